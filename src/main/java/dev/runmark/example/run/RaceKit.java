package dev.runmark.example.run;

import dev.runmark.example.fact.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * What a JVM needs in which examples are raced: the probe as an agent, and a JDK's collections with steps. A JDK
 * without {@code java.instrument} goes without both, so that races within a method of a collection show less often.
 *
 * @param jdk the JDK
 * @param folder where they are
 * @param complete whether the JDK takes agents
 */
record RaceKit(Jdk jdk, Path folder, boolean complete) {

    /** Four processors, as far as pools can see, and no compiler that a run of milliseconds could make use of. */
    private static final List<String> JVM_OPTIONS = List.of(
            "-XX:ActiveProcessorCount=4",
            // What is run again and again is compiled as soon as usual: it was when it was measured how many races
            // show.
            "-XX:CompileThresholdScaling=1",
            "-XX:-UseG1GC",
            "-XX:+UseSerialGC",
            "-XX:+UnlockDiagnosticVMOptions",
            // Compiled code would keep the order that sets had before a run drew another.
            "-XX:CompileCommand=quiet",
            "-XX:CompileCommand=exclude,java.util.ImmutableCollections*::*",
            // An object is published before it is constructed, which no verifier lets pass.
            "-XX:-BytecodeVerificationRemote");

    private static final String HOOK = "JdkHook";

    /** The packages in which the JDK counts, as the probe's agent opens them. */
    private static final List<String> COUNTING = List.of("java.lang", "java.util", "java.util.concurrent");

    private static final int WARNS_OF_UNSAFE = 23;

    /** Writes everything into a folder. */
    static RaceKit write(Jdk jdk, Path folder) throws IOException {
        Files.createDirectories(folder);
        boolean complete = Files.exists(jdk.home().resolve("lib/libinstrument.so"))
                || Files.exists(jdk.home().resolve("lib/libinstrument.dylib"))
                || Files.exists(jdk.home().resolve("bin/instrument.dll"));
        if (complete) {
            Manifest manifest = ProbeJar.manifest();
            manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), "dev.runmark.probe.Agent");
            manifest.getMainAttributes().put(new Attributes.Name("Can-Redefine-Classes"), "true");
            manifest.getMainAttributes().put(new Attributes.Name("Boot-Class-Path"), "hook.jar");
            ProbeJar.write(folder.resolve("agent.jar"), manifest, ProbeClasses.IN_JAR);
            ProbeJar.write(folder.resolve("hook.jar"), ProbeJar.manifest(), List.of(HOOK));
            Files.write(folder.resolve("collections"), JdkClasses.noisy(jdk));
        }
        return new RaceKit(jdk, folder, complete);
    }

    /** The options that a JVM gets in which threads are held up. */
    List<String> jvmOptions() {
        List<String> options = new ArrayList<>(JVM_OPTIONS);
        options.addAll(withoutWarnings(jdk));
        if (complete) {
            options.add("-javaagent:" + folder.resolve("agent.jar") + "=" + folder.resolve("collections"));
        }
        return options;
    }

    /**
     * The options that a JVM gets besides in which one run follows another. Without an agent, the numbers of threads and pools
     * have to be opened to the probe, and so to all: what an example makes of it, no JVM of its own repeats.
     */
    List<String> sharedJvmOptions() {
        return complete
                ? List.of()
                : COUNTING.stream()
                        .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED")
                        .toList();
    }

    /** The options that say how threads are held up where there is only one run. */
    static List<String> seedOptions(Jdk jdk, String seed) {
        List<String> options = new ArrayList<>(withoutWarnings(jdk));
        options.add("-Drunmark.race=" + seed);
        return options;
    }

    /** From this version on, Java warns on the example's own error stream of what the probe does. */
    private static List<String> withoutWarnings(Jdk jdk) {
        return jdk.feature() < WARNS_OF_UNSAFE ? List.of() : List.of("--sun-misc-unsafe-memory-access=allow");
    }
}
