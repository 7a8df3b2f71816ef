package dev.runmark.content;

import dev.runmark.content.link.CrossFileProblem;
import dev.runmark.content.link.Links;
import dev.runmark.site.Article;
import dev.runmark.site.Site;
import dev.runmark.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A site put together from what was read of each file, before its links are checked.
 *
 * @param reading the files
 * @param pageAddresses the addresses of all pages
 * @param articleAddresses the addresses of all articles
 * @param tree frameworks, topics and pages
 * @param articles newest first
 * @param findings what does not fit together
 */
record SiteAssembly(
        SiteReading reading,
        Set<String> pageAddresses,
        Set<String> articleAddresses,
        SiteTree tree,
        List<Article> articles,
        List<CrossFileProblem> findings) {

    static SiteAssembly of(SiteReading reading) {
        Placement placement =
                Placement.of(reading.pages().texts(), reading.indexes().texts());
        AddressBook book = AddressBook.of(
                placement, reading.indexes().texts(), reading.articles().texts());
        PageMaker maker = new PageMaker(book.pageAddresses(), book.articleAddresses(), reading.dates());
        SiteTree tree = SiteTree.of(book.pages(), book.indexes(), maker::page);
        List<CrossFileProblem> findings = new ArrayList<>(placement.findings());
        findings.addAll(book.findings());
        findings.addAll(tree.findings());
        return new SiteAssembly(
                reading,
                maker.pages(),
                maker.articles(),
                tree,
                book.articles().stream()
                        .map(maker::article)
                        .sorted(PageMaker.NEWEST_FIRST)
                        .toList(),
                findings);
    }

    Links links() {
        return Links.of(tree.frameworks(), articles, reading.folder().assets());
    }

    /** The site with what was found wrong with it. */
    Site site(List<Problem> problems) {
        return new Site(
                reading.root(),
                reading.config().config(),
                tree.frameworks(),
                articles,
                reading.folder().assets(),
                problems);
    }
}
