package dev.runmark.render.book;

import dev.runmark.site.Asset;
import dev.runmark.site.Site;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a book must know of the site that it is made of.
 *
 * <p>Immutable and thread-safe.
 *
 * @param baseUrl where the site stands on the web; empty if not known
 * @param assets the files that it publishes as they are, by their places in it
 */
public record BookLinks(String baseUrl, Map<String, Path> assets) {

    public BookLinks {
        assets = Map.copyOf(assets);
    }

    public static BookLinks of(Site site) {
        return new BookLinks(
                site.config().baseUrl(), site.assets().stream().collect(Collectors.toMap(Asset::address, Asset::file)));
    }

    /** The web address of a file of the site; empty if it has none. */
    Optional<String> address(String path) {
        String address = path.replaceFirst("(?:(^|/)index)?\\.html$", "$1");
        return baseUrl.isEmpty() ? Optional.empty() : Optional.of(baseUrl + address);
    }

    /** Where a file lies that the site publishes as it is; empty if it is none of these. */
    Optional<Path> file(String path) {
        return Optional.ofNullable(assets.get(path));
    }
}
