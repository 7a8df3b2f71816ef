package dev.runmark.example.run;

import dev.runmark.example.fact.Jdk;
import dev.runmark.text.Count;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A JVM that runs examples: with an empty environment, no input, a working folder of its own, and limits
 * on time, heap, output and processes. Whatever it started is gone when it
 * is over.
 */
public final class ExampleProcess {

    /** For a program that lives 50 ms, in which the optimising compiler never gets anything done. */
    private static final List<String> JVM_OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xshare:auto");

    /** The first Java of which every collector takes the JDK's own objects out of the class-data archive. */
    private static final int ARCHIVE_FOR_ANY_COLLECTOR = 21;

    private static final String RUN_MARK = "RUNMARK_RUN";
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final long FIRST_LOOK_MILLIS = 250;
    private static final long LOOK_EVERY_MILLIS = 50;

    private final Launch launch;
    private final Path folder;
    private final String mark = UUID.randomUUID().toString();

    private ExampleProcess(Launch launch, Path folder) {
        this.launch = launch;
        this.folder = folder;
    }

    /**
     * What a JVM is started with.
     *
     * @param jvmOptions its options
     * @param classPath its class path
     * @param mainClass its main class, whose first argument is the file to note events in
     * @param arguments the further arguments
     * @param limits how far it may go
     * @param time how long it may take
     * @param startsProcesses whether what it runs names Java's ways to start a process
     * @param surroundings where it runs
     */
    record Launch(
            List<String> jvmOptions,
            String classPath,
            String mainClass,
            List<String> arguments,
            Limits limits,
            Duration time,
            boolean startsProcesses,
            Surroundings surroundings) {

        Launch {
            jvmOptions = List.copyOf(jvmOptions);
            arguments = List.copyOf(arguments);
        }

        /** Runs a program once. */
        static Launch of(Program program, Path probe) {
            Limits limits = program.limits();
            List<String> arguments = new ArrayList<>();
            arguments.add(Long.toString(limits.time().toMillis()));
            arguments.add(Integer.toString(limits.outputBytes()));
            arguments.add(program.classes().toString());
            arguments.add(program.entryPoint().written());
            arguments.addAll(program.unit().composition().words().args());
            return new Launch(
                    program.jvmOptions(),
                    program.equipment().classPath(probe, program.classes()),
                    ProbeClasses.MAIN,
                    arguments,
                    limits,
                    program.unit().composition().time(limits.time()),
                    program.startsProcesses(),
                    program.surroundings().with(program.equipment().environment()));
        }
    }

    /**
     * What the outside saw of a run.
     *
     * @param exitStatus the JVM's exit status
     * @param killedFor why it was killed from outside; empty if it was not
     * @param events what the probe noted
     * @param rawOut what reached standard output without the probe's knowledge
     * @param rawErr what reached standard error without the probe's knowledge
     * @param elapsed how long the process lived
     */
    record ProcessResult(
            int exitStatus, String killedFor, byte[] events, String rawOut, String rawErr, Duration elapsed) {}

    /**
     * Starts a JVM and waits for its end.
     *
     * @param folder an empty folder for this run alone
     * @throws IOException if no process can be started
     * @throws InterruptedException if the calling thread is interrupted; the process is killed then
     */
    static ProcessResult run(Jdk jdk, Launch launch, Path folder) throws IOException, InterruptedException {
        return new ExampleProcess(launch, folder).run(jdk);
    }

