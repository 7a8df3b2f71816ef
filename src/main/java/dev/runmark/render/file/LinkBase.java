package dev.runmark.render.file;

import java.net.URI;

/**
 * What a file's links begin with: the way from it up to the root of the site.
 *
 * <p>Immutable and thread-safe.
 *
 * @param prefix empty, some {@code ../}, or an absolute path that ends with {@code /}
 */
public record LinkBase(String prefix) {

    /** The base of a file's links: relative, so that the site reads from a disk and under any address. */
    public static LinkBase of(Place place) {
        return new LinkBase(
                "../".repeat((int) place.file().chars().filter(c -> c == '/').count()));
    }

    /**
     * The base of a file that servers show in place of any other, at any depth.
     *
     * @param baseUrl where the site stands; empty if not known, which is taken for the root of a server
     */
    public static LinkBase anywhere(String baseUrl) {
        String path = baseUrl.isEmpty() ? "" : URI.create(baseUrl).getRawPath();
        return new LinkBase(path == null || path.isEmpty() ? "/" : path);
    }

    /** The link to a place. */
    public String href(Place place) {
        return prefix + place.file();
    }
}
