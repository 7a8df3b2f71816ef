package dev.runmark.example.run;

import dev.runmark.example.compile.Compilation;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.javac.ClassFile;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.EntryPoint;
import dev.runmark.example.javac.Equipment;
import dev.runmark.example.javac.Unit;
import dev.runmark.example.record.RecordedCode;
import dev.runmark.example.record.Site;
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
 * @param origin what it was compiled from
 * @param entryPoint what is called
 * @param classes the folder of its class files
 * @param sites {@link NoisyCode#lines} if its code is noisy
 * @param recorded {@link RecordedCode#sites} if its code is recorded
 * @param conditions under which it is run
 */
public record Program(
        Origin origin,
        EntryPoint entryPoint,
        Path classes,
        List<Integer> sites,
        List<Site> recorded,
        Conditions conditions) {

    private static final Duration FOR_DEBUGGING = Duration.ofHours(8);

    /** The option with which the probe's launcher has a run recorded. */
    private static final String RECORD = "-Drunmark.record=true";

    private static final List<String> PROCESS_API = List.of("java/lang/ProcessBuilder", "java/lang/Runtime");

    /** What can name the machine and its user, by itself or by a process. */
    private static final List<String> NAMING_API = List.of(
            "java/lang/ProcessBuilder",
            "java/lang/Process",
            "java/lang/ProcessHandle$Info",
            "java/lang/management/RuntimeMXBean",
            "java/net/InetAddress",
            "java/net/NetworkInterface",
            "java/nio/file/attribute/PosixFileAttributes",
            "java/nio/file/attribute/UserPrincipal",
            "com/sun/security/auth/module/UnixSystem");

    public Program {
        sites = List.copyOf(sites);
        recorded = List.copyOf(recorded);
    }

    /**
     * What a program was compiled from, however it is run.
     *
     * @param unit where it comes from
     * @param monitors {@link Compiled#monitors()}
     * @param equipment what it has besides the JDK
     * @param startsProcesses whether its code names Java's ways to start a process
     * @param seesNames whether its code names what can name the machine and its user
     */
    record Origin(
            Unit unit,
            Map<Integer, Integer> monitors,
            Equipment equipment,
            boolean startsProcesses,
            boolean seesNames) {}

    /**
     * The conditions under which a program is run.
     *
     * @param jvmOptions what its JVM needs besides the usual options
     * @param limits how far a run may go
     * @param seed how its threads are held up; empty if they are left alone
     * @param surroundings where it runs
     */
    record Conditions(List<String> jvmOptions, Limits limits, Optional<String> seed, Surroundings surroundings) {

        Conditions {
            jvmOptions = List.copyOf(jvmOptions);
        }

        /** The usual conditions. */
        static Conditions within(Limits limits) {
            return new Conditions(List.of(), limits, Optional.empty(), Surroundings.USUAL);
        }

        Conditions withJvmOptions(List<String> further) {
            List<String> all = new ArrayList<>(jvmOptions);
            all.addAll(further);
            return new Conditions(all, limits, seed, surroundings);
        }

        Conditions within(Limits others, Surroundings elsewhere) {
            return new Conditions(jvmOptions, others, seed, elsewhere);
        }

        Conditions heldUpBy(String token) {
            return new Conditions(jvmOptions, limits, Optional.of(token), surroundings);
        }
    }

    /** Writes the class files into a folder. */
    public static Program write(
            Compiled compiled, EntryPoint entryPoint, Path folder, Equipment equipment, Limits limits)
            throws IOException {
        write(compiled.classes(), folder);
        List<String> jvmOptions = Compilation.jvmOptions(compiled.unit().composition(), equipment);
        return new Program(
                new Origin(
                        compiled.unit(),
                        compiled.monitors(),
                        equipment,
                        mentions(compiled, PROCESS_API),
                        mentions(compiled, NAMING_API)),
                entryPoint,
                folder,
                List.of(),
                List.of(),
                Conditions.within(limits).withJvmOptions(jvmOptions));
    }

    private static boolean mentions(Compiled compiled, List<String> names) {
        return compiled.classes().stream().anyMatch(file -> names.stream().anyMatch(file::mentions));
    }

    private static void write(List<ClassFile> classes, Path folder) throws IOException {
        for (ClassFile file : Door.addedTo(classes)) {
            Path path = folder.resolve(file.name() + ".class");
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes());
        }
    }

    Unit unit() {
        return origin.unit();
    }

    Map<Integer, Integer> monitors() {
        return origin.monitors();
    }

    Equipment equipment() {
        return origin.equipment();
    }

    boolean startsProcesses() {
        return origin.startsProcesses();
    }

    boolean seesNames() {
        return origin.seesNames();
    }

    List<String> jvmOptions() {
        return conditions.jvmOptions();
    }

    Limits limits() {
        return conditions.limits();
    }

    Optional<String> seed() {
        return conditions.seed();
    }

    Surroundings surroundings() {
        return conditions.surroundings();
    }

    /** The same program with something else to call. */
    Program calling(EntryPoint other) {
        return new Program(origin, other, classes, sites, recorded, conditions);
    }

    /** The same program in a JVM with further options. */
    Program withJvmOptions(List<String> further) {
        return under(conditions.withJvmOptions(further));
    }

    /** The same program with code that calls the probe; writes its class files into a folder. */
    Program noisy(NoisyCode code, Path folder) throws IOException {
        write(code.classes(), folder);
        return in(folder, code.lines());
    }

    /** The same program with code that has the probe note what it does; writes its class files into a folder. */
    Program recorded(RecordedCode code, Path folder) throws IOException {
        write(code.classes(), folder);
        return new Program(origin, entryPoint, folder, sites, code.sites(), conditions.withJvmOptions(List.of(RECORD)));
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
        return new Program(origin, entryPoint, folder, lines, List.of(), conditions);
    }

    /** The same program under forced circumstances; it must have been redirected. */
    Program under(Forcing forcing, Jdk jdk) {
        return under(conditions
                .withJvmOptions(forcing.jvmOptions(jdk))
                .within(forcing.limits(limits()), forcing.surroundings()));
    }

    /** The same program with threads that are held up. */
    Program heldUpBy(String token) {
        return under(conditions.heldUpBy(token));
    }

    /** The same program in a JVM that waits for a debugger before it begins. */
    Program waitingForDebugger(int port) {
        List<String> debugger =
                List.of("-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,quiet=y,address=127.0.0.1:" + port);
        return under(conditions.withJvmOptions(debugger).within(limits().withTime(FOR_DEBUGGING), surroundings()));
    }

    private Program under(Conditions others) {
        return new Program(origin, entryPoint, classes, sites, recorded, others);
    }

    /** The line of the page that a place in noisy code is on; 0 if it is on none. */
    int lineOf(int site) {
        return site < 0 || site >= sites.size() ? 0 : unit().pageLine(sites.get(site));
    }
}
