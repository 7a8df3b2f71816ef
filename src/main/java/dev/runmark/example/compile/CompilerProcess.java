package dev.runmark.example.compile;

import dev.runmark.example.cgroup.Group;
import dev.runmark.example.cgroup.Quota;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.Compiler;
import dev.runmark.example.javac.Equipment;
import dev.runmark.example.javac.Processing;
import dev.runmark.example.sandbox.Bounds;
import dev.runmark.example.sandbox.Cell;
import dev.runmark.example.sandbox.Confines;
import dev.runmark.example.sandbox.Starter;
import dev.runmark.example.sandbox.Usage;
import dev.runmark.text.WholeFile;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A compiler in a process of its own: this very code, run by some JDK, which takes its examples from a file and leaves
 * what became of them in another.
 *
 * @param jdk whose compiler it is
 * @param cell where it is kept
 * @param probe a jar with the class of the probe that takes down values
 * @param temporary a folder for its files
 * @param equipment what examples have besides the JDK
 */
record CompilerProcess(Jdk jdk, Cell cell, Path probe, Path temporary, Equipment equipment) {

    /** How much it may write, in bytes: with its answer, and besides it. */
    private static final long DISK_BYTES = 256L << 20;

    private static final int MOST_FILES = 10_000;
    private static final int MOST_SAID = 1 << 20;

    private static final int HEAP_MIB = 2048;

    /** Annotation processors may start processes, and there is no end to what those do. */
    private static final Bounds BOUNDS = new Bounds(32, (HEAP_MIB + 1024L) << 20);

    private static final long LOOK_EVERY_MILLIS = 50;
    private static final String ENDED = "ended with status ";

    /** What came of a process. */
    sealed interface Answer {

        /** It did its work; the results are in the compositions' order. */
        record Done(List<Compiled> compiled) implements Answer {

            public Done {
                compiled = List.copyOf(compiled);
            }
        }

        /**
         * It ended without an answer.
         *
         * @param how to be read after what did so
         * @param said what it printed
         */
        record Died(String how, String said) implements Answer {}
    }

    /**
     * Compiles compositions.
     *
     * @param limit how long it may take
     */
    Answer compile(List<Composition> compositions, Processing processing, Duration limit)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(temporary, "javac-");
        Path request = folder.resolve("request");
        Path response = folder.resolve("response");
        Path said = folder.resolve("said");
        CompilerFiles.writeRequest(request, equipment, processing, compositions);
        List<String> command = List.of(
                jdk.home().resolve("bin").resolve("java").toString(),
                "-Xmx" + HEAP_MIB + "m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                ownClasses().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                CompilerProcess.class.getName(),
                probe.toString(),
                request.toString(),
                response.toString());
        String how = run(cell.command(confines(folder), command), folder, said, limit);
        return how.startsWith(ENDED) && Files.isRegularFile(response, LinkOption.NOFOLLOW_LINKS)
                ? new Answer.Done(CompilerFiles.readCompiled(response, compositions))
                : new Answer.Died(how, firstOf(said));
    }

    /** Runs the process and returns how it ended, to be read after "it". */
    private String run(List<String> command, Path folder, Path said, Duration limit)
            throws IOException, InterruptedException {
        try (Group group = Group.open(Quota.of(BOUNDS.memoryBytes() + DISK_BYTES))) {
            Process process = Starter.start(new ProcessBuilder(group.command(command))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile()));
            try {
                String beyond = supervise(process, group, folder, limit);
                return beyond.isEmpty() ? ENDED + process.exitValue() : beyond;
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }

    private String supervise(Process process, Group group, Path folder, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() > deadline) {
                return "did not end within " + limit.toSeconds() + " s";
            }
            String beyond = BOUNDS.exceededBy(process, cell, group);
            if (!beyond.isEmpty()) {
                return beyond;
            }
            if (Usage.disk(folder, MOST_FILES) > DISK_BYTES) {
                return "wrote more than " + (DISK_BYTES >> 20) + " MiB";
            }
        }
        return group.exceeded();
    }

    private static String firstOf(Path said) throws IOException {
        try (InputStream in = Files.newInputStream(said)) {
            return new String(in.readNBytes(MOST_SAID), StandardCharsets.UTF_8);
        }
    }

    /** Processors are other people's code, as examples are. */
    private Confines confines(Path folder) {
        List<Path> readable = new ArrayList<>(ownClasses());
        readable.add(jdk.home().toAbsolutePath());
        readable.add(probe);
        readable.addAll(equipment.libraries());
        return new Confines(
                readable,
                List.of(folder),
                folder,
                List.of("work"),
                DISK_BYTES,
                /* network= */ false,
                /* predecessors= */ 0);
    }

    private static List<Path> ownClasses() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
    }

    /**
     * Compiles, in the process of its own.
     *
     * @param args the probe's jar, the file of examples, and the file to write
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        CompilerFiles.Request request = CompilerFiles.readRequest(Path.of(args[1]));
        // An older or newer compiler may lack what the site's own has.
        Equipment equipment = request.equipment()
                .withOptions(Compiler.knownOptions(request.equipment().compilerOptions()));
        List<Compiled> all = BoundedCompilation.with(
                        () -> Compiler.open(Path.of(args[0]), equipment, request.processing()),
                        Jdk.current(),
                        equipment)
                .compile(request.compositions())
                .compiled();
        // What is there is whole: a processor may end the process at any time.
        WholeFile.write(Path.of(args[2]).toAbsolutePath(), fresh -> CompilerFiles.writeCompiled(fresh, all));
        // A processor may have left a thread behind, which would keep the process from ending.
        Runtime.getRuntime().halt(0);
    }
}
