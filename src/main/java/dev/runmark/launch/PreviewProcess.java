package dev.runmark.launch;

import dev.runmark.terminal.Exit;
import dev.runmark.text.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A Java process for the preview, or for one build, set up to start fast. Whoever starts one waits for it, and most of that
 * time goes to loading the program and to optimising code that runs once. A jar cannot say how it wants to be run, so it
 * runs itself again. What stands before that is plain: to set up the first lambda of a process takes as long as to start
 * Java.
 */
public final class PreviewProcess {

    /** Names to the process the one that started it. */
    private static final String STARTER = "runmark.starter";

    private static final Set<String> USERS_OPTIONS = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");
    private static final Set<String> BUILDS = Set.of("build", "check");

    /** Where it is set, machines are thrown away after one start. */
    private static final String THROWN_AWAY = "CI";

    private static final int PATIENCE_SECONDS = 10;

    /** Until then the preview has all cores to itself. */
    private static final int UNTIL_QUIET_SECONDS = 15;

    private PreviewProcess() {}

    /**
     * Runs a preview or a build in a process of its own, on the same terminal, and waits for its end.
     *
     * @param args the command and its options
     * @param trainer what {@link ClassArchive#make} asks for
     * @return its exit status; empty if this process is the one to do it: for any other command, where Java was given
     *     options by whoever started it, or where no process can be started
     */
    public static OptionalInt run(String[] args, Class<?> trainer) throws InterruptedException {
        if (!isStartedAgain(args)) {
            return OptionalInt.empty();
        }
        ProcessHandle.Info self = ProcessHandle.current().info();
        String[] given = self.arguments().orElse(new String[0]);
        Optional<Path> jar = jar(args, given, System.getenv());
        if (jar.isEmpty() || self.command().isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            String java = self.command().get();
            return OptionalInt.of(
                    isPreview(args) ? preview(java, jar.get(), args, trainer) : build(java, jar.get(), args));
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    private static int preview(String java, Path jar, String[] args, Class<?> trainer)
            throws IOException, InterruptedException {
        ClassArchive archive = archive(jar, "");
        Process preview = start(java, archive.use(), jar, args);
        if (!archive.exists() && !preview.waitFor(UNTIL_QUIET_SECONDS, TimeUnit.SECONDS)) {
            make(archive, java, trainer);
        }
        return preview.waitFor();
    }

    /** The first build writes down for the next ones what it has loaded. */
    private static int build(String java, Path jar, String[] args) throws IOException, InterruptedException {
        ClassArchive archive = archive(jar, " build");
        boolean first = !archive.exists() && System.getenv(THROWN_AWAY) == null;
        int status =
                start(java, first ? archive.note() : archive.use(), jar, args).waitFor();
        if (first) {
            try {
                archive.keep();
            } catch (IOException e) {
                // It was killed, or there is no room: the next one is the first again.
            }
        }
        return status;
    }

    private static ClassArchive archive(Path jar, String purpose) throws IOException {
        return ClassArchive.of(
                CacheFolder.ofUser().resolve("classes"), jar, System.getProperty("java.vm.version", "") + purpose);
    }

    private static Process start(String java, List<String> classes, Path jar, String[] args) throws IOException {
        List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(classes);
        command.addAll(List.of("-D" + STARTER + "=" + ProcessHandle.current().pid(), "-jar", jar.toString()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).inheritIO().start();
        endWithThis(process);
        return process;
    }

    private static boolean isStartedAgain(String[] args) {
        return isPreview(args) || (args.length > 0 && BUILDS.contains(args[0]));
    }

    private static boolean isPreview(String[] args) {
        return args.length > 0 && args[0].equals("serve");
    }

    /**
     * The jar that this process runs.
     *
     * @param args the command and its options
     * @param given what Java was given
     * @param environment the environment variables
     * @return absolute; empty if Java was not given it and such a command alone
     */
    static Optional<Path> jar(String[] args, String[] given, Map<String, String> environment) {
        boolean plain = isStartedAgain(args)
                && given.length == args.length + 2
                && given[0].equals("-jar")
                && Collections.disjoint(environment.keySet(), USERS_OPTIONS);
        return plain ? Optional.of(Path.of(given[1]).toAbsolutePath().normalize()) : Optional.empty();
    }

    /** For the next time. A preview that starts as slowly as this one is better than one that does not. */
    private static void make(ClassArchive archive, String java, Class<?> trainer) throws InterruptedException {
        try {
            Path work = Files.createTempDirectory("runmark-classes-");
            try {
                make(archive, java, trainer, work);
            } finally {
                Leftovers.delete(work);
            }
        } catch (IOException e) {
            // A full disk, or a cache that cannot be written to, is reported by what cannot do without.
        }
    }

    private static void make(ClassArchive archive, String java, Class<?> trainer, Path work)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(archive.make(trainer, work));
        Process maker = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        endWithThis(maker);
        if (maker.waitFor() == Exit.CLEAN) {
            archive.keep();
        }
    }

    /** Has something done when the process that started this one is no more, if there was one. */
    public static void whenLeftAlone(Runnable action) {
        Long starter = Long.getLong(STARTER);
        if (starter != null) {
            CompletableFuture<ProcessHandle> end = ProcessHandle.of(starter)
                    .map(ProcessHandle::onExit)
                    .orElseGet(() -> CompletableFuture.completedFuture(ProcessHandle.current()));
            CompletableFuture<Void> unused = end.thenRun(action);
        }
    }

    /** Has something done about a build when the process that started this one is no more; a preview closes itself. */
    public static void whenBuildIsLeftAlone(String[] args, Runnable action) {
        if (!isPreview(args)) {
            whenLeftAlone(action);
        }
    }

    private static void endWithThis(Process process) {
        Runtime.getRuntime().addShutdownHook(new End(process));
    }

    private static final class End extends Thread {

        private final Process process;

        private End(Process process) {
            super("runmark-end-process");
            this.process = process;
        }

        @Override
        public void run() {
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
}
