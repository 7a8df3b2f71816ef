package dev.runmark.render;

import dev.runmark.content.link.Links;
import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.example.judge.Proofs;
import dev.runmark.render.code.ApiPages;
import dev.runmark.render.file.Base;
import dev.runmark.render.file.Content;
import dev.runmark.render.file.Place;
import dev.runmark.render.file.PlacedPage;
import dev.runmark.render.file.Printable;
import dev.runmark.render.file.Redirect;
import dev.runmark.render.file.Redirects;
import dev.runmark.render.file.SiteFile;
import dev.runmark.render.file.SiteIndex;
import dev.runmark.render.file.Subject;
import dev.runmark.render.machine.Json;
import dev.runmark.render.machine.MarkdownTwin;
import dev.runmark.render.machine.PageTwin;
import dev.runmark.render.machine.StructuredData;
import dev.runmark.render.markdown.Answers;
import dev.runmark.render.markdown.MarkdownRenderer;
import dev.runmark.render.markdown.PageText;
import dev.runmark.render.markdown.Rendering;
import dev.runmark.render.view.ArticleCard;
import dev.runmark.render.view.ArticleView;
import dev.runmark.render.view.ArticlesView;
import dev.runmark.render.view.DateView;
import dev.runmark.render.view.ExampleView;
import dev.runmark.render.view.Filled;
import dev.runmark.render.view.FrameworkView;
import dev.runmark.render.view.HomeView;
import dev.runmark.render.view.LevelView;
import dev.runmark.render.view.LinkView;
import dev.runmark.render.view.MissingView;
import dev.runmark.render.view.PageCard;
import dev.runmark.render.view.PageView;
import dev.runmark.render.view.PracticeView;
import dev.runmark.render.view.ProofTally;
import dev.runmark.render.view.ProofView;
import dev.runmark.render.view.ProvedPages;
import dev.runmark.render.view.RedirectView;
import dev.runmark.render.view.Templates;
import dev.runmark.render.view.TopicCard;
import dev.runmark.render.view.TopicView;
import dev.runmark.render.view.View;
import dev.runmark.site.Article;
import dev.runmark.site.Difficulty;
import dev.runmark.site.Framework;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Page;
import dev.runmark.site.Site;
import dev.runmark.site.Topic;
import dev.runmark.text.Count;
import dev.runmark.text.Problem;
import dev.runmark.text.Sha256;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Renders what a site consists of, one file a call. Each method is a pure function of the site, its proofs and its
 * templates, and reads the Markdown file that it renders; the same input gives the same bytes.
 *
 * <p>Immutable and thread-safe.
 */
public final class PageRenderer {

    private final Site site;
    private final Proofs proofs;
    private final Templates templates;
    private final Links links;
    private final SiteIndex index;
    private final Redirects redirects;
    private final Frames frames;
    private final ProvedPages proved;
    private final ApiPages apiPages;

    private PageRenderer(
            Site site, Proofs proofs, Templates templates, Links links, SiteIndex index, Redirects redirects) {
        this.site = site;
        this.proofs = proofs;
        this.templates = templates;
        this.links = links;
        this.index = index;
        this.redirects = redirects;
        this.frames = Frames.of(site, proofs);
        this.proved = ProvedPages.of(proofs);
        this.apiPages = new ApiPages(site.config().examples().javadoc());
    }

    /**
     * A renderer of one site.
     *
     * @param site the site
     * @param proofs the proofs of its examples; an example without one is shown as mere code
     * @param templates what gives it its look
     */
    public static PageRenderer of(Site site, Proofs proofs, Templates templates) {
        return new PageRenderer(site, proofs, templates, Links.of(site), SiteIndex.of(site), Redirects.of(site));
    }

    /** The same with other proofs. */
    PageRenderer with(Proofs others) {
        return new PageRenderer(site, others, templates, links, index, redirects);
    }

    /**
     * A page.
     *
     * @param page a page of the site, perhaps with another text
     * @throws IOException if its Markdown cannot be read, or has changed since the site was read
     */
    public SiteFile page(Page page) throws IOException {
        PlacedPage placed = index.placed(page);
        Subject subject = Subject.of(placed);
        Base base = Base.of(subject.place());
        MarkdownText text = MarkdownText.open(page.file());
        Rendering rendering = rendering(page.file(), text, base);
        PageText parts = PageText.of(page, rendering);
        PageView view = new PageView(
                page.title(),
                page.difficulty().map(Difficulty::label).orElse(""),
                page.updated().map(DateView::of).orElse(null),
                ProofTally.of(rendering.proofs()),
                LinkView.to(
                        base.href(Place.folder(placed.topic().address())),
                        placed.topic().title()),
                page.questions().size(),
                LevelView.of(page.questions()),
                siblings(placed, base),
                parts.contents(),
                parts.intro(),
                parts.sections(),
                parts.footnotes(),
                placed.topic()
                        .previous(page)
                        .map(sibling -> link(sibling, base))
                        .orElse(null),
                placed.topic().next(page).map(sibling -> link(sibling, base)).orElse(null),
                page.blog()
                        .flatMap(index::article)
                        .map(article -> link(article, base))
                        .orElse(null),
                related(page, base),
                edit(page.file()),
                base.href(twinPlace(page)),
                base.href(MarkdownTwin.place(page.address())),
                moved(page, base));
        StructuredData data = StructuredData.ofText(subject, page.updated(), site.config(), frames::canonical)
                .withQuestions(placed, Answers.of(page, text));
        return file(subject, base, data, view, rendering.problems());
    }