    private ProcessResult run(Jdk jdk) throws IOException, InterruptedException {
        Path work = Files.createDirectory(folder.resolve(launch.surroundings().work()));
        Path temporary =
                Files.createDirectory(folder.resolve(launch.surroundings().temporary()));
        ProcessBuilder builder = new ProcessBuilder(command(jdk, temporary)).directory(work.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(launch.surroundings().environment());
        environment.put("LC_ALL", "C.UTF-8");
        environment.put(RUN_MARK, mark);
        keepWhatWindowsNeeds(environment);
        builder.redirectOutput(file("out")).redirectError(file("err"));

        long start = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        String killedFor = "";
        try {
            killedFor = supervise(process);
        } finally {
            killWithChildren(process, !killedFor.isEmpty());
        }
        int status = process.waitFor();
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        return new ProcessResult(status, killedFor, events(), text("out"), text("err"), elapsed);
    }

    /**
     * The options that every example's JVM gets. G1 costs threads that a short program does not need; but before Java
     * 21 it alone can take the JDK's module graph and constants from the archive, and making them anew costs more.
     */
    public static List<String> jvmOptions(Jdk jdk) {
        List<String> options = new ArrayList<>(JVM_OPTIONS);
        options.addAll(Defaults.jvmOptions());
        options.add(jdk.feature() < ARCHIVE_FOR_ANY_COLLECTOR ? "-XX:+UseG1GC" : "-XX:+UseSerialGC");
        return options;
    }

    private List<String> command(Jdk jdk, Path temporary) {
        List<String> command = new ArrayList<>();
        command.add(jdk.home().resolve("bin").resolve("java").toString());
        command.addAll(jvmOptions(jdk));
        command.addAll(launch.jvmOptions());
        command.add("-Xmx" + launch.limits().heapMiB() + "m");
        command.add("-Djava.io.tmpdir=" + temporary);
        command.add("-Duser.home=" + temporary);
        command.add("-cp");
        command.add(launch.classPath());
        command.add(launch.mainClass());
        command.add(folder.resolve("events").toString());
        command.addAll(launch.arguments());
        return command;
    }

    private static void keepWhatWindowsNeeds(Map<String, String> environment) {
        String root = System.getenv("SystemRoot");
        if (root != null) {
            environment.put("SystemRoot", root);
        }
    }

    /** Waits for the end. The probe keeps the time limit; this is for a JVM in which even the probe cannot run. */
    private String supervise(Process process) throws InterruptedException {
        long deadline = System.nanoTime() + launch.time().plus(GRACE).toNanos();
        boolean ended = process.waitFor(FIRST_LOOK_MILLIS, TimeUnit.MILLISECONDS);
        String beyond = beyondLimits(process);
        while (!ended && beyond.isEmpty()) {
            if (System.nanoTime() > deadline) {
                return "time";
            }
            ended = process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            beyond = beyondLimits(process);
        }
        return beyond;
    }

    private String beyondLimits(Process process) {
        if (process.descendants().count() >= launch.limits().processes()) {
            return "had more than " + Count.of(launch.limits().processes(), "process", "processes") + " at once";
        }
        if (file("out").length() + file("err").length() > launch.limits().outputBytes()) {
            return "printed more than " + launch.limits().outputBytes() + " bytes";
        }
        return file("out").exists() && file("err").exists() ? "" : "deleted the folder that it is run in";
    }

    private void killWithChildren(Process process, boolean killed) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        if (killed || !children.isEmpty() || launch.startsProcesses()) {
            killOrphans();
        }
    }

    /** A child whose parent has ended is nobody's child any more; it still has our mark in its environment. */
    private void killOrphans() {
        String marked = RUN_MARK + "=" + mark;
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            all.filter(handle -> environment(handle.pid()).contains(marked)).forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** The environment that a process was started with, where the system shows it; empty elsewhere. */
    private static String environment(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "environ"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private File file(String name) {
        return folder.resolve(name).toFile();
    }

    private byte[] events() throws IOException {
        return file("events").exists() ? Files.readAllBytes(folder.resolve("events")) : new byte[0];
    }

    private String text(String name) throws IOException {
        if (!file(name).exists()) {
            return "";
        }
        try (var in = Files.newInputStream(folder.resolve(name))) {
            return new String(in.readNBytes(launch.limits().outputBytes()), StandardCharsets.UTF_8);
        }
    }
}
