package dev.runmark.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The classes of JDKs. Each JDK is listed once: that takes a seventh of a second, and nobody changes one that is in use. */
final class JdkClasses {

    private static final Map<Path, Map<ClassHome, List<String>>> LISTED = new HashMap<>();

    private JdkClasses() {}

    /**
     * What can be imported of a JDK, module by module. Whoever asks while somebody else has it listed waits.
     *
     * @param javaHome the folder of a JDK, which may be older or newer than the one that runs
     * @throws IOException if it cannot be read
     */
    static synchronized Map<ClassHome, List<String>> of(Path javaHome) throws IOException {
        Map<ClassHome, List<String>> known = LISTED.get(javaHome);
        if (known != null) {
            return known;
        }
        Map<ClassHome, List<String>> listed = new LinkedHashMap<>();
        for (ClassHome module : ClassHome.ofJdk(javaHome)) {
            listed.put(module, module.classes());
        }
        LISTED.put(javaHome, listed);
        return listed;
    }
}