    /**
     * A page as JSON.
     *
     * @param page a page of the site, perhaps with another text
     * @throws IOException if its Markdown cannot be read, or has changed since the site was read
     */
    public SiteFile twin(Page page) throws IOException {
        MarkdownText text = MarkdownText.open(page.file());
        PageTwin twin = PageTwin.of(
                index.placed(page),
                Sha256.hex(text.source().text()),
                text.answerSources(),
                page.blog().flatMap(index::article),
                rendering(page.file(), text, Base.of(twinPlace(page))).proofs());
        return SiteFile.text(twinPlace(page).file(), Json.pretty(twin));
    }

    /**
     * A topic's index.
     *
     * @param topic a topic of the site
     * @throws IOException if its Markdown cannot be read, or has changed since the site was read
     */
    public SiteFile topic(Topic topic) throws IOException {
        Subject subject = Subject.of(index.frameworkOf(topic), topic);
        Base base = Base.of(subject.place());
        IndexText text = indexText(topic.index(), base);
        TopicView view = new TopicView(
                topic.title(),
                topic.description(),
                topic.address(),
                topic.siblings().stream()
                        .mapToInt(page -> page.questions().size())
                        .sum(),
                text.html(),
                topic.siblings().stream()
                        .map(page -> PageCard.of(page, base, proved))
                        .toList());
        return file(subject, base, StructuredData.of(subject, frames::canonical), view, text.problems());
    }

    /**
     * A framework's index.
     *
     * @param framework a framework of the site
     * @throws IOException if its Markdown cannot be read, or has changed since the site was read
     */
    public SiteFile framework(Framework framework) throws IOException {
        Subject subject = Subject.of(framework);
        Base base = Base.of(subject.place());
        IndexText text = indexText(framework.index(), base);
        FrameworkView view = new FrameworkView(
                framework.title(),
                framework.description(),
                text.html(),
                framework.topics().stream()
                        .map(topic -> TopicCard.of(topic, base))
                        .toList());
        return file(subject, base, StructuredData.of(subject, frames::canonical), view, text.problems());
    }

    /**
     * An article.
     *
     * @param article an article of the site
     * @throws IOException if its Markdown cannot be read, or has changed since the site was read
     */
    public SiteFile article(Article article) throws IOException {
        Subject subject = Subject.of(article);
        Base base = Base.of(subject.place());
        MarkdownText text = MarkdownText.open(article.file());
        Rendering rendering = rendering(article.file(), text, base);
        ArticleView view = new ArticleView(
                article.title(),
                article.updated().map(DateView::of).orElse(null),
                ProofTally.of(rendering.proofs()),
                new SafeString(MarkdownRenderer.render(text.body(), rendering).whole()),
                index.pagesOf(article).stream().map(page -> link(page, base)).toList(),
                edit(article.file()));
        StructuredData data = StructuredData.ofText(subject, article.updated(), site.config(), frames::canonical);
        return file(subject, base, data, view, rendering.problems());
    }

    /** The list of the blog's articles. */
    public SiteFile articles() {
        Subject subject = Subject.ofArticles(site.config());
        Base base = Base.of(subject.place());
        ArticlesView view = new ArticlesView(index.blog().stream()
                .map(article -> ArticleCard.of(article, base))
                .toList());
        return file(subject, base, StructuredData.of(subject, frames::canonical), view, List.of());
    }

    /** The first page of the site. */
    public SiteFile home() {
        Subject subject = Subject.ofHome(site.config());
        Base base = Base.of(subject.place());
        HomeView view = new HomeView(
                site.config().title(),
                site.config().description(),
                questions(),
                proved.line(),
                sample(base),
                shelves(base),
                index.blog().isEmpty() ? "" : base.href(Place.ARTICLES));
        return file(subject, base, StructuredData.of(subject, frames::canonical), view, List.of());
    }

    private List<HomeView.Shelf> shelves(Base base) {
        return site.frameworks().stream()
                .map(framework -> HomeView.Shelf.of(framework, base))
                .toList();
    }

    private String questions() {
        int count = site.pages().mapToInt(page -> page.questions().size()).sum();
        return count == 0 ? "" : Count.of(count, "question");
    }

    private HomeView.@Nullable Sample sample(Base base) {
        return SampleProof.of(proofs)
                .flatMap(proof -> Whereabouts.of(List.of(proof), site)
                        .link(proof, base)
                        .map(link -> new HomeView.Sample(
                                link.href(),
                                link.title(),
                                new SafeString(templates
                                        .fill(ExampleView.of(proof, apiPages, 1))
                                        .text()))))
                .orElse(null);
    }

