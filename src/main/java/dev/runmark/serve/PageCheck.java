package dev.runmark.serve;

import dev.runmark.site.SiteConfig;
import dev.runmark.text.Origin;
import dev.runmark.text.Problem;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** Looks for mistakes on finished pages. Implementations are thread-safe. */
public interface PageCheck {

    /**
     * What is wrong with some pages.
     *
     * @param paths the paths of all files of the site; one that two files would have occurs twice
     * @param config what is said of the site, such as where it will stand
     * @param pages some of its pages, by path
     * @param origins where the page at a path was written
     */
    Collection<Problem> problems(
            Collection<String> paths, SiteConfig config, Map<String, String> pages, Function<String, Origin> origins);
}
