package dev.runmark.launch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a user's caches are, by the conventions of the operating system. */
public final class CacheFolder {

    private CacheFolder() {}

    /** Runmark's cache folder of the user who runs it; it need not exist. */
    public static Path ofUser() {
        Path home = home(
                System.getProperty("user.home", ""),
                Path.of(System.getProperty("java.io.tmpdir"), "runmark-" + System.getProperty("user.name", "")));
        return of(System.getenv(), System.getProperty("os.name"), home);
    }

    /**
     * The folder of the user. Of one whom the system does not know, as in many a container, Java says that it is {@code ?},
     * which would be a folder of that name in the project.
     *
     * @param otherwise a folder for those who have none
     */
    static Path home(String stated, Path otherwise) {
        return Path.of(stated).isAbsolute() ? Path.of(stated) : otherwise;
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
