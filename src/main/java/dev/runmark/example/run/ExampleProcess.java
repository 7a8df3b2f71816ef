package dev.runmark.example.run;

import dev.runmark.example.fact.Jdk;
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
 * One run of a program in a JVM of its own: with an empty environment, no input, a working folder of its own, and limits
 * on time, heap, output and processes. Whatever it started is gone when it is over.
 */
public final class ExampleProcess {

    /** For a program that lives 50 ms, in which the optimising compiler never gets anything done. */
    private static final List<String> JVM_OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Duser.timezone=UTC");

    /** The first Java of which every collector takes the JDK's own objects out of the class-data archive. */
    private static final int ARCHIVE_FOR_ANY_COLLECTOR = 21;

    private static final String RUN_MARK = "RUNMARK_RUN";
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final long FIRST_LOOK_MILLIS = 250;
    private static final long LOOK_EVERY_MILLIS = 50;

    private final Program program;
    private final Path folder;
    private final String mark = UUID.randomUUID().toString();

    private ExampleProcess(Program program, Path folder) {
        this.program = program;
        this.folder = folder;
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
    record Outcome(int exitStatus, String killedFor, byte[] events, String rawOut, String rawErr, Duration elapsed) {}

    /**
     * Runs a program once.
     *
     * @param folder an empty folder for this run alone
     * @throws IOException if no process can be started
     * @throws InterruptedException if the calling thread is interrupted; the process is killed then
     */
    static Outcome run(Jdk jdk, Program program, Path probe, Path folder) throws IOException, InterruptedException {
        return new ExampleProcess(program, folder).run(jdk, probe);
    }

    private Outcome run(Jdk jdk, Path probe) throws IOException, InterruptedException {
        Path work = Files.createDirectory(folder.resolve(program.surroundings().work()));
        Path temporary = Files.createDirectory(folder.resolve(program.surroundings().temporary()));
        ProcessBuilder builder = new ProcessBuilder(command(jdk, probe, temporary)).directory(work.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(program.surroundings().environment());
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
        return new Outcome(status, killedFor, events(), text("out"), text("err"), elapsed);
    }

    /**
     * The options that every example's JVM gets. G1 costs threads that a short program does not need; but before Java
     * 21 it alone can take the JDK's module graph and constants from the archive, and making them anew costs more.
     */
    public static List<String> jvmOptions(Jdk jdk) {
        List<String> options = new ArrayList<>(JVM_OPTIONS);
        options.add(jdk.feature() < ARCHIVE_FOR_ANY_COLLECTOR ? "-XX:+UseG1GC" : "-XX:+UseSerialGC");
        return options;
    }

    private List<String> command(Jdk jdk, Path probe, Path temporary) {
        List<String> command = new ArrayList<>();
        command.add(jdk.home().resolve("bin").resolve("java").toString());
        command.addAll(jvmOptions(jdk));
        command.addAll(program.jvmOptions());
        command.add("-Xmx" + program.limits().heapMiB() + "m");
        command.add("-Djava.io.tmpdir=" + temporary);
        command.add("-Duser.home=" + temporary);
        command.add("-cp");
        command.add(program.equipment().classPath(probe, program.classes()));
        command.add(ProbeClasses.MAIN);
        command.add(folder.resolve("events").toString());
        command.add(Long.toString(program.limits().time().toMillis()));
        command.add(Integer.toString(program.limits().outputBytes()));
        command.add(program.classes().toString());
        command.add(program.mainClass());
        command.addAll(program.unit().composition().words().args());
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
        Duration time = program.unit().composition().time(program.limits().time());
        long deadline = System.nanoTime() + time.plus(GRACE).toNanos();
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
        if (process.descendants().count() >= program.limits().processes()) {
            return "had more than " + program.limits().processes() + " processes at once";
        }
        if (file("out").length() + file("err").length() > program.limits().outputBytes()) {
            return "printed more than " + program.limits().outputBytes() + " bytes";
        }
        return file("out").exists() && file("err").exists() ? "" : "deleted the folder that it is run in";
    }

    private void killWithChildren(Process process, boolean killed) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        if (killed || !children.isEmpty() || program.startsProcesses()) {
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
            return new String(in.readNBytes(program.limits().outputBytes()), StandardCharsets.UTF_8);
        }
    }
}