    /** The page of the reader's own marks. */
    public SiteFile practice() {
        Subject subject = Subject.ofPractice();
        Base base = Base.of(subject.place());
        PracticeView view = new PracticeView(shelves(base));
        return file(subject, base, StructuredData.of(subject, frames::canonical), view, List.of());
    }

    /** The page that says what was proved. */
    public SiteFile proof() {
        Subject subject = Subject.ofProof(site.config());
        Base base = Base.of(subject.place());
        ProofView view = ProofSummary.of(site, proofs, proved).view(base);
        return file(subject, base, StructuredData.of(subject, frames::canonical), view, List.of());
    }

    /** The page that servers show for addresses that lead to nothing, wherever those would be. */
    public SiteFile missing() {
        Subject subject = Subject.ofMissing();
        Base base = Base.anywhere(site.config().baseUrl());
        MissingView view = new MissingView(frameworkLinks(base));
        Filled filled = templates.fill(frames.frameWithoutAddress(subject, base), view);
        return file(subject.place(), filled, List.of());
    }

    /** The page at an address that something has moved from. */
    SiteFile redirect(Redirect redirect) {
        Base base = Base.of(redirect.place());
        Map<String, String> targets = new TreeMap<>();
        redirect.targets().forEach((fragment, target) -> targets.put(fragment, href(target, base)));
        String whole = href(redirect.wholeTarget(), base);
        targets.putIfAbsent("", whole);
        String target = Redirect.withoutFragment(redirect.wholeTarget());
        RedirectView view = new RedirectView(
                site.config().language(),
                index.title(target).orElse(site.config().title()),
                whole,
                index.place(target)
                        .map(frames::canonical)
                        .orElse(""),
                new SafeString(Json.inScript(targets)));
        return file(redirect.place(), templates.fill(view), List.of());
    }

    /** Where a page's JSON twin stands. */
    static Place twinPlace(Page page) {
        return Place.plain(page.address() + ".json");
    }

    private SiteFile file(Subject subject, Base base, StructuredData data, View view, List<Problem> problems) {
        return file(subject.place(), templates.fill(frames.frame(subject, base, data), view), problems);
    }

    private static SiteFile file(Place place, Filled filled, List<Problem> others) {
        List<Problem> problems = new ArrayList<>(others);
        problems.addAll(filled.problems());
        return new SiteFile(place.file(), new Content.Text(Printable.of(filled.text())), problems);
    }

    private Rendering rendering(MarkdownFile file, MarkdownText text, Base base) {
        return new Rendering(file, text, base, apiPages, links, proofs, templates);
    }

    private List<LinkView> frameworkLinks(Base base) {
        return site.frameworks().stream()
                .map(framework -> LinkView.to(base.href(Place.folder(framework.address())), framework.title()))
                .toList();
    }

    /** The text of an index and what went wrong with it; both are empty where there is no index. */
    private record IndexText(SafeString html, List<Problem> problems) {}

    private IndexText indexText(Optional<MarkdownFile> file, Base base) throws IOException {
        if (file.isEmpty()) {
            return new IndexText(new SafeString(""), List.of());
        }
        MarkdownText text = MarkdownText.open(file.get());
        Rendering rendering = rendering(file.get(), text, base);
        String html = MarkdownRenderer.render(text.body(), rendering).whole();
        return new IndexText(new SafeString(html), rendering.problems());
    }

    private List<LinkView> siblings(PlacedPage placed, Base base) {
        return placed.topic().siblings().stream()
                .map(page -> new LinkView(
                        base.href(Place.page(page.address())),
                        page.subtopic(),
                        page.address().equals(placed.page().address())))
                .toList();
    }

    private List<LinkView> related(Page page, Base base) {
        return page.related().stream()
                .flatMap(address -> index.page(address).stream())
                .map(placed -> LinkView.to(
                        base.href(Place.page(placed.page().address())),
                        placed.page().title()))
                .toList();
    }

    private static LinkView link(Page page, Base base) {
        return LinkView.to(base.href(Place.page(page.address())), page.subtopic());
    }

    private static LinkView link(Article article, Base base) {
        return LinkView.to(base.href(Place.page(article.address())), article.title());
    }

    /** GitHub's form, which GitLab understands too; {@code HEAD} is the default branch, whatever it is called. */
    private String edit(MarkdownFile file) {
        String repository = site.config().repository();
        return repository.isEmpty() ? "" : repository.replaceAll("/+$", "") + "/blob/HEAD/" + file.path();
    }

    private @Nullable SafeString moved(Page page, Base base) {
        Map<String, String> targets = new TreeMap<>();
        redirects.movedFrom(page).forEach((fragment, target) -> targets.put(fragment, href(target, base)));
        return targets.isEmpty() ? null : new SafeString(Json.inScript(targets));
    }

    private String href(String target, Base base) {
        return index.place(Redirect.withoutFragment(target))
                .map(place -> base.href(place) + Redirect.fragment(target))
                .orElse(target);
    }

    ProvedPages proved() {
        return proved;
    }

    SiteIndex index() {
        return index;
    }

    Redirects redirects() {
        return redirects;
    }
}
