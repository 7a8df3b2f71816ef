package dev.runmark.example.run;

import dev.runmark.example.fact.Jdk;
import dev.runmark.example.sandbox.Cell;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A JVM that runs examples: a {@link ConfinedProcess} with limits on its heap. */
public final class ExampleProcess {

    /**
     * For a program that lives 50 ms, in which the optimising compiler never gets anything done, and the other is worth
     * its time only for what is called more often than is usual.
     */
    private static final List<String> JVM_OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=4", "-XX:-UsePerfData", "-Xshare:auto");

    /** This part of the heap is prepared at the start: few examples need more, and preparing all of it takes 3 ms. */
    private static final int FIRST_PART_OF_HEAP = 8;

    /** The first Java of which every collector takes the JDK's own objects out of the class-data archive. */
    private static final int ARCHIVE_FOR_ANY_COLLECTOR = 21;

    private final Jdk jdk;
    private final Launch launch;

    private ExampleProcess(Jdk jdk, Launch launch) {
        this.jdk = jdk;
        this.launch = launch;
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
                    program.surroundings()
                            .with(program.equipment().environment())
                            .holding(program.unit().composition().files()));
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
    public record ProcessResult(
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
        ExampleProcess process = new ExampleProcess(jdk, launch);
        return ConfinedProcess.run(
                cell,
                new ConfinedProcess.Order(
                        process::command,
                        process.readable(),
                        launch.limits(),
                        launch.time(),
                        launch.startsProcesses(),
                        launch.surroundings()),
                folder);
    }

    private List<Path> readable() {
        List<Path> readable = new ArrayList<>(List.of(jdk.home().toAbsolutePath()));
        for (String entry : launch.classPath().split(File.pathSeparator, -1)) {
            readable.add(Path.of(entry));
        }
        readable.addAll(launch.readable());
        return readable;
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

    private List<String> command(String notes, Path temporary) {
        List<String> command = new ArrayList<>();
        command.add(jdk.home().resolve("bin").resolve("java").toString());
        command.addAll(jvmOptions(jdk));
        command.add("-Xms" + Math.max(1, launch.limits().heapMiB() / FIRST_PART_OF_HEAP) + "m");
        command.addAll(launch.jvmOptions());
        command.add("-Xmx" + launch.limits().heapMiB() + "m");
        command.add("-Djava.io.tmpdir=" + temporary);
        command.add("-Duser.home=" + temporary);
        command.add("-cp");
        command.add(launch.classPath());
        command.add(launch.mainClass());
        command.add(notes);
        command.addAll(launch.arguments());
        return command;
    }
}
