package dev.runmark.render.file;

import dev.runmark.site.Article;
import dev.runmark.text.PlainLetters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A page that lists articles: all of the blog, or those that have a tag, so many on each page.
 *
 * @param place where it stands
 * @param tag the tag of its articles; empty if it lists those of all
 * @param articles newest first
 * @param newer the page with those before, if there is one
 * @param older the page with those after, if there is one
 */
public record ArticleList(
        Place place, String tag, List<Article> articles, Optional<Place> newer, Optional<Place> older) {

    /** How many articles a page lists. */
    static final int MOST = 20;

    public ArticleList {
        articles = List.copyOf(articles);
    }

    /**
     * All lists of a blog's articles.
     *
     * @param language the BCP 47 tag of the site's language
     */
    public static List<ArticleList> of(List<Article> blog, String language) {
        Map<String, List<Article>> byTag = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        for (Article article : blog) {
            for (String tag : article.byline().tags()) {
                String slug = slug(tag, language);
                names.putIfAbsent(slug, tag);
                List<Article> alike = byTag.computeIfAbsent(slug, any -> new ArrayList<>());
                if (!alike.contains(article)) {
                    alike.add(article);
                }
            }
        }
        List<ArticleList> lists = new ArrayList<>(pages(Place.ARTICLES, "", blog));
        byTag.forEach(
                (slug, articles) -> lists.addAll(pages(Place.tag(slug), names.getOrDefault(slug, slug), articles)));
        return List.copyOf(lists);
    }

    private static List<ArticleList> pages(Place first, String tag, List<Article> articles) {
        int last = Math.max(1, (articles.size() + MOST - 1) / MOST);
        List<ArticleList> pages = new ArrayList<>();
        for (int i = 1; i <= last && !articles.isEmpty(); i++) {
            pages.add(new ArticleList(
                    Place.listPage(first, i),
                    tag,
                    articles.subList((i - 1) * MOST, Math.min(articles.size(), i * MOST)),
                    i == 1 ? Optional.empty() : Optional.of(Place.listPage(first, i - 1)),
                    i == last ? Optional.empty() : Optional.of(Place.listPage(first, i + 1))));
        }
        return pages;
    }

    /**
     * What a tag is called in an address; tags that differ in nothing else are one.
     *
     * @param language the BCP 47 tag of the site's language
     */
    public static String slug(String tag, String language) {
        String plain = PlainLetters.of(tag, language).toLowerCase(Locale.ROOT).strip();
        return plain.matches("[\\p{ASCII}]*[a-z0-9][\\p{ASCII}]*")
                ? plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "")
                : HexFormat.of().formatHex(plain.getBytes(StandardCharsets.UTF_8));
    }
}
