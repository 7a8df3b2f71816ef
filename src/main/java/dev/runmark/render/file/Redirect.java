package dev.runmark.render.file;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An address that something has moved from.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from the old address, without a fragment
 * @param targets the new address for each old fragment, the latter with its {@code #}; under the empty name the one
 *     for the whole page, if that has moved
 */
public record Redirect(String from, Map<String, String> targets) {

    public Redirect {
        targets = Collections.unmodifiableMap(new TreeMap<>(targets));
    }

    /** Where a reader goes who comes without a fragment. */
    public String wholeTarget() {
        String first = targets.values().iterator().next();
        String target = targets.getOrDefault("", first);
        return targets.containsKey("") ? target : withoutFragment(target);
    }

    /** The file that stands at the old address. */
    public Place place() {
        if (from.endsWith(".html")) {
            return Place.plain(from);
        }
        return from.isEmpty() || from.endsWith("/") ? Place.plain(from + "index.html") : Place.page(from);
    }

    public static String withoutFragment(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }

    public static String fragment(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? "" : address.substring(hash);
    }
}
