package dev.runmark.render;

import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.render.code.ApiLinks;
import dev.runmark.render.code.NotedLines;
import dev.runmark.render.file.ArticleList;
import dev.runmark.render.file.LinkBase;
import dev.runmark.render.file.Place;
import dev.runmark.render.file.Redirect;
import dev.runmark.render.file.SiteFile;
import dev.runmark.render.file.Subject;
import dev.runmark.render.markdown.MarkdownRenderer;
import dev.runmark.render.markdown.Rendering;
import dev.runmark.render.view.ArticleCard;
import dev.runmark.render.view.ArticlesView;
import dev.runmark.render.view.ExampleView;
import dev.runmark.render.view.Filled;
import dev.runmark.render.view.FrameworkView;
import dev.runmark.render.view.HomeView;
import dev.runmark.render.view.LinkView;
import dev.runmark.render.view.MissingView;
import dev.runmark.render.view.PageCard;
import dev.runmark.render.view.PracticeView;
import dev.runmark.render.view.ProofView;
import dev.runmark.render.view.RedirectView;
import dev.runmark.render.view.TopicCard;
import dev.runmark.render.view.TopicView;
import dev.runmark.site.Framework;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Site;
import dev.runmark.site.Topic;
import dev.runmark.text.Problem;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Renders the files of a site that list its texts, and those that stand for none, one file a call. Each method is a pure
 * function, as those of {@link PageRenderer} are.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rendering what they are rendered with
 */
record ListRenderer(SiteRendering rendering) {

    /**
     * A topic's index.
     *
     * @param topic a topic of the site
     * @throws IOException if its Markdown cannot be read, or has changed since the site was read
     */
    SiteFile topic(Topic topic) throws IOException {
        Subject subject = Subject.of(rendering.index().frameworkOf(topic), topic);
        LinkBase base = rendering.base(subject.place());
        IndexText text = indexText(topic.index(), base);
        TopicView view = new TopicView(
                topic.title(),
                topic.description(),
                topic.address(),
                topic.siblings().stream()
                        .mapToInt(page -> page.questions().size())
                        .sum(),
                text.html(),
                PrintRenderer.place(topic).map(base::href).orElse(""),
                BookRenderer.place(topic, rendering.site()).map(base::href).orElse(""),
                topic.introduction().lists(),
                topic.siblings().stream()
                        .map(page -> PageCard.of(page, base, rendering.proved(), rendering.words()))
                        .toList());
        return rendering.file(subject, base, view, text.problems());
    }

    /**
     * A framework's index.
     *
     * @param framework a framework of the site
     * @throws IOException if its Markdown cannot be read, or has changed since the site was read
     */
    SiteFile framework(Framework framework) throws IOException {
        Subject subject = Subject.of(framework);
        LinkBase base = rendering.base(subject.place());
        IndexText text = indexText(framework.index(), base);
        FrameworkView view = new FrameworkView(
                framework.title(),
                framework.description(),
                text.html(),
                framework.introduction().lists(),
                framework.topics().stream()
                        .map(topic -> TopicCard.of(topic, base, rendering.words()))
                        .toList());
        return rendering.file(subject, base, view, text.problems());
    }

    /** A list of articles. */
    SiteFile articles(ArticleList list) {
        Subject subject = Subject.of(list, rendering.site().config(), rendering.words());
        LinkBase base = rendering.base(subject.place());
        ArticlesView view = new ArticlesView(
                subject.title(),
                list.articles().stream()
                        .map(article -> ArticleCard.of(article, base, rendering.words()))
                        .toList(),
                list.newer().map(base::href).orElse(""),
                list.older().map(base::href).orElse(""));
        return rendering.file(subject, base, view, List.of());
    }

    /**
     * The first page of the site.
     *
     * @throws IOException if its Markdown cannot be read, or has changed since the site was read
     */
    SiteFile home() throws IOException {
        Site site = rendering.site();
        Subject subject = Subject.ofHome(site.home());
        LinkBase base = rendering.base(subject.place());
        IndexText text = indexText(site.home().introduction().file(), base);
        boolean pagesOnly = site.frameworks().isEmpty();
        HomeView view = new HomeView(
                site.home().title(),
                site.home().description(),
                questions(),
                rendering.proved().line(rendering.words()),
                sample(base),
                text.html(),
                site.home().introduction().lists(),
                site.frameworks().stream()
                        .map(framework -> HomeView.FrameworkCard.withContents(framework, base, rendering.words()))
                        .toList(),
                site.freePages().stream()
                        .filter(page -> pagesOnly && page.navigation())
                        .map(page -> TopicCard.of(page, base))
                        .toList(),
                rendering.index().blog().isEmpty() ? "" : base.href(Place.ARTICLES));
        return rendering.file(subject, base, view, text.problems());
    }

