package dev.runmark.render.file;

import dev.runmark.site.Article;
import dev.runmark.site.Framework;
import dev.runmark.site.SiteConfig;
import dev.runmark.site.Topic;
import java.util.List;
import java.util.Optional;

/**
 * What a file of the site is about, as its head says.
 *
 * <p>Immutable and thread-safe.
 *
 * @param place where it stands
 * @param title its title
 * @param description what it is about; empty if not said
 * @param kind what OpenGraph calls it: {@code article} or {@code website}
 * @param trail the way to it, itself last; empty for what stands at the root
 */
public record Subject(Place place, String title, String description, String kind, List<Crumb> trail) {

    /** The list of articles. */
    public static final Crumb ARTICLES = new Crumb("Articles", Place.ARTICLES);

    private static final String ARTICLE = "article";
    private static final String WEBSITE = "website";

    public Subject {
        trail = List.copyOf(trail);
    }

    /** Where the picture stands that goes with links to it; nobody links to what is not there or is the reader's own. */
    public Optional<Place> card() {
        if (place.equals(Place.PRACTICE) || place.equals(Place.MISSING)) {
            return Optional.empty();
        }
        String name = place.address().isEmpty() ? "index" : place.address().replaceAll("/$", "");
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

    public static Subject of(Framework framework, Topic topic) {
        List<Crumb> trail = List.of(crumb(framework), crumb(topic));
        return new Subject(
                Place.folder(topic.address()),
                topic.title() + " · " + framework.title(),
                topic.description(),
                WEBSITE,
                trail);
    }

    public static Subject of(Framework framework) {
        Crumb crumb = crumb(framework);
        return new Subject(crumb.place(), framework.title(), framework.description(), WEBSITE, List.of(crumb));
    }

    public static Subject of(Article article) {
        Place place = Place.page(article.address());
        boolean inBlog = article.address().startsWith(Place.ARTICLES.address());
        List<Crumb> trail = inBlog ? List.of(ARTICLES, new Crumb(article.title(), place)) : List.of();
        return new Subject(place, article.title(), article.description(), ARTICLE, trail);
    }

    public static Subject ofArticles(SiteConfig config) {
        return new Subject(
                Place.ARTICLES,
                ARTICLES.title(),
                "All articles of " + config.title() + ", newest first.",
                WEBSITE,
                List.of());
    }

    public static Subject ofHome(SiteConfig config) {
        return new Subject(Place.HOME, config.title(), config.description(), WEBSITE, List.of());
    }

    public static Subject ofPractice() {
        return new Subject(
                Place.PRACTICE,
                "Practice",
                "What you have done, what to review and what you have bookmarked, kept in this browser and nowhere else.",
                WEBSITE,
                List.of());
    }

    public static Subject ofProof(SiteConfig config) {
        return new Subject(
                Place.PROOF,
                "What was proved",
                "How many examples of " + config.title()
                        + " were compiled and run, on which Java, and what was not proved and why.",
                WEBSITE,
                List.of());
    }

    public static Subject ofMissing() {
        return new Subject(Place.MISSING, "There is no such page", "", WEBSITE, List.of());
    }

    /** A framework as a step on the way to what is in it. */
    public static Crumb crumb(Framework framework) {
        return new Crumb(framework.title(), Place.folder(framework.address()));
    }

    private static Crumb crumb(Topic topic) {
        return new Crumb(topic.title(), Place.folder(topic.address()));
    }
}
