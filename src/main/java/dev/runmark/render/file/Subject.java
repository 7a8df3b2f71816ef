package dev.runmark.render.file;

import dev.runmark.render.words.Words;
import dev.runmark.site.Article;
import dev.runmark.site.Framework;
import dev.runmark.site.Question;
import dev.runmark.site.Site;
import dev.runmark.site.SiteConfig;
import dev.runmark.site.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a file of the site is about, as its head says.
 *
 * <p>Immutable and thread-safe.
 *
 * @param place where it stands
 * @param title its title
 * @param description what it is about; empty if not said
 * @param kind what OpenGraph calls it: {@code article} or {@code website}
 * @param trail the way to it, itself last, without what has no page of its own; empty for what stands at the root
 * @param pictured the place whose picture goes with links to it: a question has that of its page
 */
public record Subject(Place place, String title, String description, String kind, List<Crumb> trail, Place pictured) {

    private static final String ARTICLE = "article";
    private static final String WEBSITE = "website";

    public Subject {
        trail = withoutDetours(trail);
    }

    /** Of steps that lead to the same place, the last: what has one thing to show leads there at once. */
    private static List<Crumb> withoutDetours(List<Crumb> trail) {
        return IntStream.range(0, trail.size())
                .filter(step -> step + 1 == trail.size()
                        || !trail.get(step).place().equals(trail.get(step + 1).place()))
                .mapToObj(trail::get)
                .toList();
    }

    /** What has a picture of its own. */
    public Subject(Place place, String title, String description, String kind, List<Crumb> trail) {
        this(place, title, description, kind, trail, place);
    }

    /** Where the picture stands that goes with links to it; nobody links to what is not there or is the reader's own. */
    public Optional<Place> card() {
        if (place.equals(Place.PRACTICE) || place.equals(Place.MISSING)) {
            return Optional.empty();
        }
        String name =
                pictured.address().isEmpty() ? "index" : pictured.address().replaceAll("/$", "");
        return Optional.of(Place.plain("cards/" + name + ".png"));
    }

    public static Subject of(PlacedPage placed) {
        Place place = Place.page(placed.page().address());
        List<Crumb> trail = List.of(
                crumb(placed.framework()),
                crumb(placed.topic()),
                new Crumb(placed.page().subtopic(), place));
        return new Subject(place, placed.page().title(), placed.page().description(), ARTICLE, trail);
    }

    /** A question of a page by itself, at its own place and with a description of its answer. */
    public static Subject of(PlacedPage placed, Question question, Place place, String description) {
        Subject page = of(placed);
        List<Crumb> trail = new ArrayList<>(page.trail());
        trail.add(new Crumb(question.title(), place));
        return new Subject(place, question.title(), description, ARTICLE, trail, page.place());
    }

    public static Subject of(Framework framework, Topic topic) {
        List<Crumb> trail = List.of(crumb(framework), crumb(topic));
        String title = framework.isFlat() ? topic.title() : topic.title() + " · " + framework.title();
        return new Subject(Place.folder(topic.address()), title, topic.description(), WEBSITE, trail);
    }

    public static Subject of(Framework framework) {
        Crumb crumb = crumb(framework);
        return new Subject(crumb.place(), framework.title(), framework.description(), WEBSITE, List.of(crumb));
    }

    /** The list of articles as a step on the way to one. */
    public static Crumb articles(Words words) {
        return new Crumb(words.of("articles"), Place.ARTICLES);
    }

    public static Subject of(Article article, Words words) {
        Place place = Place.page(article.address());
        List<Crumb> trail =
                article.isInBlog() ? List.of(articles(words), new Crumb(article.title(), place)) : List.of();
        return new Subject(place, article.title(), article.description(), ARTICLE, trail);
    }

    public static Subject ofArticles(SiteConfig config, Words words) {
        return new Subject(
                Place.ARTICLES, words.of("articles"), words.of("articles.all", config.title()), WEBSITE, List.of());
    }

    /** A list of articles. */
    public static Subject of(ArticleList list, SiteConfig config, Words words) {
        if (list.tag().isEmpty()) {
            Subject all = ofArticles(config, words);
            return new Subject(list.place(), all.title, all.description, WEBSITE, List.of());
        }
        return new Subject(
                list.place(),
                words.of("tag", list.tag()),
                words.of("tag.all", list.tag(), config.title()),
                WEBSITE,
                List.of(articles(words), new Crumb(list.tag(), list.place())));
    }

    public static Subject ofHome(Site.Home home) {
        return new Subject(Place.HOME, home.title(), home.description(), WEBSITE, List.of());
    }

    public static Subject ofPractice(Words words) {
        return new Subject(Place.PRACTICE, words.of("practice"), words.of("practice.about"), WEBSITE, List.of());
    }

    public static Subject ofProof(SiteConfig config, Words words) {
        return new Subject(Place.PROOF, words.of("proof"), words.of("proof.about", config.title()), WEBSITE, List.of());
    }

    public static Subject ofMissing(Words words) {
        return new Subject(Place.MISSING, words.of("missing"), "", WEBSITE, List.of());
    }

    /** A framework as a step on the way to what is in it. */
    public static Crumb crumb(Framework framework) {
        return new Crumb(framework.title(), Place.of(framework));
    }

    private static Crumb crumb(Topic topic) {
        return new Crumb(topic.title(), Place.of(topic));
    }
}
