package dev.runmark.serve;

import dev.runmark.text.Problem;
import java.util.Collection;
import java.util.Map;

/** Looks for mistakes on finished pages. Implementations are thread-safe. */
public interface PageCheck {

    /**
     * What is wrong with some pages.
     *
     * @param paths the paths of all files of the site; one that two files would have occurs twice
     * @param baseUrl where it will stand; empty if not known
     * @param pages some of its pages, by path
     */
    Collection<Problem> problems(Collection<String> paths, String baseUrl, Map<String, String> pages);
}
