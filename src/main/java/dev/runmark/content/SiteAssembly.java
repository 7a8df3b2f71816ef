package dev.runmark.content;

import dev.runmark.content.head.IndexHead;
import dev.runmark.content.head.TextReading;
import dev.runmark.content.link.CrossFileProblem;
import dev.runmark.content.link.Links;
import dev.runmark.content.yaml.Stated;
import dev.runmark.site.Article;
import dev.runmark.site.Site;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A site put together from what was read of each file, before its links are checked.
 *
 * @param reading the files
 * @param pageAddresses the addresses of all pages
 * @param articleAddresses the addresses of all articles
 * @param home the first page
 * @param tree frameworks, topics and pages
 * @param articles newest first
 * @param findings what does not fit together
 */
record SiteAssembly(
        SiteReading reading,
        Set<String> pageAddresses,
        Set<String> articleAddresses,
        Site.Home home,
        SiteTree tree,
        List<Article> articles,
        List<CrossFileProblem> findings) {

    static SiteAssembly of(SiteReading reading) {
        List<TextReading<IndexHead>> indexes = reading.indexes().texts().stream()
                .filter(index -> !isHome(index))
                .toList();
        Placement placement = Placement.of(reading.pages().texts(), indexes);
        AddressBook book = AddressBook.of(placement, indexes, reading.articles().texts());
        PageMaker maker = new PageMaker(book.pageAddresses(), book.articleAddresses(), reading.dates());
        SiteTree tree = SiteTree.of(book.pages(), book.indexes(), maker::page);
        List<CrossFileProblem> findings = new ArrayList<>(placement.findings());
        findings.addAll(book.findings());
        findings.addAll(tree.findings());
        return new SiteAssembly(
                reading,
                maker.pages(),
                maker.articles(),
                home(reading),
                tree,
                book.articles().stream()
                        .map(maker::article)
                        .sorted(PageMaker.NEWEST_FIRST)
                        .toList(),
                findings);
    }

    private static boolean isHome(TextReading<IndexHead> index) {
        return index.file().path().chars().filter(c -> c == '/').count() == 1;
    }

    private static Site.Home home(SiteReading reading) {
        SiteConfig config = reading.config().config();
        Optional<TextReading<IndexHead>> index =
                reading.indexes().texts().stream().filter(SiteAssembly::isHome).findFirst();
        return new Site.Home(
                index.flatMap(text -> text.head().title()).map(Stated::value).orElse(config.title()),
                index.map(text -> text.head().description())
                        .filter(text -> !text.isEmpty())
                        .orElse(config.description()),
                SiteTree.introduction(index));
    }

    Links links() {
        return Links.of(site(List.of()));
    }

    /** The site with what was found wrong with it. */
    Site site(List<Problem> problems) {
        return new Site(
                reading.root(),
                reading.config().config(),
                home,
                tree.frameworks(),
                articles,
                reading.folder().assets(),
                problems);
    }
}
