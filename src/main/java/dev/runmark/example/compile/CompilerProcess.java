package dev.runmark.example.compile;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.Compiler;
import dev.runmark.example.javac.Equipment;
import dev.runmark.example.javac.Processing;
import dev.runmark.example.sandbox.Cell;
import dev.runmark.example.sandbox.Confines;
import dev.runmark.example.sandbox.Starter;
import dev.runmark.text.WholeFile;
import java.io.File;
import java.io.IOException;
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

    /** How much it may write besides its answer, in bytes. */
    private static final long DISK_BYTES = 256L << 20;

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
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                ownClasses().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                CompilerProcess.class.getName(),
                probe.toString(),
                request.toString(),
                response.toString());
        Process process = Starter.start(new ProcessBuilder(cell.command(confines(folder), command))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile()));
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Answer.Died("did not end within " + limit.toSeconds() + " s", Files.readString(said));
            }
            return Files.isRegularFile(response, LinkOption.NOFOLLOW_LINKS)
                    ? new Answer.Done(CompilerFiles.readCompiled(response, compositions))
                    : new Answer.Died("ended with status " + process.exitValue(), Files.readString(said));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
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
