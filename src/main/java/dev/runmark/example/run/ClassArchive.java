package dev.runmark.example.run;

import dev.runmark.example.fact.Jdk;
import dev.runmark.example.sandbox.Cell;
import dev.runmark.example.sandbox.Sandbox;
import dev.runmark.site.SandboxMode;
import dev.runmark.text.Leftovers;
import dev.runmark.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * An archive of the probe and of what examples commonly use of the JDK (JEP 310), which a JVM maps into its memory instead
 * of reading, verifying and linking each class: a run takes a tenth to a fifth less processor time. It is made once for a
 * JDK, while the first programs are compiled, and kept with the probe's jar, since the JVM takes it only with a class path
 * that begins as it did then.
 *
 * <p>Thread-safe, also between processes.
 */
final class ClassArchive implements AutoCloseable {

    /** The name of the archive beside the probe's jar. */
    static final String NAME = "classes.jsa";

    /** Changes whenever the archive would be another one for the same probe. */
    private static final String FORMAT = "runmark classes 2";

    /** Making it costs as much as it saves in about sixty runs, and there are more of them than programs. */
    private static final int WORTHWHILE = 40;

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration LONGEST_UNUSED = Duration.ofDays(30);
    private static final String TRAINING = "dev.runmark.probe.Training";

    /** A JVM with any other option may find that the archive does not fit, and say so where the example prints. */
    private static final List<String> FITTING = List.of(
            "-D",
            "-Xint",
            "-XX:ActiveProcessorCount=",
            "-XX:CompileThresholdScaling=",
            "-XX:TieredStopAtLevel=",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:hashCode=",
            "--enable-preview",
            "--sun-misc-unsafe-memory-access=");

    /** Nothing of an example runs here, and what is made stays. */
    private static final Cell OUTSIDE = new Cell(Sandbox.of(SandboxMode.OFF), /* network= */ false, List.of());

    private final Jdk jdk;
    private final Path probe;
    private final Path archive;
    private final AtomicInteger expected = new AtomicInteger();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Thread maker = new Thread(this::make, "runmark-class-archive");

    private ClassArchive(Jdk jdk, Path folder) {
        this.jdk = jdk;
        this.probe = folder.resolve("probe.jar");
        this.archive = folder.resolve(NAME);
        this.maker.setDaemon(true);
    }

    /**
     * The archive for a JDK, which may not be there yet.
     *
     * @param folder where archives are kept
     * @throws IOException if the probe's jar cannot be kept there
     */
    static ClassArchive in(Path folder, Jdk jdk) throws IOException {
        Sha256 key = new Sha256()
                .text(FORMAT)
                .text(jdk.version())
                .text(jdk.home().toString())
                .text(ExampleProcess.jvmOptions(jdk).toString())
                .text(ProbeClasses.checksum());
        Path own = folder.toAbsolutePath().resolve(key.hex());
        ClassArchive classes = new ClassArchive(jdk, Files.createDirectories(own));
        Files.setLastModifiedTime(own, FileTime.from(Instant.now()));
        if (!Files.exists(classes.probe)) {
            deleteUnused(folder);
            ProbeJar.write(classes.probe);
        }
        return classes;
    }

    /** Deletes what was kept for other probes and JDKs, and was not used for long. */
    private static void deleteUnused(Path folder) throws IOException {
        Instant old = Instant.now().minus(LONGEST_UNUSED);
        try (Stream<Path> kept = Files.list(folder)) {
            for (Path other : kept.toList()) {
                if (Files.getLastModifiedTime(other).toInstant().isBefore(old)) {
                    Leftovers.delete(other);
                }
            }
        }
    }

    /** The jar that class paths have to begin with. */
    Path probe() {
        return probe;
    }

    /** Begins to make it if so many more programs, which are about to be run, make it worth the while. */
    void expect(int programs) {
        boolean worthwhile = expected.addAndGet(programs) >= WORTHWHILE && !Files.exists(archive);
        if (worthwhile && begun.compareAndSet(false, true)) {
            maker.start();
        }
    }

    /**
     * What else a JVM is to be given that is given some options.
     *
     * @param options what it is given
     */
    List<String> jvmOptions(List<String> options) {
        boolean fits = options.stream().allMatch(option -> FITTING.stream().anyMatch(option::startsWith));
        return fits && Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
    }

    private void make() {
        try {
            Path folder = Files.createTempDirectory(archive.getParent(), "making-");
            try {
                make(folder);
            } finally {
                Leftovers.delete(folder);
            }
        } catch (IOException | InterruptedException e) {
            // Without it, everything takes a little longer.
            return;
        }
    }

    private void make(Path folder) throws IOException, InterruptedException {
        Path list = folder.resolve("list");
        Path made = folder.resolve("made");
        run("-XX:DumpLoadedClassList=" + list, Files.createDirectory(folder.resolve("training")));
        if (Files.exists(list)) {
            run(
                    "-Xshare:dump -XX:SharedClassListFile=" + list + " -XX:SharedArchiveFile=" + made,
                    Files.createDirectory(folder.resolve("dump")));
        }
        if (Files.exists(made)) {
            Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Runs the JDK with the options that all examples get, and with some more. */
    private void run(String options, Path folder) throws IOException, InterruptedException {
        Limits limits = Limits.DEFAULT.withTime(LONGEST);
        List<String> arguments = List.of(
                Long.toString(LONGEST.toMillis()),
                Integer.toString(limits.outputBytes()),
                folder.toString(),
                TRAINING,
                folder.toString());
        ExampleProcess.run(
                jdk,
                OUTSIDE,
                new ExampleProcess.Launch(
                        List.of(options.split(" ", -1)),
                        probe.toString(),
                        List.of(),
                        ProbeClasses.MAIN,
                        arguments,
                        limits,
                        LONGEST,
                        /* startsProcesses= */ false,
                        Surroundings.USUAL),
                folder);
    }

    /** Waits until what is being made is there, or cannot be made. */
    void awaitMade() throws InterruptedException {
        maker.join();
    }

    /** Gives up what is being made. */
    @Override
    public void close() {
        maker.interrupt();
    }
}
