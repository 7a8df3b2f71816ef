package dev.runmark.build;

import dev.runmark.publish.SiteCheck;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.Origin;
import java.util.Collection;
import java.util.function.Function;

/** What is checked of the pages of a site once they are made. */
public final class FinishedPages {

    private FinishedPages() {}

    /**
     * Begins to check them.
     *
     * @param paths the places of all files, names separated by {@code /}
     * @param config says where the site will stand, and what its links are like
     * @param origins where the page at a place was written
     */
    public static SiteCheck check(Collection<String> paths, SiteConfig config, Function<String, Origin> origins) {
        SiteCheck check = SiteCheck.of(paths, config.baseUrl(), origins);
        return config.delivery().shortLinks() ? check.onServer() : check;
    }
}
