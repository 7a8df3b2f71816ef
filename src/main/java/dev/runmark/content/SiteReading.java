package dev.runmark.content;

import dev.runmark.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Everything that was read of a site, each file by itself; {@link #site()} holds the files against each other.
 *
 * @param root the project folder
 * @param config what {@code site.yaml} says
 * @param folder the files
 * @param pages the pages
 * @param indexes the indexes of frameworks and topics
 * @param articles the articles
 * @param dates when each file was last committed, by path
 */
record SiteReading(
        Path root,
        ConfigReading config,
        ContentFolder folder,
        TextReadings<PageHead> pages,
        TextReadings<IndexHead> indexes,
        TextReadings<ArticleHead> articles,
        Map<String, LocalDate> dates) {

    static SiteReading of(Path root) throws IOException {
        ContentFolder folder = ContentFolder.walk(root);
        // git works while the files are read; on a thread of its own, for the pool has one for each core.
        CompletableFuture<Map<String, LocalDate>> dates =
                CompletableFuture.supplyAsync(() -> GitHistory.read(root), SiteReading::runAside);
        return new SiteReading(
                root,
                ConfigReading.read(root),
                folder,
                TextReadings.of(folder.pages(), PageHead::read),
                TextReadings.of(folder.indexes(), IndexHead::read),
                TextReadings.of(folder.articles(), ArticleHead::read),
                dates.join());
    }

    private static void runAside(Runnable task) {
        Thread thread = new Thread(task, "git history");
        thread.setDaemon(true);
        thread.start();
    }

    SiteReading withoutDrafts() {
        return new SiteReading(
                root,
                config,
                folder,
                pages.without(PageHead::draft),
                indexes,
                articles.without(ArticleHead::draft),
                dates);
    }

    Site site() throws IOException {
        Placement placement = Placement.of(pages.texts(), indexes.texts());
        AddressBook book = AddressBook.of(placement, indexes.texts(), articles.texts());
        Set<String> pageAddresses = book.pageAddresses();
        Set<String> articleAddresses = book.articleAddresses();
        PageMaker maker = new PageMaker(pageAddresses, articleAddresses, dates);
        SiteTree tree = SiteTree.of(book.pages(), book.indexes(), maker::page);
        List<Article> made = book.articles().stream()
                .map(maker::article)
                .sorted(PageMaker.NEWEST_FIRST)
                .toList();
        Links links = Links.of(tree.frameworks(), made, folder.assets());

        List<Finding> findings = new ArrayList<>(placement.findings());
        findings.addAll(book.findings());
        findings.addAll(tree.findings());
        findings.addAll(ReferenceCheck.check(pageHeads(), pageAddresses, articleAddresses));
        findings.addAll(RedirectCheck.check(links, redirectFrom(), config.redirects()));
        findings.addAll(linkFindings(links));
        return new Site(root, config.config(), tree.frameworks(), made, folder.assets(), problems(findings));
    }

    private List<PageHead> pageHeads() {
        return pages.texts().stream().map(TextReading::head).toList();
    }

    private List<Stated<String>> redirectFrom() {
        return Stream.concat(
                        pages.texts().stream().flatMap(page -> page.head().redirectFrom().stream()),
                        articles.texts().stream().flatMap(article -> article.head().redirectFrom().stream()))
                .toList();
    }

    private List<Finding> linkFindings(Links links) {
        Set<String> drafts = new HashSet<>(pages.drafts());
        drafts.addAll(articles.drafts());
        LinkCheck check = new LinkCheck(root, links, drafts, folder.markdownPaths());
        return Stream.of(pages.texts(), indexes.texts(), articles.texts())
                .flatMap(List::parallelStream)
                .flatMap(text -> check.check(text).stream())
                .toList();
    }

    private List<Problem> problems(List<Finding> findings) throws IOException {
        List<Problem> problems = new ArrayList<>(Finding.locate(findings, root));
        problems.addAll(folder.problems());
        problems.addAll(config.problems());
        problems.addAll(pages.problems());
        problems.addAll(indexes.problems());
        problems.addAll(articles.problems());
        boolean empty = pages.texts().isEmpty() && articles.texts().isEmpty();
        if (empty && problems.stream().noneMatch(Problem::isError)) {
            problems.add(Problem.ofFile("empty-site", ContentFolder.NAME, "there is no page and no article to publish")
                    .withHelp("write `content/<framework>/<topic>/<page>.md`"));
        }
        return problems.stream().sorted().toList();
    }
}
