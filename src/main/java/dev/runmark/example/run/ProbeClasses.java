package dev.runmark.example.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The probe's compiled classes, which every example's JVM gets on its class path. */
public final class ProbeClasses {

    /** The classes of the package {@code dev.runmark.probe}; a test compares the list with the package. */
    public static final List<String> NAMES = List.of(
            "AttributingOutput",
            "Births",
            "Births$Memory",
            "Blocks",
            "EventLog",
            "EventLog$EventRecord",
            "Forced",
            "Forced$Statics",
            "ForcedClock",
            "ForcedIdentity",
            "ForcedMachine",
            "ForcedRandom",
            "ForcedRandom$ForcedSecureRandom",
            "ForcedRandom$Source",
            "ForcedRandom$ThreadSeed",
            "Launcher",
            "Noise",
            "Noise$Stall",
            "OwnFrames",
            "StoppedThread",
            "Values",
            "Watchdog");

    static final String MAIN = "dev.runmark.probe.Launcher";

    private static final String FOLDER = "dev/runmark/probe/";

    private ProbeClasses() {}

    /** Where a class of the probe is below a folder. */
    public static Path in(Path folder, String name) {
        return folder.resolve(FOLDER + name + ".class");
    }

    /** Writes the classes below a folder, which can then stand on a class path. */
    static void copyTo(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(FOLDER));
        for (String name : NAMES) {
            String resource = "/" + FOLDER + name + ".class";
            try (InputStream bytes = ProbeClasses.class.getResourceAsStream(resource)) {
                if (bytes == null) {
                    throw new IOException("Runmark's jar is incomplete: it has no " + resource);
                }
                Files.copy(bytes, in(folder, name));
            }
        }
    }
}
