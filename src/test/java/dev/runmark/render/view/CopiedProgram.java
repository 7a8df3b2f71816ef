package dev.runmark.render.view;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.JavacTask;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.judge.Proof;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A program in a file of its own, run as {@code java File.java} runs it (JEP 330): compiled in memory, its first class
 * started. To start a compiler for each of hundreds takes most of the time; so on the Java that runs this test they are
 * compiled here, and only some are left to the launcher.
 */
final class CopiedProgram {

    private static final int SECONDS = 60;

    /** How a program begins that says with which options it is run. */
    private static final String COMMAND = "// java ";

    private final Path folder;
    private final Path file;
    private final Jdk jdk;
    private final boolean byLauncher;

    private CopiedProgram(Path folder, Path file, Jdk jdk, boolean byLauncher) {
        this.folder = folder;
        this.file = file;
        this.jdk = jdk;
        this.byLauncher = byLauncher;
    }

    /**
     * What came of it.
     *
     * @param refused why it was not started; empty if it was
     */
    record Result(String refused, String out, String err) {}

    /**
     * A program for the oldest Java that its page names.
     *
     * @param folder an empty one
     * @param byLauncher whether {@code java File.java} itself runs it
     */
    static CopiedProgram of(String text, Proof proof, Path folder, boolean byLauncher) throws IOException {
        Jdk jdk = proof.runs().get(0).jdk();
        Path file = Files.writeString(folder.resolve("File.java"), text);
        // What starts its own classes again has to be compiled first, as its page says.
        boolean inMemory = byLauncher && !text.contains("java.class.path");
        return new CopiedProgram(
                folder,
                file,
                jdk,
                inMemory || jdk.feature() != Runtime.version().feature());
    }

    Result run() throws IOException, InterruptedException {
        String first = Files.readString(file).lines().findFirst().orElse("");
        List<String> asItSays = first.startsWith(COMMAND)
                ? List.of(first.substring(COMMAND.length()).split(" "))
                : List.of(file.getFileName().toString());
        return byLauncher ? start(asItSays) : compiledHere();
    }

    private Result compiledHere() throws IOException, InterruptedException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    messages,
                    files,
                    null,
                    List.of("-proc:none", "-d", classes.toString()),
                    null,
                    files.getJavaFileObjects(file));
            String first = StreamSupport.stream(task.parse().spliterator(), false)
                    .flatMap(unit -> unit.getTypeDecls().stream())
                    .filter(ClassTree.class::isInstance)
                    .map(type -> ((ClassTree) type).getSimpleName().toString())
                    .findFirst()
                    .orElse("");
            task.generate();
            if (!messages.toString().contains("error:")) {
                return start(List.of("-cp", classes.toString(), first));
            }
        }
        return new Result(messages.toString(), "", "");
    }

    private Result start(List<String> arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(
                List.of(jdk.home().resolve("bin/java").toString(), "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(arguments);
        ProcessBuilder java = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        java.environment().put("LC_ALL", "C.UTF-8");
        Process process = java.start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                return new Result("it does not end within " + SECONDS + " s", "", "");
            }
        } finally {
            process.destroyForcibly();
        }
        String told = Files.readString(err);
        boolean refused = told.contains("error: compilation failed") || told.contains("error: can't find main");
        return new Result(refused ? told : "", Files.readString(out), told);
    }
}
