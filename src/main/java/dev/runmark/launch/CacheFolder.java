package dev.runmark.launch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a user's caches are, by the conventions of the operating system. */
public final class CacheFolder {

    private CacheFolder() {}

    /** Runmark's cache folder of the user who runs it; it need not exist. */
    public static Path ofUser() {
        return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /** {@code XDG_CACHE_HOME} counts everywhere (XDG Base Directory Specification 0.8). */
    static Path of(Map<String, String> environment, String system, Path home) {
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        String local = environment.getOrDefault("LOCALAPPDATA", "");
        String name = system.toLowerCase(Locale.ROOT);
        if (!xdg.isEmpty()) {
            return Path.of(xdg, "runmark");
        }
        if (name.startsWith("windows") && !local.isEmpty()) {
            return Path.of(local, "runmark", "cache");
        }
        return name.startsWith("mac") ? home.resolve("Library/Caches/runmark") : home.resolve(".cache/runmark");
    }
}
