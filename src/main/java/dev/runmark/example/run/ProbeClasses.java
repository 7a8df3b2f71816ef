package dev.runmark.example.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/** The probe's compiled classes. */
public final class ProbeClasses {

    /** The classes below {@code dev/runmark/probe}; a test compares the list with the folder. */
    public static final List<String> NAMES = List.of(
            "Agent",
            "AttributingOutput",
            "Blocks",
            "Budget",
            "CreationStacks",
            "CreationStacks$Memory",
            "EventChannel",
            "EventLog",
            "EventLog$AtEnd",
            "EventLog$EventRecord",
            "ExampleLoader",
            "FieldHistory",
            "FieldHistory$Write",
            "Forced",
            "Forced$Statics",
            "ForcedClock",
            "ForcedIdentity",
            "ForcedListing",
            "ForcedListing$Reordered",
            "ForcedMachine",
            "ForcedRandom",
            "ForcedRandom$ForcedSecureRandom",
            "ForcedRandom$Source",
            "ForcedRandom$ThreadSeed",
            "HeldUpRun",
            "HeldUpRun$Over",
            "JdkHook",
            "JdkSteps",
            "JvmState",
            "JvmState$Counter",
            "Launcher",
            "Meeting",
            "Noise",
            "OldValues",
            "OldValues$Field",
            "OwnFrames",
            "PassedTime",
            "Planner",
            "Race",
            "RaceRun",
            "RacedExample",
            "Salt",
            "Stall",
            "StoppedThread",
            "Tactics",
            "ThreadSteps",
            "Threads",
            "Threads$Moved",
            "Training",
            "Training$Named",
            "ValueLog",
            "Values",
            "Watchdog",
            "Watchdog$NeverSees",
            "Watchdog$Watched",
            "record/Events",
            "record/Identities",
            "record/Lane",
            "record/Recorder",
            "record/Recorder$Lanes",
            "record/Task",
            "record/Task$OfBiConsumer",
            "record/Task$OfBiFunction",
            "record/Task$OfCallable",
            "record/Task$OfConsumer",
            "record/Task$OfFunction",
            "record/Task$OfRunnable",
            "record/Task$OfSupplier");

    /** The class that examples call, which stands with theirs. */
    static final String DOOR = "Values";

    /** The others, which every JVM finds on its class path. */
    static final List<String> IN_JAR =
            NAMES.stream().filter(name -> !name.equals(DOOR)).toList();

    /** The main class of a JVM that runs one example once. */
    static final String MAIN = "dev.runmark.probe.Launcher";

    /** The main class of a JVM that runs examples again and again. */
    static final String RACE = "dev.runmark.probe.Race";

    private static final String FOLDER = "dev/runmark/probe/";

    private static String checksum = "";

    private ProbeClasses() {}

    /** Where a class of the probe is below a folder. */
    public static Path in(Path folder, String name) {
        return folder.resolve(entry(name));
    }

    /** The name that a class of the probe has in a jar. */
    static String entry(String name) {
        return FOLDER + name + ".class";
    }

    /**
     * Differs between builds whose probe differs. It is made once, since each class is read from a jar for it.
     *
     * @throws IOException if the code of Runmark cannot be read
     */
    public static synchronized String checksum() throws IOException {
        if (checksum.isEmpty()) {
            StringBuilder all = new StringBuilder();
            for (String name : NAMES) {
                CRC32 sum = new CRC32();
                sum.update(bytes(name));
                all.append(name).append(' ').append(sum.getValue()).append('\n');
            }
            checksum = all.toString();
        }
        return checksum;
    }

    public static byte[] bytes(String name) throws IOException {
        String resource = "/" + entry(name);
        try (InputStream bytes = ProbeClasses.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IOException("Runmark's jar is incomplete: it has no " + resource);
            }
            return bytes.readAllBytes();
        }
    }
}
