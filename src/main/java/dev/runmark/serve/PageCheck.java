package dev.runmark.serve;

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
     * @param baseUrl where it will stand; empty if not known
     * @param pages some of its pages, by path
     * @param origins where the page at a path was written
     */
    Collection<Problem> problems(
            Collection<String> paths, String baseUrl, Map<String, String> pages, Function<String, Origin> origins);
}
