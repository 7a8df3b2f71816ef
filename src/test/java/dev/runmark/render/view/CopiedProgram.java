package dev.runmark.render.view;

import dev.runmark.example.fact.Jdk;
import dev.runmark.example.judge.Proof;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A program in a file of its own, run on the oldest Java that its page names: by {@code java File.java} itself, or compiled
 * by {@link SourceLauncher} together with others and started then.
 */
final class CopiedProgram {

    private static final int SECONDS = 60;

    /** How a program begins that says with which options it is run. */
    private static final String COMMAND = "// java ";

    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

    private final List<Proof> blocks;
    private final Path file;
    private final Jdk jdk;
    private final List<String> asItSays;
    private final boolean byLauncher;

    private CopiedProgram(List<Proof> blocks, Path file, Jdk jdk, List<String> asItSays, boolean byLauncher) {
        this.blocks = List.copyOf(blocks);
        this.file = file;
        this.jdk = jdk;
        this.asItSays = List.copyOf(asItSays);
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
     * @param blocks those of the page that it consists of
     * @param folder an empty one
     * @param byLauncher whether {@code java File.java} itself is to run it; it does so with what says how it is run, too
     */
    static CopiedProgram of(String text, List<Proof> blocks, Path folder, boolean byLauncher) throws IOException {
        Path file = Files.writeString(folder.resolve("File.java"), text);
        String first = text.lines().findFirst().orElse("");
        boolean says = first.startsWith(COMMAND);
        List<String> asItSays = says ? List.of(first.substring(COMMAND.length()).split(" ")) : List.of("File.java");
        // What starts its own classes again has to be compiled first, as its page says.
        boolean again = text.contains("java.class.path");
        return new CopiedProgram(
                blocks, file, blocks.get(0).runs().get(0).jdk(), asItSays, says || (byLauncher && !again));
    }

    /** What it consists of, with what the page says of each. */
    List<Proof> blocks() {
        return blocks;
    }

    /** Compiles those that the launcher does not run, with one compiler for each JDK. */
    static void compile(Collection<CopiedProgram> programs) throws IOException, InterruptedException {
        Map<Path, List<String>> files = programs.stream()
                .filter(program -> !program.byLauncher)
                .collect(Collectors.groupingBy(
                        program -> program.jdk.home(),
                        Collectors.mapping(program -> program.file.toString(), Collectors.toList())));
        for (Map.Entry<Path, List<String>> each : files.entrySet()) {
            List<String> command = java(each.getKey());
            command.addAll(List.of("-cp", testClasses(), SourceLauncher.class.getName()));
            command.addAll(each.getValue());
            Process compiler = new ProcessBuilder(command).inheritIO().start();
            if (compiler.waitFor() != 0) {
                throw new IOException("the compiler of " + each.getKey() + " ended with " + compiler.exitValue());
            }
        }
    }

    Result run() throws IOException, InterruptedException {
        if (byLauncher) {
            return start(asItSays);
        }
        Path refused = file.resolveSibling(SourceLauncher.REFUSED);
        return Files.exists(refused)
                ? new Result(Files.readString(refused), "", "")
                : start(List.of(
                        "-cp",
                        file.resolveSibling(SourceLauncher.CLASSES).toString(),
                        Files.readString(file.resolveSibling(SourceLauncher.MAIN))));
    }

    private Result start(List<String> arguments) throws IOException, InterruptedException {
        Path out = file.resolveSibling("out");
        Path err = file.resolveSibling("err");
        List<String> command = java(jdk.home());
        command.addAll(arguments);
        ProcessBuilder java = new ProcessBuilder(command)
                .directory(file.resolveSibling("").toFile())
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
        String said = Files.readString(err);
        boolean refused = said.contains("error: compilation failed") || said.contains("error: can't find main");
        return new Result(refused ? said : "", Files.readString(out), said);
    }

    private static List<String> java(Path home) {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        command.addAll(QUICK_START);
        return command;
    }

    private static String testClasses() {
        try {
            return Path.of(SourceLauncher.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
