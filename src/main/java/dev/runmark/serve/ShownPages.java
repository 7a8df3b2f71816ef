package dev.runmark.serve;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Pages as they were shown last, to be shown again if they can no longer be made. Those used last are kept.
 *
 * <p>Thread-safe.
 */
final class ShownPages {

    private static final int KEPT = 24;

    private final Map<String, String> pages = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    });

    void keep(String path, String html) {
        pages.put(path, html);
    }

    /** The page at a path as it was shown last; empty if it was not, or is no longer kept. */
    Optional<String> last(String path) {
        return Optional.ofNullable(pages.get(path));
    }

    /** Forgets the pages that the site no longer has. */
    void retain(Predicate<String> exists) {
        pages.keySet().removeIf(exists.negate());
    }

    List<String> paths() {
        return List.copyOf(all().keySet());
    }

    /** All of them by path. */
    Map<String, String> all() {
        synchronized (pages) {
            return Map.copyOf(pages);
        }
    }
}
