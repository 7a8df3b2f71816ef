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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
        Surroundings surroundings) {

    private static final List<String> PROCESS_API = List.of("java/lang/ProcessBuilder", "java/lang/Runtime");

    /** Writes the class files into a folder. */
    public static Program write(Compiled compiled, String mainClass, Path folder, Equipment equipment, Limits limits)
            throws IOException {
        for (ClassFile file : compiled.classes()) {
            Path path = folder.resolve(file.name() + ".class");
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes());
        }
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
                Surroundings.USUAL);
    }

    /** The same program with something else to call. */
    Program withMainClass(String other) {
        return new Program(unit, monitors, other, classes, equipment, jvmOptions, limits, startsProcesses, surroundings);
    }

    /** The same program in a JVM that is told more. */
    Program withJvmOptions(List<String> further) {
        List<String> all = new ArrayList<>(jvmOptions);
        all.addAll(further);
        return new Program(unit, monitors, mainClass, classes, equipment, List.copyOf(all), limits, startsProcesses, surroundings);
    }

    /** The same program with code that asks the probe for what can be forced; writes its class files into a folder. */
    Program redirected(Path folder) throws IOException {
        return rewritten(folder, ForcedCalls::redirect);
    }

    /** The same program, of which a way to force circumstances is told the probe; it must have been redirected. */
    Program under(Forcing forcing, Jdk jdk) {
        Program told = withJvmOptions(forcing.jvmOptions(jdk));
        return new Program(
                unit,
                monitors,
                mainClass,
                classes,
                equipment,
                told.jvmOptions,
                forcing.limits(limits),
                startsProcesses,
                forcing.surroundings());
    }

    /** The same program with the delays of {@link NoiseMaker}; writes its class files into a folder. */
    Program disturbed(Path folder) throws IOException {
        return rewritten(folder, NoiseMaker::disturb);
    }

    private Program rewritten(Path folder, UnaryOperator<byte[]> change) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(classes.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.write(copy, change.apply(Files.readAllBytes(file)));
            }
        }
        return new Program(unit, monitors, mainClass, folder, equipment, jvmOptions, limits, startsProcesses, surroundings);
    }
}
