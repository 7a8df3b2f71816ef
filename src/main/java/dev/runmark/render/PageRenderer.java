package dev.runmark.render;

import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.example.judge.Proof;
import dev.runmark.render.file.ArticleList;
import dev.runmark.render.file.LinkBase;
import dev.runmark.render.file.Place;
import dev.runmark.render.file.PlacedPage;
import dev.runmark.render.file.SiteFile;
import dev.runmark.render.file.Subject;
import dev.runmark.render.machine.Json;
import dev.runmark.render.machine.MarkdownTwin;
import dev.runmark.render.machine.PageTwin;
import dev.runmark.render.machine.StructuredData;
import dev.runmark.render.markdown.AnswerText;
import dev.runmark.render.markdown.MarkdownRenderer;
import dev.runmark.render.markdown.PageText;
import dev.runmark.render.markdown.Rendering;
import dev.runmark.render.version.JavaChoice;
import dev.runmark.render.view.ArticleView;
import dev.runmark.render.view.DateView;
import dev.runmark.render.view.LinkView;
import dev.runmark.render.view.PageView;
import dev.runmark.render.view.ProofTally;
import dev.runmark.site.Article;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Page;
import dev.runmark.text.Sha256;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Renders the texts of a site, one file a call. Each method is a pure function of the site, its proofs and its templates,
 * and reads the Markdown file that it renders; the same input gives the same bytes.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rendering what they are rendered with
 */
record PageRenderer(SiteRendering rendering) {

    private static final Pattern OF_THE_SITE = Pattern.compile(
            "<p class=\"(?:scripted|elsewhere)\">.*?</p>|<a class=\"anchor\".*?</a>|<link rel=\"stylesheet\"[^>]*>|<button.*?</button>",
            Pattern.DOTALL);

    /**
     * A page, and the same as JSON and as Markdown.
     *
     * @param page a page of the site, perhaps with another text
     * @param text its Markdown
     * @param html the same as HTML
     * @throws IOException if its Markdown cannot be read, or has changed since the site was read
     */
    List<SiteFile> all(Page page, MarkdownText text, PageHtml html) throws IOException {
        return List.of(page(page, text, html), twin(page, text, html.proofs()), markdown(page, text));
    }

    /**
     * A page.
     *
     * @param page a page of the site, perhaps with another text
     * @param text its Markdown
     * @param html the same as HTML
     */
    SiteFile page(Page page, MarkdownText text, PageHtml html) {
        PlacedPage placed = rendering.index().placed(page);
        Subject subject = Subject.of(placed);
        LinkBase base = rendering.base(subject.place());
        PageText parts = html.text();
        PageView view = PageView.of(
                placed,
                html.proofs(),
                new PageView.Text(parts.intro(), parts.contents(), parts.sections(), parts.footnotes()),
                links(page, base, html.javaChoice()),
                base,
                rendering.words());
        StructuredData data = StructuredData.ofText(
                        subject, page.updated(), rendering.site().config(), rendering.frames()::canonical)
                .withQuestions(
                        placed,
                        AnswerText.of(page, text).stream()
                                .map(answer -> answer.brief(rendering.words()))
                                .toList());
        return rendering.file(subject, base, data, view, html.problems());
    }

    /**
     * A page as JSON.
     *
     * @param page a page of the site, perhaps with another text
     * @param text its Markdown
     * @param proofs the proofs of its examples, in reading order
     */
    SiteFile twin(Page page, MarkdownText text, List<Proof> proofs) {
        PageTwin twin = PageTwin.of(
                rendering.index().placed(page),
                Sha256.hex(text.source().text()),
                text.answerSources(),
                page.blog().flatMap(rendering.index()::article),
                proofs);
        return SiteFile.text(twinPlace(page).file(), Json.pretty(twin));
    }

    /**
     * A page as Markdown.
     *
     * @param page a page of the site, perhaps with another text
     * @param text its Markdown
     */
    SiteFile markdown(Page page, MarkdownText text) throws IOException {
        String file = MarkdownTwin.place(page.address()).file();
        return SiteFile.text(
                file,
                MarkdownTwin.of(page, text, rendering.proofs().of(page.file().path(), text), rendering.words()));
    }

    /**
     * An article as Markdown.
     *
     * @param article an article of the site
     * @throws IOException if its Markdown cannot be read, or has changed since the site was read
     */
    SiteFile markdown(Article article) throws IOException {
        MarkdownFile text = article.file();
        String markdown = MarkdownTwin.of(
                article.title(),
                article.description(),
                text,
                text.source(),
                rendering.proofs().of(text.path()),
                rendering.words());
        return SiteFile.text(MarkdownTwin.place(article.address()).file(), markdown);
    }

