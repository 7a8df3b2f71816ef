package dev.runmark.render.file;

import dev.runmark.site.Article;
import dev.runmark.site.Page;
import dev.runmark.site.Site;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every address that something of the site has moved from.
 *
 * <p>Immutable and thread-safe.
 */
public final class Redirects {

    private final Map<String, Map<String, String>> byAddress = new TreeMap<>();

    private Redirects() {}

    public static Redirects of(Site site) {
        Redirects redirects = new Redirects();
        site.config().redirects().forEach(redirects::add);
        for (Page page : (Iterable<Page>) site.pages()::iterator) {
            page.redirectFrom().forEach(old -> redirects.add(old, page.address()));
        }
        for (Article article : site.articles()) {
            article.redirectFrom().forEach(old -> redirects.add(old, article.address()));
        }
        return redirects;
    }

    private void add(String old, String target) {
        String from = withoutSlash(Redirect.withoutFragment(old));
        byAddress
                .computeIfAbsent(from, address -> new TreeMap<>())
                .putIfAbsent(Redirect.fragment(old), withoutSlash(target));
    }

    /** Where the anchors of a page that still exists have gone. */
    public Map<String, String> movedFrom(Page page) {
        Map<String, String> moved = new TreeMap<>(byAddress.getOrDefault(page.address(), Map.of()));
        moved.remove("");
        return moved;
    }

    /** The old addresses where nothing of the site stands now. */
    public List<Redirect> pages(SiteIndex index) {
        return byAddress.entrySet().stream()
                .filter(entry -> index.place(entry.getKey()).isEmpty())
                .map(entry -> new Redirect(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String withoutSlash(String address) {
        return address.startsWith("/") ? address.substring(1) : address;
    }
}
