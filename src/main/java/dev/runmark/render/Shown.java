package dev.runmark.render;

import dev.runmark.content.link.LinkTarget;
import dev.runmark.render.file.Place;
import dev.runmark.render.file.PlacedPage;
import dev.runmark.render.file.Redirect;
import dev.runmark.render.machine.RelatedQuestions;
import dev.runmark.site.Article;
import dev.runmark.site.Framework;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Page;
import dev.runmark.site.Question;
import dev.runmark.site.Topic;
import dev.runmark.text.Sha256;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What of the site shows in files besides the texts that they are made of, templates and configuration: the titles of what
 * they link to, their neighbours, where links lead. For each file it is a text that differs whenever something else shows.
 *
 * <p>Thread-safe.
 */
final class Shown {

    private final SiteRendering rendering;
    private final RelatedQuestions related;
    private final String frame;
    private final Map<String, String> neighbours = new ConcurrentHashMap<>();
    private final Map<String, String> heads = new ConcurrentHashMap<>();
    private final Map<String, String> topics = new ConcurrentHashMap<>();

    private Shown(SiteRendering rendering, RelatedQuestions related) {
        this.rendering = rendering;
        this.related = related;
        this.frame =
                Sha256.hex(rendering.frames().links() + " " + rendering.frames().feed());
    }

    static Shown of(SiteRendering rendering, RelatedQuestions related) {
        return new Shown(rendering, related);
    }

    /**
     * What shows in the files of a page.
     *
     * @throws IOException if a text of the site cannot be read, or has changed since the site was read
     */
    String in(Page page) throws IOException {
        PlacedPage placed = rendering.index().placed(page);
        return String.join(
                "\n",
                around(placed.framework(), placed.topic()),
                neighbours.computeIfAbsent(placed.topic().address(), address -> neighbours(placed.topic())),
                head(page),
                page.blog().flatMap(rendering.index()::article).map(Shown::head).orElse(""),
                page.related().stream().map(this::titled).toList().toString(),
                rendering.redirects().movedFrom(page).values().stream()
                        .map(this::titled)
                        .toList()
                        .toString(),
                links(page.file()),
                questionsBeside(page));
    }

    /** What shows in files that are made of all pages of a topic, or that list them. */
    String in(Topic topic) {
        Framework framework = rendering.index().frameworkOf(topic);
        return String.join(
                "\n",
                around(framework, topic),
                topic.description(),
                topic.introduction().lists() + "",
                pages(topic),
                topic.index().map(this::links).orElse(""));
    }

    /** What shows of the pages of a topic, and where their links lead. */
    String pages(Topic topic) {
        return heads.computeIfAbsent(
                topic.address(),
                address -> Sha256.hex(topic.pages().stream()
                        .map(page -> head(page) + "\n" + links(page.file()))
                        .collect(Collectors.joining("\n\n"))));
    }

    /** What shows in the file of a topic that leads on to its only page. */
    String on(Topic topic) {
        return titled(topic.address()) + " " + Place.of(topic);
    }

    /** What shows in the files of an article. */
    String in(Article article) {
        return String.join(
                "\n",
                frame,
                head(article),
                rendering.index().pagesOf(article).stream()
                        .map(page -> page.address() + " " + page.subtopic())
                        .toList()
                        .toString(),
                links(article.file()));
    }

    /** What shows in the file at an address that something has moved from. */
    String in(Redirect redirect) {
        return redirect + " "
                + redirect.targets().values().stream().map(this::titled).toList();
    }

    private String around(Framework framework, Topic topic) {
        String shownTopics = topics.computeIfAbsent(
                framework.address(),
                address -> Sha256.hex(framework.topics().stream()
                        .map(each -> each.address() + " " + Place.of(each) + " " + each.title())
                        .collect(Collectors.joining("\n"))));
        return String.join(
                "\n",
                frame,
                framework.address() + " " + framework.isFlat() + " " + Place.of(framework),
                framework.title(),
                shownTopics,
                topic.address() + " " + Place.of(topic),
                topic.title());
    }

    private static String neighbours(Topic topic) {
        return Sha256.hex(topic.pages().stream()
                .map(page -> page.address() + " " + page.order() + " " + page.navigation() + " " + page.subtopic())
                .collect(Collectors.joining("\n")));
    }

    /** What a page is called, and what is said of it where it is listed. */
    private static String head(Page page) {
        return String.join(
                "\n",
                page.address(),
                page.title(),
                page.subtopic(),
                page.difficulty() + " " + page.order() + " " + page.updated() + " " + page.navigation(),
                page.description(),
                page.related() + " " + page.blog(),
                page.questions().stream()
                        .map(question -> question.id() + " " + name(question))
                        .collect(Collectors.joining("\n")),
                page.headings().toString());
    }

    private static String name(Question question) {
        return question.difficulty() + " " + question.title();
    }

    private static String head(Article article) {
        return String.join(
                "\n",
                article.address(),
                article.title(),
                article.description(),
                article.byline() + " " + article.updated());
    }

    /** Where something stands, and what it is called. */
    private String titled(String target) {
        String address = Redirect.withoutFragment(target);
        return target + " " + rendering.index().place(address) + " "
                + rendering.index().title(address);
    }

    /** Where the links of a text lead; a question that one leads to may be named beside it. */
    private String links(MarkdownFile file) {
        StringBuilder links = new StringBuilder();
        for (String url : file.links()) {
            Optional<LinkTarget> target = rendering.links().resolve(file, url);
            links.append(url).append(' ').append(target).append(' ');
            target.flatMap(this::question).ifPresent(links::append);
            links.append('\n');
        }
        return links.toString();
    }

    private Optional<String> question(LinkTarget target) {
        return rendering.index().page(target.address()).flatMap(placed -> placed.page().questions().stream()
                .filter(question -> question.id().equals(target.fragment()))
                .findFirst()
                .map(Shown::name));
    }

    private String questionsBeside(Page page) throws IOException {
        StringBuilder beside = new StringBuilder();
        for (Question question : page.questions()) {
            List<RelatedQuestions.Asked> others = related.of(page, question);
            others.forEach(other -> beside.append(other.href())
                    .append(' ')
                    .append(name(other.question()))
                    .append('\n'));
            beside.append('\n');
        }
        return beside.toString();
    }
}