    /**
     * An article.
     *
     * @param article an article of the site
     * @throws IOException if its Markdown cannot be read, or has changed since the site was read
     */
    SiteFile article(Article article) throws IOException {
        Subject subject = Subject.of(article, rendering.words());
        LinkBase base = rendering.base(subject.place());
        MarkdownText text = MarkdownText.open(article.file());
        Rendering nodes = rendering.of(article.file(), text, base);
        Article.Byline byline = article.byline();
        ArticleView view = new ArticleView(
                article.title(),
                date(byline.published()),
                date(article.updated().filter(date -> !byline.published().equals(Optional.of(date)))),
                byline.authors().stream()
                        .map(author -> LinkView.to(author.url(), author.name()))
                        .toList(),
                tags(byline, base),
                length(article, text),
                ProofTally.of(nodes.proofs(), rendering.words()),
                nodes.javaChoice().orElse(null),
                new SafeString(MarkdownRenderer.render(text.body(), nodes).whole()),
                rendering.index().pagesOf(article).stream()
                        .map(page -> link(page, base))
                        .toList(),
                edit(article.file()));
        StructuredData data =
                StructuredData.of(subject, article, rendering.site().config(), rendering.frames()::canonical);
        return rendering.file(subject, base, data, view, nodes.problems());
    }

    /**
     * An article as feed readers show it: without what needs the site's script or style sheet, and with links that say where
     * the site stands.
     *
     * @param article an article of the site
     * @throws IOException if its Markdown cannot be read, or has changed since the site was read
     */
    String inFeed(Article article) throws IOException {
        MarkdownText text = MarkdownText.open(article.file());
        LinkBase base = LinkBase.absolute(rendering.site().config());
        String html = MarkdownRenderer.render(text.body(), rendering.of(article.file(), text, base))
                .whole();
        return OF_THE_SITE.matcher(html).replaceAll("");
    }

    /** Tags that have one list are one. */
    private List<LinkView> tags(Article.Byline byline, LinkBase base) {
        Map<String, String> tags = new LinkedHashMap<>();
        byline.tags().forEach(tag -> tags.putIfAbsent(ArticleList.slug(tag, rendering.language()), tag));
        List<LinkView> links = new ArrayList<>();
        tags.forEach((slug, tag) -> links.add(LinkView.to(base.href(Place.tag(slug)), tag)));
        return links;
    }

    /** Whoever looks for an imprint does not ask how long it takes to read. */
    private String length(Article article, MarkdownText text) {
        return article.isInBlog()
                ? rendering.words().count(ReadingTime.of(text, article.file().bodyStart()), "minutes")
                : "";
    }

    private @Nullable DateView date(Optional<LocalDate> date) {
        return date.map(day -> DateView.of(day, rendering.words())).orElse(null);
    }

    /** Where a page's JSON twin stands. */
    static Place twinPlace(Page page) {
        return Place.plain(page.address() + ".json");
    }

    private PageView.Links links(Page page, LinkBase base, Optional<JavaChoice> java) {
        return new PageView.Links(
                page.blog()
                        .flatMap(rendering.index()::article)
                        .map(article -> link(article, base))
                        .orElse(null),
                related(page, base),
                edit(page.file()),
                base.href(twinPlace(page)),
                base.href(MarkdownTwin.place(page.address())),
                java.orElse(null),
                moved(page, base));
    }

    private List<LinkView> related(Page page, LinkBase base) {
        return page.related().stream()
                .flatMap(address -> rendering.index().page(address).stream())
                .map(placed -> LinkView.to(
                        base.href(Place.page(placed.page().address())),
                        placed.page().title()))
                .toList();
    }

    private static LinkView link(Page page, LinkBase base) {
        return LinkView.to(base.href(Place.page(page.address())), page.subtopic());
    }

    private static LinkView link(Article article, LinkBase base) {
        return LinkView.to(base.href(Place.page(article.address())), article.title());
    }

    /** GitHub's form, which GitLab understands too; {@code HEAD} is the default branch, whatever it is called. */
    private String edit(MarkdownFile file) {
        String repository = rendering.site().config().repository();
        return repository.isEmpty() ? "" : repository.replaceAll("/+$", "") + "/blob/HEAD/" + file.path();
    }

    private @Nullable SafeString moved(Page page, LinkBase base) {
        Map<String, String> moved = rendering.redirects().movedFrom(page);
        return moved.isEmpty() ? null : rendering.inScript(moved, base);
    }
}
