package dev.runmark.example.run;

import dev.runmark.example.cgroup.Group;
import dev.runmark.example.cgroup.Quota;
import dev.runmark.example.sandbox.Bounds;
import dev.runmark.example.sandbox.Cell;
import dev.runmark.example.sandbox.Channel;
import dev.runmark.example.sandbox.Confines;
import dev.runmark.example.sandbox.Notes;
import dev.runmark.example.sandbox.Usage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A process that runs an example, whatever its language: with an empty environment, no input, a working folder of its own,
 * and limits on time, memory, output, disk and processes. Whatever it started is gone when it is over.
 */
public final class ConfinedProcess {

    private static final String RUN_MARK = "RUNMARK_RUN";
    private static final Pattern SANDBOX_FAILED = Pattern.compile("(bwrap|cgroup): ");
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final long FIRST_LOOK_MILLIS = 250;
    private static final long LOOK_EVERY_MILLIS = 50;

    /** Each byte that is printed is noted with who printed it, which takes some sixty. */
    private static final int MOST_NOTED = 128 << 20;

    private static final int MOST_FILES = 10_000;
    private static final long MIB = 1L << 20;

    private final Cell cell;
    private final Order order;
    private final Path folder;
    private final Channel channel;
    private final String mark = UUID.randomUUID().toString();

    private ConfinedProcess(Cell cell, Order order, Path folder) {
        this.cell = cell;
        this.order = order;
        this.folder = folder;
        this.channel = Channel.in(folder, spare(folder), MOST_NOTED, Limits.DISK_BYTES);
    }

    /** A command, of which some words are known only when it is about to run. */
    public interface Command {

        /**
         * Its words.
         *
         * @param notes what the process opens to note something
         * @param temporary its folder for temporary files
         */
        List<String> words(String notes, Path temporary);
    }

    /**
     * What is to be run, and how.
     *
     * @param command what is started
     * @param readable files and folders that it needs
     * @param limits how far it may go
     * @param time how long it may take
     * @param startsProcesses whether it may leave processes behind that are no children of its own any more
     * @param surroundings where it runs
     */
    public record Order(
            Command command,
            List<Path> readable,
            Limits limits,
            Duration time,
            boolean startsProcesses,
            Surroundings surroundings) {

        public Order {
            readable = List.copyOf(readable);
        }
    }

    /**
     * Starts a process and waits for its end.
     *
     * @param cell where it is kept
     * @param folder an empty folder for this run alone
     * @throws IOException if no process can be started
     * @throws InterruptedException if the calling thread is interrupted; the process is killed then
     */
    public static ExampleProcess.ProcessResult run(Cell cell, Order order, Path folder)
            throws IOException, InterruptedException {
        return new ConfinedProcess(cell, order, folder).run();
    }

    /** What later runs may use stands where all of this process's runs are, or else ends with this one. */
    private static Path spare(Path folder) {
        Path parent = folder.toAbsolutePath().getParent();
        return (parent != null && WorkFolder.isOne(parent) ? parent : folder).resolve("pipes");
    }

    private ExampleProcess.ProcessResult run() throws IOException, InterruptedException {
        Files.createDirectory(place());
        Path work = Files.createDirectory(place().resolve(order.surroundings().work()));
        List<Path> files = order.surroundings().putFiles(work);
        Path temporary =
                Files.createDirectory(place().resolve(order.surroundings().temporary()));
        List<String> confined = cell.command(confines(files), order.command().words(channel.address(), temporary));
        try (Group group = Group.open(Quota.of(order.limits().memoryBytes() + Limits.DISK_BYTES))) {
            ProcessBuilder builder =
                    new ProcessBuilder(group.command(channel.command(confined))).directory(work.toFile());
            setEnvironment(builder.environment(), work);
            return run(builder, group);
        }
    }

    private void setEnvironment(Map<String, String> environment, Path work) {
        environment.clear();
        environment.putAll(order.surroundings().environment());
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("PWD", work.toString());
        environment.put(RUN_MARK, mark);
        keepWhatWindowsNeeds(environment);
    }

    private ExampleProcess.ProcessResult run(ProcessBuilder builder, Group group)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = channel.start(builder);
        String killedFor = "";
        try {
            killedFor = supervise(process, group);
        } finally {
            killWithChildren(process, !killedFor.isEmpty());
        }
        int status = process.waitFor();
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        killedFor = killedFor.isEmpty() ? group.exceeded() : killedFor;
        // What has survived could hold the channel open.
        group.close();
        return result(status, killedFor, elapsed);
    }

    private ExampleProcess.ProcessResult result(int status, String killedFor, Duration elapsed)
            throws IOException, InterruptedException {
        Notes notes = channel.notes();
        String err = text("err");
        if (notes.records().length == 0 && SANDBOX_FAILED.matcher(err).lookingAt()) {
            throw new IOException("the sandbox could not be set up: " + err.strip());
        }
        String why = notes.intact() || !killedFor.isEmpty() ? killedFor : "overwrote what was noted of it";
        return new ExampleProcess.ProcessResult(status, why, notes.records(), text("out"), err, elapsed);
    }

    /** What stands in the folder of a process is hidden in a sandbox, but for what it may read. */
    private Confines confines(List<Path> files) {
        Surroundings surroundings = order.surroundings();
        return new Confines(
                Stream.concat(order.readable().stream(), files.stream()).toList(),
                List.of(),
                place(),
                List.of(surroundings.work(), surroundings.temporary()),
                Limits.DISK_BYTES,
                /* network= */ false,
                surroundings.predecessors());
    }

    private static void keepWhatWindowsNeeds(Map<String, String> environment) {
        String root = System.getenv("SystemRoot");
        if (root != null) {
            environment.put("SystemRoot", root);
        }
    }

    /** Waits for the end. A probe keeps the time limit, too, but may not get a chance to. */
    private String supervise(Process process, Group group) throws InterruptedException {
        long deadline = System.nanoTime() + order.time().plus(GRACE).toNanos();
        boolean ended = process.waitFor(FIRST_LOOK_MILLIS, TimeUnit.MILLISECONDS);
        String beyond = beyondLimits(process, group);
        while (!ended && beyond.isEmpty()) {
            if (System.nanoTime() > deadline) {
                return "time";
            }
            ended = process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            beyond = beyondLimits(process, group);
        }
        return beyond;
    }

    private String beyondLimits(Process process, Group group) {
        Bounds bounds = new Bounds(order.limits().processes(), order.limits().memoryBytes());
        String beyond = bounds.exceededBy(process, cell, group);
        if (!beyond.isEmpty()) {
            return beyond;
        }
        if (file("out").length() + file("err").length() > order.limits().outputBytes()) {
            return "printed more than " + order.limits().outputBytes() + " bytes";
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
        // Whoever has ended has no children any more: they are orphans. A sandbox ends with all that is in it, at once;
        // to
        // look for them first would leave who starts processes without end the time to start more.
        boolean alone = cell.sandbox().isolation().sandboxed() || !process.isAlive();
        List<ProcessHandle> children = alone ? List.of() : process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        if (killed || !children.isEmpty() || order.startsProcesses()) {
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
            return new String(in.readNBytes(order.limits().outputBytes()), StandardCharsets.UTF_8);
        }
    }
}
