package dev.runmark;

import java.io.IOException;
import java.lang.ProcessHandle.Info;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A Java process for the preview alone, set up to start fast. Whoever starts a preview waits for it, and Java takes most of
 * that time to load the program and to optimise code that runs once. A jar cannot say how it wants to be run, so it runs
 * itself again.
 */
final class PreviewProcess {

    /** Tells the process which one started it. */
    private static final String STARTER = "runmark.starter";

    private static final String JAR = ".jar";

    /** Classes that Java has read and verified before (JEP 350); what does not fit the Java or the jar is passed over. */
    private static final String ARCHIVE = ".jsa";

    private static final Set<String> USERS_OPTIONS = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");
    private static final int PATIENCE_SECONDS = 10;

    private PreviewProcess() {}

    /**
     * Runs a preview in a process of its own, on the same terminal, and waits for its end.
     *
     * @param args the command and its options
     * @return its exit status; empty if this process is the one to do it: for any other command, where Java was given
     *     options by whoever started it, or where no process can be started
     */
    static OptionalInt run(String[] args) throws InterruptedException {
        Optional<List<String>> command = command(args, ProcessHandle.current(), System.getenv());
        if (command.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            Process process = new ProcessBuilder(command.get()).inheritIO().start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "runmark-end-process"));
            return OptionalInt.of(process.waitFor());
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    private static Optional<List<String>> command(String[] args, ProcessHandle self, Map<String, String> environment) {
        Info info = self.info();
        return info.command()
                .filter(java -> environment.keySet().stream().noneMatch(USERS_OPTIONS::contains))
                .flatMap(java -> command(args, java, info.arguments().orElse(new String[0]), self.pid()));
    }

    /**
     * What starts a preview fast.
     *
     * @param args the command and its options
     * @param java the program that runs this process
     * @param given what that program was given, as far as the system tells
     * @param pid this process
     * @return empty if it was not given the jar and the command alone
     */
    static Optional<List<String>> command(String[] args, String java, String[] given, long pid) {
        if (args.length == 0
                || !args[0].equals("serve")
                || given.length != args.length + 2
                || !given[0].equals("-jar")
                || !given[1].endsWith(JAR)) {
            return Optional.empty();
        }
        // The archive knows the jar by its full path.
        Path jar = Path.of(given[1]).toAbsolutePath().normalize();
        Path archive = jar.resolveSibling(jar.getFileName().toString().replace(JAR, ARCHIVE));
        List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        if (Files.exists(archive)) {
            // Java would tell of an archive that does not fit.
            command.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable"));
        }
        command.addAll(List.of("-D" + STARTER + "=" + pid, "-jar", jar.toString()));
        command.addAll(Arrays.asList(args));
        return Optional.of(command);
    }

    /** Has something done when the process that started this one is no more, if there was one. */
    static void whenLeftAlone(Runnable action) {
        Long starter = Long.getLong(STARTER);
        if (starter != null) {
            CompletableFuture<ProcessHandle> end = ProcessHandle.of(starter)
                    .map(ProcessHandle::onExit)
                    .orElseGet(() -> CompletableFuture.completedFuture(ProcessHandle.current()));
            CompletableFuture<Void> unused = end.thenRun(action);
        }
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
