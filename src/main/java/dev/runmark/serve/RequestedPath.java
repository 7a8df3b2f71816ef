package dev.runmark.serve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a requested path means. It is never a path of the file system: it is looked up among the files of the site, so that
 * what is not one of them is nothing, however it is spelled.
 *
 * @param path the path in the site
 * @param moved where the browser is to go instead; empty if it is right here
 */
record RequestedPath(String path, Optional<String> moved) {

    private static final String HTML = ".html";
    private static final String INDEX = "index" + HTML;

    /**
     * Finds what a path means.
     *
     * @param rawPath the path as it was requested
     * @param basePath what the site's own addresses may begin with; begins and ends with {@code /}
     * @param has which files the site has
     * @return empty if there is nothing
     */
    static Optional<RequestedPath> of(String rawPath, String basePath, Predicate<String> has) {
        Optional<String> decoded = decoded(rawPath);
        return decoded.flatMap(path -> found(path.substring(1), rawPath, has))
                .or(() -> decoded.filter(path -> path.startsWith(basePath))
                        .flatMap(path -> found(path.substring(basePath.length()), rawPath, has)));
    }

    private static Optional<RequestedPath> found(String path, String rawPath, Predicate<String> has) {
        if (path.isEmpty() || path.endsWith("/")) {
            return here(path + INDEX, has);
        }
        // Links of a page that stands for its folder lead from inside the folder.
        return here(path, has).or(() -> here(path + HTML, has)).or(() -> here(path + "/" + INDEX, has)
                .map(folder -> new RequestedPath(folder.path, Optional.of(rawPath + "/"))));
    }

    private static Optional<RequestedPath> here(String path, Predicate<String> has) {
        return has.test(path) ? Optional.of(new RequestedPath(path, Optional.empty())) : Optional.empty();
    }

    private static Optional<String> decoded(String rawPath) {
        if (!rawPath.startsWith("/")) {
            return Optional.empty();
        }
        try {
            return Optional.of(URLDecoder.decode(rawPath.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