    private List<HomeView.FrameworkCard> frameworkCards(LinkBase base) {
        return rendering.site().frameworks().stream()
                .map(framework -> HomeView.FrameworkCard.of(framework, base, rendering.words()))
                .toList();
    }

    private String questions() {
        int count = rendering
                .site()
                .pages()
                .mapToInt(page -> page.questions().size())
                .sum();
        return count == 0 ? "" : rendering.words().count(count, "questions");
    }

    private HomeView.@Nullable Sample sample(LinkBase base) {
        return SampleProof.of(rendering.proofs())
                .flatMap(proof -> ExampleOwners.of(List.of(proof), rendering.site())
                        .link(proof, base)
                        .map(link -> new HomeView.Sample(
                                link.href(),
                                link.title(),
                                new SafeString(rendering
                                        .templates()
                                        .fill(ExampleView.of(
                                                proof,
                                                new ApiLinks(rendering.apiPages()),
                                                1,
                                                NotedLines.NONE,
                                                List.of(),
                                                Optional.empty(),
                                                rendering.words()))
                                        .text()))))
                .orElse(null);
    }

    /** The page of the reader's own marks. */
    SiteFile practice() {
        Subject subject = Subject.ofPractice(rendering.words());
        LinkBase base = rendering.base(subject.place());
        PracticeView view = new PracticeView(frameworkCards(base));
        return rendering.file(subject, base, view, List.of());
    }

    /** The page that says what was proved. */
    SiteFile proof() {
        Subject subject = Subject.ofProof(rendering.site().config(), rendering.words());
        LinkBase base = rendering.base(subject.place());
        ProofView view = ProofSummary.of(rendering.site(), rendering.proofs(), rendering.proved(), rendering.words())
                .view(base);
        return rendering.file(subject, base, view, List.of());
    }

    /** The page that servers show for addresses that lead to nothing, wherever those would be. */
    SiteFile missing() {
        Subject subject = Subject.ofMissing(rendering.words());
        LinkBase base = LinkBase.anywhere(rendering.site().config());
        MissingView view = new MissingView(frameworkLinks(base));
        Filled filled = rendering.templates().fill(rendering.frames().frameWithoutAddress(subject, base), view);
        return SiteRendering.file(subject.place(), filled, List.of());
    }

    /** The page at an address that something has moved from. */
    SiteFile redirect(Redirect redirect) {
        return leadingOn(redirect, /* moved= */ true);
    }

    private SiteFile leadingOn(Redirect redirect, boolean moved) {
        LinkBase base = rendering.base(redirect.place());
        String whole = rendering.href(redirect.wholeTarget(), base);
        Map<String, String> targets = new HashMap<>(redirect.targets());
        targets.putIfAbsent("", redirect.wholeTarget());
        String target = Redirect.withoutFragment(redirect.wholeTarget());
        RedirectView view = new RedirectView(
                rendering.site().config().language().text(),
                moved,
                rendering.index().title(target).orElse(rendering.site().config().title()),
                whole,
                rendering
                        .index()
                        .place(target)
                        .map(rendering.frames()::canonical)
                        .orElse(""),
                rendering.inScript(targets, base));
        return SiteRendering.file(redirect.place(), rendering.templates().fill(view), List.of());
    }

    /** The page at the own address of a framework or a topic that has only one thing to show, which it leads on to. */
    SiteFile floor(String address) {
        return leadingOn(new Redirect(address + "/", Map.of("", address)), /* moved= */ false);
    }

    private List<LinkView> frameworkLinks(LinkBase base) {
        return rendering.site().frameworks().stream()
                .map(framework -> LinkView.to(base.href(Place.of(framework)), framework.title()))
                .toList();
    }

    /** The text of an index and what went wrong with it; both are empty where there is no index. */
    private record IndexText(SafeString html, List<Problem> problems) {}

    private IndexText indexText(Optional<MarkdownFile> file, LinkBase base) throws IOException {
        if (file.isEmpty()) {
            return new IndexText(new SafeString(""), List.of());
        }
        MarkdownText text = MarkdownText.open(file.get());
        Rendering nodes = rendering.of(file.get(), text, base);
        String html = MarkdownRenderer.render(text.body(), nodes).whole();
        return new IndexText(new SafeString(html), nodes.problems());
    }
}
