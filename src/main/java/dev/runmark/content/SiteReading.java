package dev.runmark.content;

import dev.runmark.content.folder.ContentFolder;
import dev.runmark.content.folder.GitHistory;
import dev.runmark.content.head.ArticleHead;
import dev.runmark.content.head.ConfigReading;
import dev.runmark.content.head.IndexHead;
import dev.runmark.content.head.KnownTexts;
import dev.runmark.content.head.PageHead;
import dev.runmark.content.head.TextReading;
import dev.runmark.content.head.TextReadings;
import dev.runmark.content.link.CrossFileProblem;
import dev.runmark.content.link.LinkCheck;
import dev.runmark.content.link.Links;
import dev.runmark.content.link.NavCheck;
import dev.runmark.content.link.RedirectCheck;
import dev.runmark.content.link.ReferenceCheck;
import dev.runmark.content.markdown.HtmlProblems;
import dev.runmark.content.picture.PictureProblems;
import dev.runmark.content.yaml.Stated;
import dev.runmark.site.Asset;
import dev.runmark.site.Site;
import dev.runmark.site.TextListener;
import dev.runmark.text.FileNotes;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
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

    static SiteReading of(Path root, TextListener listener, FileNotes notes) throws IOException {
        ContentFolder folder = ContentFolder.walk(root);
        CompletableFuture<Map<String, LocalDate>> dates = GitHistory.readInBackground(root);
        ConfigReading config = ConfigReading.read(root);
        KnownTexts known = new KnownTexts(notes, listener, config.config());
        return new SiteReading(
                root,
                config,
                folder,
                known.read(folder.pages(), PageHead::read, PageHead.class),
                known.read(folder.indexes(), IndexHead::read, IndexHead.class),
                known.read(folder.articles(), ArticleHead::read, ArticleHead.class),
                dates.join());
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

    /**
     * The site, with everything that is wrong with it.
     *
     * @throws IOException if a file with something wrong can no longer be read
     */
    Site site() throws IOException {
        SiteAssembly assembly = SiteAssembly.of(this);
        return assembly.site(problems(assembly));
    }

    /**
     * What is wrong with the files and with how they go together, in reading order.
     *
     * @throws IOException if a file with something wrong can no longer be read
     */
    List<Problem> problems() throws IOException {
        return problems(SiteAssembly.of(this));
    }

    private List<Problem> problems(SiteAssembly assembly) throws IOException {
        List<CrossFileProblem> findings = new ArrayList<>(assembly.findings());
        Links links = assembly.links();
        findings.addAll(ReferenceCheck.check(pageHeads(), assembly.pageAddresses(), assembly.articleAddresses()));
        findings.addAll(RedirectCheck.check(links, redirectFrom(), config.redirects()));
        Set<String> drafts = drafts();
        findings.addAll(NavCheck.check(config.config().look(), links, drafts));
        findings.addAll(linkFindings(links, drafts));
        findings.addAll(QuestionPlaces.check(
                Stream.of(indexes.texts(), articles.texts()).flatMap(List::stream)));
        return located(findings, assembly);
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

    private Set<String> drafts() {
        Set<String> drafts = new HashSet<>(pages.drafts());
        drafts.addAll(articles.drafts());
        return drafts;
    }

    private List<CrossFileProblem> linkFindings(Links links, Set<String> drafts) {
        LinkCheck check = new LinkCheck(root, links, drafts, folder.markdownPaths());
        return Stream.of(pages.texts(), indexes.texts(), articles.texts())
                .flatMap(List::parallelStream)
                .flatMap(text -> check.check(text).stream())
                .toList();
    }

    private List<Problem> located(List<CrossFileProblem> findings, SiteAssembly assembly) throws IOException {
        List<Problem> problems = new ArrayList<>(CrossFileProblem.locate(findings, root));
        problems.addAll(folder.problems());
        problems.addAll(config.problems());
        Stream.of(pages.problems(), indexes.problems(), articles.problems())
                .flatMap(List::stream)
                .filter(problem -> HtmlProblems.matters(problem, config.config().html()))
                .forEach(problems::add);
        for (Asset asset : folder.assets()) {
            PictureProblems.of(asset).ifPresent(problems::add);
        }
        boolean empty = pages.texts().isEmpty()
                && articles.texts().isEmpty()
                && assembly.home().introduction().silent();
        if (empty && problems.stream().noneMatch(Problem::isError)) {
            problems.add(Problem.ofFile(Rule.EMPTY_SITE, Site.CONTENT, "there is no page and no article to publish")
                    .withHelp("write `content/<framework>/<topic>/<page>.md`, or `content/<page>.md`"));
        }
        return Repeated.once(problems.stream().sorted().toList());
    }
}
