package dev.runmark.example.run;

import dev.runmark.example.compile.Compilation;
import dev.runmark.example.compile.Plan;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.javac.ClassFile;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.Equipment;
import dev.runmark.example.javac.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A compiled example, ready to be run as often as one likes.
 *
 * @param unit where it comes from
 * @param monitors {@link Compiled#monitors()}
 * @param mainClass the class to run, or a {@link Plan}
 * @param classes the folder of its class files
 * @param equipment what it has besides the JDK
 * @param jvmOptions what its JVM needs to be told
 * @param limits how far a run may go
 * @param startsProcesses whether its code names Java's ways to start a process
 * @param sites {@link NoisyCode#lines} if its code is noisy
 * @param seed how its threads are held up; empty if they are left alone
 * @param surroundings where it runs
 */
public record Program(
        Unit unit,
        Map<Integer, Integer> monitors,
        String mainClass,
        Path classes,
        Equipment equipment,
        List<String> jvmOptions,
        Limits limits,
        boolean startsProcesses,
        List<Integer> sites,
        Optional<String> seed,
        Surroundings surroundings) {

    public Program {
        jvmOptions = List.copyOf(jvmOptions);
        sites = List.copyOf(sites);
    }

    private static final Duration FOR_DEBUGGING = Duration.ofHours(8);

    private static final List<String> PROCESS_API = List.of("java/lang/ProcessBuilder", "java/lang/Runtime");

    /** Writes the class files into a folder. */
    public static Program write(Compiled compiled, String mainClass, Path folder, Equipment equipment, Limits limits)
            throws IOException {
        write(compiled.classes(), folder);
        boolean startsProcesses = compiled.classes().stream()
                .anyMatch(file -> PROCESS_API.stream().anyMatch(file::mentions));
        return new Program(
                compiled.unit(),
                compiled.monitors(),
                mainClass,
                folder,
                equipment,
                Compilation.jvmOptions(compiled.unit().composition(), equipment),
                limits,
                startsProcesses,
                List.of(),
                Optional.empty(),
                Surroundings.USUAL);
    }

    private static void write(List<ClassFile> classes, Path folder) throws IOException {
        for (ClassFile file : classes) {
            Path path = folder.resolve(file.name() + ".class");
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes());
        }
    }

    /** The same program with something else to call. */
    Program withMainClass(String other) {
        return new Program(
                unit,
                monitors,
                other,
                classes,
                equipment,
                jvmOptions,
                limits,
                startsProcesses,
                sites,
                seed,
                surroundings);
    }

    /** The same program in a JVM that is told more. */
    Program withJvmOptions(List<String> further) {
        List<String> all = new ArrayList<>(jvmOptions);
        all.addAll(further);
        return new Program(
                unit, monitors, mainClass, classes, equipment, all, limits, startsProcesses, sites, seed, surroundings);
    }

    /** The same program with code that calls the probe; writes its class files into a folder. */
    Program noisy(NoisyCode code, Path folder) throws IOException {
        write(code.classes(), folder);
        return in(folder, code.lines());
    }

    /** The same program with code that asks the probe for what can be forced; writes its class files into a folder. */
    Program redirected(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(classes.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.write(copy, ForcedCalls.redirect(Files.readAllBytes(file)));
            }
        }
        return in(folder, sites);
    }

    /** The same program with the class files of a folder, which come from these lines. */
    private Program in(Path folder, List<Integer> lines) {
        return new Program(
                unit,
                monitors,
                mainClass,
                folder,
                equipment,
                jvmOptions,
                limits,
                startsProcesses,
                lines,
                seed,
                surroundings);
    }

    /** The same program under forced circumstances; it must have been redirected. */
    Program under(Forcing forcing, Jdk jdk) {
        return new Program(
                unit,
                monitors,
                mainClass,
                classes,
                equipment,
                withJvmOptions(forcing.jvmOptions(jdk)).jvmOptions,
                forcing.limits(limits),
                startsProcesses,
                sites,
                seed,
                forcing.surroundings());
    }

    /** The same program with threads that are held up. */
    Program heldUpBy(String token) {
        return new Program(
                unit,
                monitors,
                mainClass,
                classes,
                equipment,
                jvmOptions,
                limits,
                startsProcesses,
                sites,
                Optional.of(token),
                surroundings);
    }

    /** The same program in a JVM that waits for a debugger before it begins. */
    Program waitingForDebugger(int port) {
        Program waiting = withJvmOptions(
                List.of("-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,quiet=y,address=127.0.0.1:" + port));
        return new Program(
                unit,
                monitors,
                mainClass,
                classes,
                equipment,
                waiting.jvmOptions(),
                limits.withTime(FOR_DEBUGGING),
                startsProcesses,
                sites,
                seed,
                surroundings);
    }

    /** The line of the page that a place in noisy code is on; 0 if it is on none. */
    int lineOf(int site) {
        return site < 0 || site >= sites.size() ? 0 : unit.pageLine(sites.get(site));
    }
}
