package dev.runmark.example.run;

import dev.runmark.example.fact.Jdk;
import dev.runmark.example.sandbox.Cell;
import dev.runmark.example.sandbox.Channel;
import dev.runmark.example.sandbox.Confines;
import dev.runmark.example.sandbox.Notes;
import dev.runmark.example.sandbox.Usage;
import dev.runmark.text.Count;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
    private static final String SANDBOX_FAILED = "bwrap: ";
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final long FIRST_LOOK_MILLIS = 250;
    private static final long LOOK_EVERY_MILLIS = 50;

    /** Each byte that is printed is noted with who printed it, which takes some sixty. */
    private static final int MOST_NOTED = 128 << 20;

    private static final int MOST_FILES = 10_000;
    private static final long MIB = 1L << 20;

    private final Cell cell;
    private final Launch launch;
    private final Path folder;
    private final Channel channel;
    private final String mark = UUID.randomUUID().toString();

    private ExampleProcess(Cell cell, Launch launch, Path folder) {
        this.cell = cell;
        this.launch = launch;
        this.folder = folder;
        this.channel = Channel.in(folder, MOST_NOTED, Limits.DISK_BYTES);
    }

    /**
     * What a JVM is started with.
     *
     * @param jvmOptions its options
     * @param classPath its class path
     * @param readable further files and folders that it needs
     * @param mainClass its main class, whose first argument is where to note events
     * @param arguments the further arguments
     * @param limits how far it may go
     * @param time how long it may take
     * @param startsProcesses whether what it runs names Java's ways to start a process
     * @param surroundings where it runs
     */
    record Launch(
            List<String> jvmOptions,
            String classPath,
            List<Path> readable,
            String mainClass,
            List<String> arguments,
            Limits limits,
            Duration time,
            boolean startsProcesses,
            Surroundings surroundings) {

        Launch {
            jvmOptions = List.copyOf(jvmOptions);
            readable = List.copyOf(readable);
            arguments = List.copyOf(arguments);
        }

        /**
         * Runs a program once.
         *
         * @param probe the jar of the probe's classes
         * @param kit where there is more that its JVM needs
         */
        static Launch of(Program program, Path probe, List<Path> kit) {
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
                    kit,
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
     * @param cell where it is kept
     * @param folder an empty folder for this run alone
     * @throws IOException if no process can be started
     * @throws InterruptedException if the calling thread is interrupted; the process is killed then
     */
    static ProcessResult run(Jdk jdk, Cell cell, Launch launch, Path folder) throws IOException, InterruptedException {
        return new ExampleProcess(cell, launch, folder).run(jdk);
    }

    private ProcessResult run(Jdk jdk) throws IOException, InterruptedException {
        Files.createDirectory(place());
        Path work = Files.createDirectory(place().resolve(launch.surroundings().work()));
        Path temporary =
                Files.createDirectory(place().resolve(launch.surroundings().temporary()));
        List<String> confined = cell.command(confines(jdk), command(jdk, temporary));
        ProcessBuilder builder = new ProcessBuilder(channel.command(confined)).directory(work.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(launch.surroundings().environment());
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("PWD", work.toString());
        environment.put(RUN_MARK, mark);
        keepWhatWindowsNeeds(environment);

        long start = System.nanoTime();
        Process process = channel.start(builder);
        String killedFor = "";
        try {
            killedFor = supervise(process);
        } finally {
            killWithChildren(process, !killedFor.isEmpty());
        }
        int status = process.waitFor();
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        return result(status, killedFor, elapsed);
    }

    private ProcessResult result(int status, String killedFor, Duration elapsed)
            throws IOException, InterruptedException {
        Notes notes = channel.notes();
        String err = text("err");
        if (notes.records().length == 0 && err.startsWith(SANDBOX_FAILED)) {
            throw new IOException("the sandbox could not be set up: " + err.strip());
        }
        String why = notes.intact() || !killedFor.isEmpty() ? killedFor : "overwrote what was noted of it";
        return new ProcessResult(status, why, notes.records(), text("out"), err, elapsed);
    }

    private Confines confines(Jdk jdk) {
        List<Path> readable = new ArrayList<>(List.of(jdk.home().toAbsolutePath()));
        for (String entry : launch.classPath().split(File.pathSeparator, -1)) {
            readable.add(Path.of(entry));
        }
        readable.addAll(launch.readable());
        Surroundings surroundings = launch.surroundings();
        return new Confines(
                readable,
                List.of(),
                place(),
                List.of(surroundings.work(), surroundings.temporary()),
                Limits.DISK_BYTES,
                /* network= */ false,
                surroundings.predecessors());
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
        command.add(channel.address());
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
        Usage usage = Usage.of(process);
        if (usage.processes() - cell.sandbox().ownProcesses() >= launch.limits().processes()) {
            return "had more than " + Count.of(launch.limits().processes(), "process", "processes") + " at once";
        }
        if (file("out").length() + file("err").length() > launch.limits().outputBytes()) {
            return "printed more than " + launch.limits().outputBytes() + " bytes";
        }
        if (usage.memoryBytes() > launch.limits().memoryBytes()) {
            return "used more than " + launch.limits().memoryBytes() / MIB + " MiB of memory";
        }
        if (channel.isFull()) {
            return "printed more than can be noted";
        }
        if (!cell.sandbox().isolation().sandboxed() && Usage.disk(place(), MOST_FILES) > Limits.DISK_BYTES) {
            return "wrote more than " + Limits.DISK_BYTES / MIB + " MiB";
        }
        return file("out").exists() && file("err").exists() ? "" : "deleted what it had printed";
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

    /** What it writes elsewhere stays, also if it deletes everything around it. */
    private Path place() {
        return folder.resolve("place");
    }

    private File file(String name) {
        return folder.resolve(name).toFile();
    }

    private String text(String name) throws IOException {
        Path path = folder.resolve(name);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return "";
        }
        try (var in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return new String(in.readNBytes(launch.limits().outputBytes()), StandardCharsets.UTF_8);
        }
    }
}
