package dev.runmark.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The classes of JDKs. Each JDK is listed once: that takes a seventh of a second, and nobody changes one that is in use. */
final class JdkClasses {

    private static final Map<Path, KnownTypes.Index> LISTED = new HashMap<>();

    private JdkClasses() {}

    /**
     * What can be imported of a JDK. Whoever asks while somebody else has it listed waits.
     *
     * @param javaHome the folder of a JDK, which may be older or newer than the one that runs
     * @throws IOException if it cannot be read
     */
    static synchronized KnownTypes.Index of(Path javaHome) throws IOException {
        KnownTypes.Index known = LISTED.get(javaHome);
        if (known != null) {
            return known;
        }
        KnownTypes.Index listed = KnownTypes.Index.of(ClassHome.ofJdk(javaHome), Set.of());
        LISTED.put(javaHome, listed);
        return listed;
    }
}
