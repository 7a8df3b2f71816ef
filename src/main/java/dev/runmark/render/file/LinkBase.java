package dev.runmark.render.file;

import dev.runmark.site.SiteConfig;
import java.net.URI;

/**
 * What a file's links begin with: the way from it up to the root of the site.
 *
 * <p>Immutable and thread-safe.
 *
 * @param prefix empty, some {@code ../}, or an absolute path or address that ends with {@code /}
 * @param form how links name pages
 */
public record LinkBase(String prefix, LinkForm form) {

    /** The base of a file's links: relative, so that the site reads from a disk and under any address. */
    public static LinkBase of(Place place, LinkForm form) {
        return new LinkBase(
                "../".repeat((int) place.file().chars().filter(c -> c == '/').count()), form);
    }

    /**
     * The base of a file that servers show in place of any other, at any depth.
     *
     * @param config says where the site stands; where it does not, that is taken for the root of a server
     */
    public static LinkBase anywhere(SiteConfig config) {
        String baseUrl = config.baseUrl();
        String path = baseUrl.isEmpty() ? "" : URI.create(baseUrl).getRawPath();
        return new LinkBase(path == null || path.isEmpty() ? "/" : path, LinkForm.of(config));
    }

    /** The base of what is read far from the site, such as its feed. */
    public static LinkBase absolute(SiteConfig config) {
        return new LinkBase(config.baseUrl(), LinkForm.ADDRESSES);
    }

    /** The link to a place. */
    public String href(Place place) {
        String href = prefix + form.of(place);
        // An empty link leads to the page that it stands on.
        return href.isEmpty() ? "./" : href;
    }
}
