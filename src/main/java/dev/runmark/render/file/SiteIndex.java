package dev.runmark.render.file;

import dev.runmark.site.Article;
import dev.runmark.site.Framework;
import dev.runmark.site.Page;
import dev.runmark.site.Site;
import dev.runmark.site.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds by their addresses the things that pages name.
 *
 * <p>Immutable and thread-safe.
 */
public final class SiteIndex {

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, PlacedPage> pages = new HashMap<>();
    private final Map<String, Article> articles = new HashMap<>();
    private final Map<String, List<Page>> pagesByArticle = new HashMap<>();

    private final Map<String, Framework> frameworks = new HashMap<>();
    private final List<Article> blog;

    private SiteIndex(List<Article> blog) {
        this.blog = blog;
    }

    public static SiteIndex of(Site site) {
        SiteIndex index = new SiteIndex(blogOf(site));
        index.places.put("", Place.HOME);
        site.assets().forEach(asset -> index.places.put(asset.address(), Place.plain(asset.address())));
        site.articles().forEach(index::add);
        for (Framework framework : site.frameworks()) {
            index.places.put(framework.address(), Place.of(framework));
            index.titles.put(framework.address(), framework.title());
            for (Topic topic : framework.topics()) {
                index.frameworks.put(topic.address(), framework);
                index.places.put(topic.address(), Place.of(topic));
                index.titles.put(topic.address(), topic.title());
                topic.pages().forEach(page -> index.add(new PlacedPage(framework, topic, page)));
            }
        }
        return index;
    }

    /** The articles that stand in the blog, newest first. */
    public static List<Article> blogOf(Site site) {
        return site.articles().stream().filter(Article::isInBlog).toList();
    }

    private void add(Article article) {
        articles.put(article.address(), article);
        titles.put(article.address(), article.title());
        places.put(article.address(), Place.page(article.address()));
    }

    private void add(PlacedPage placed) {
        Page page = placed.page();
        pages.put(page.address(), placed);
        titles.put(page.address(), page.title());
        places.put(page.address(), Place.page(page.address()));
        page.blog().ifPresent(blog -> pagesByArticle
                .computeIfAbsent(blog, address -> new ArrayList<>())
                .add(page));
    }

    /** Where the thing with an address stands: a framework, a topic, a page, an article or an asset. */
    public Optional<Place> place(String address) {
        return Optional.ofNullable(places.get(address));
    }

    /** What the thing with an address is called: a framework, a topic, a page or an article. */
    public Optional<String> title(String address) {
        return Optional.ofNullable(titles.get(address));
    }

    /** A page of the site, perhaps with another text, with what it belongs to. */
    public PlacedPage placed(Page page) {
        return page(page.address())
                .map(known -> new PlacedPage(known.framework(), known.topic(), page))
                .orElseThrow(() -> new IllegalArgumentException(page.address() + " is no page of this site"));
    }

    /** The framework that a topic of the site belongs to. */
    public Framework frameworkOf(Topic topic) {
        return Objects.requireNonNull(frameworks.get(topic.address()), topic.address());
    }

    /** The articles that the list of articles shows, newest first. */
    public List<Article> blog() {
        return blog;
    }

    public Optional<PlacedPage> page(String address) {
        return Optional.ofNullable(pages.get(address));
    }

    public Optional<Article> article(String address) {
        return Optional.ofNullable(articles.get(address));
    }

    /** The pages that name an article as theirs, in reading order. */
    public List<Page> pagesOf(Article article) {
        return List.copyOf(pagesByArticle.getOrDefault(article.address(), List.of()));
    }
}
