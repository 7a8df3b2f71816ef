package dev.runmark.example.run;

import dev.runmark.example.fact.Dependence;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Trials;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.Plan;
import dev.runmark.example.record.RecordedCode;
import dev.runmark.example.sandbox.Cell;
import dev.runmark.text.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Runs programs, each in folders of its own below one temporary folder that is removed in the end.
 *
 * <p>Thread-safe.
 */
public final class Runner implements AutoCloseable {

    private final Jdk jdk;
    private final Cell cell;
    private final WorkFolder work;
    private final Path probe;
    private final Optional<ClassArchive> archive;
    private Optional<RaceKit> kit = Optional.empty();

    private Runner(Jdk jdk, Cell cell, WorkFolder work, Path probe, Optional<ClassArchive> archive) {
        this.jdk = jdk;
        this.cell = cell;
        this.work = work;
        this.probe = probe;
        this.archive = archive;
    }

    /**
     * A runner that keeps nothing.
     *
     * @param jdk what programs run on
     * @param cell where they are kept
     */
    public static Runner open(Jdk jdk, Cell cell) throws IOException {
        WorkFolder work = WorkFolder.open();
        return open(jdk, cell, work, archive(jdk, work.path().resolve("jvm")));
    }

    /**
     * A runner that keeps what makes further JVMs cheaper.
     *
     * @param jdk what programs run on
     * @param cell where they are kept
     * @param folder for what is kept; where nothing can be, it goes without
     */
    public static Runner open(Jdk jdk, Cell cell, Path folder) throws IOException {
        return open(jdk, cell, WorkFolder.open(), archive(jdk, folder));
    }

    private static Runner open(Jdk jdk, Cell cell, WorkFolder work, Optional<ClassArchive> archive) throws IOException {
        Path probe = archive.map(ClassArchive::probe).orElse(work.path().resolve("probe.jar"));
        if (archive.isEmpty()) {
            ProbeJar.write(probe);
        }
        return new Runner(jdk, cell, work, probe, archive);
    }

    /** Without one, as on a full disk, everything only takes a little longer. */
    private static Optional<ClassArchive> archive(Jdk jdk, Path folder) {
        try {
            return Optional.of(ClassArchive.in(folder, jdk));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Says that so many programs are about to be run, so that what makes each of them cheaper can be worth its price. */
    public void expect(int programs) {
        archive.ifPresent(classes -> classes.expect(programs));
    }

    /** The folder for everything that is needed only now. */
    public Path root() {
        return work.path();
    }

    /** A jar with the one class of the probe that examples are compiled against. */
    public Path door() throws IOException {
        Path jar = work.path().resolve("door.jar");
        ProbeJar.write(jar, ProbeJar.manifest(), List.of(ProbeClasses.DOOR));
        return jar;
    }

    /** Makes a program ready. */
    public interface Preparation {

        /**
         * Writes a program's class files.
         *
         * @param classes a new folder for them
         */
        Program in(Path classes) throws IOException;
    }

    /**
     * How often a program is run.
     *
     * @param runs at least 1
     * @param beginning takes the number of each run but the first, when it begins
     */
    public record Times(int runs, IntConsumer beginning) {}

    /** Runs a program once, as it is. */
    public Run first(Preparation preparation) throws IOException, InterruptedException {
        return with(preparation, (program, folder) -> whole(program, List.of()));
    }

    /** Runs a program once more as it is, and has what its threads do recorded. */
    public Run recorded(Preparation preparation, Compiled compiled) throws IOException, InterruptedException {
        return with(
                preparation,
                (program, folder) -> whole(program.recorded(RecordedCode.of(compiled.classes()), folder), List.of()));
    }

    /** Whether it is worth the while to run a program again: what threads do once proves little. */
    public static boolean mayVary(Compiled compiled, Run first) {
        boolean stated = compiled.unit().composition().words().runs().isPresent();
        return first.endedByItself() && (first.threaded() || stated);
    }

    /**
     * Runs a program again in JVMs of its own, under every {@link Pressure}.
     *
     * @param first its first run
     * @param times how often it is run in all
     */
    public List<Run> further(Preparation preparation, Compiled compiled, Run first, Times times)
            throws IOException, InterruptedException {
        int runs = times.runs();
        return with(preparation, (program, folder) -> {
            List<Run> done = new ArrayList<>();
            done.add(first);
            Program noisy =
                    program.noisy(NoisyCode.of(compiled.classes(), Raceable.passesTime(compiled, program)), folder);
            List<Long> seeds = Racer.seeds(compiled.classes(), Optional.empty(), 0, runs);
            for (int i = 1; i < runs; i++) {
                times.beginning().accept(i + 1);
                Pressure pressure =
                        Pressure.ofRun(i, first.elapsed(), program.limits().time());
                boolean disturbed = pressure.code() == Pressure.Code.DISTURBED;
                Program pressed =
                        disturbed ? noisy.heldUpBy(Long.toString(seeds.get(i), Character.MAX_RADIX)) : program;
                Run run = whole(pressed, pressure.jvmOptions());
                if (!disturbed || !run.ranOutOfTime()) {
                    // What is put between its steps may be why it takes so long.
                    done.add(run);
                }
            }
            return List.copyOf(done);
        });
    }

    /**
     * Runs a program under forced circumstances, as often as it takes to see whether it depends on them.
     *
     * @param possible what it can depend on
     * @param asItIs a run of it that ended by itself
     */
    public Trials tryOut(Preparation preparation, List<Dependence> possible, Run asItIs)
            throws IOException, InterruptedException {
        return with(preparation, (program, folder) -> {
            Program redirected = program.redirected(folder);
            return TrialRunner.run(
                    possible, asItIs, ways -> whole(redirected.under(new Forcing(ways), jdk), List.of()));
        });
    }

    /** Races programs in JVMs that they share; the runs that came to an end are added to them. */
    public void race(List<Racer> racers) throws IOException, InterruptedException {
        RaceJvm jvm = new RaceJvm(jdk, cell, kit(), probe, work.path());
        for (List<Racer> together : RaceJvm.together(racers)) {
            jvm.run(together);
        }
    }

    /** Runs a program once more as it is, with a compiler that optimises. */
    public Run optimised(Racer racer) throws IOException, InterruptedException {
        return whole(racer.compiled(), Pressure.OPTIMISED.jvmOptions());
    }

    /** Runs a program once in a JVM of its own, which is otherwise as those in which programs are raced. */
    public Run alone(Program program) throws IOException, InterruptedException {
        return whole(program, kit().jvmOptions());
    }

    /**
     * Runs a program once more, with its threads held up.
     *
     * @param first its first run
     * @param seed how they are held up
     * @param port where it waits for a debugger, and then has all the time that its user needs; empty if it does not
     */
    public Run replay(Compiled compiled, Preparation preparation, Run first, String seed, Optional<Integer> port)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(work.path(), "raced-");
        try {
            Racer racer =
                    Racer.prepare(compiled, preparation, first, new Racer.Effort(0, List.of(), List.of()), folder);
            Program program = racer.heldUpBy(seed);
            return port.isEmpty() ? alone(program) : onNetwork().alone(program.waitingForDebugger(port.get()));
        } finally {
            Leftovers.delete(folder);
        }
    }

    /** A debugger comes from outside, and to a network of its own there is no way in. */
    private Runner onNetwork() {
        return new Runner(jdk, cell.onNetwork(), work, probe, archive);
    }

    private Path kitFolder() {
        return work.path().resolve("race");
    }

    private synchronized RaceKit kit() throws IOException {
        if (kit.isEmpty()) {
            kit = Optional.of(RaceKit.write(jdk, kitFolder()));
        }
        return kit.get();
    }

    /** Does something with a program whose class files were written. */
    private interface Use<T> {

        /**
         * Does it.
         *
         * @param program the program
         * @param folder an empty folder for other class files of it
         */
        T of(Program program, Path folder) throws IOException, InterruptedException;
    }

    private <T> T with(Preparation preparation, Use<T> use) throws IOException, InterruptedException {
        Path classes = Files.createTempDirectory(work.path(), "classes-");
        try {
            return use.of(
                    preparation.in(Files.createDirectory(classes.resolve("compiled"))),
                    Files.createDirectory(classes.resolve("changed")));
        } finally {
            Leftovers.delete(classes);
        }
    }

    /** Runs all blocks that do not need what one that does not compile would leave. */
    private Run whole(Program program, List<String> jvmOptions) throws IOException, InterruptedException {
        if (!(program.entryPoint() instanceof Plan all)) {
            return once(program, jvmOptions);
        }
        Plan plan = all;
        Map<Integer, Map<Integer, String>> needed = new TreeMap<>();
        for (int failed :
                plan.unset().stream().map(Plan.Unset::block).distinct().toList()) {
            Map<Integer, String> blocks = SharedVariables.of(program).neededUnset(failed, plan);
            needed.put(failed, blocks);
            plan = plan.without(blocks.keySet());
        }
        Run run = rest(program.calling(plan), plan, jvmOptions);
        for (Map.Entry<Integer, Map<Integer, String>> each : needed.entrySet()) {
            run = run.withholding(each.getKey(), each.getValue());
        }
        return run;
    }

    /** Where one block ends the whole, the others are run without it, unless they need what it would leave. */
    private Run rest(Program program, Plan plan, List<String> jvmOptions) throws IOException, InterruptedException {
        Run run = once(program, jvmOptions);
        int last = run.blocks().keySet().stream().max(Integer::compare).orElse(-1);
        boolean complete = plan.steps().stream().allMatch(step -> step.block() <= last);
        if (complete || last < 0) {
            return run;
        }
        Map<Integer, String> needed = SharedVariables.of(program).neededAfter(last, plan);
        Plan rest = plan.without(Set.of(last)).without(needed.keySet());
        Run whole = rest.steps().stream().anyMatch(step -> step.block() > last)
                ? run.continuedBy(rest(program.calling(rest), rest, jvmOptions), last)
                : run;
        return whole.withholding(last, needed);
    }

    /** A run that was killed may have been the victim of somebody else: it gets a second chance. */
    private Run once(Program program, List<String> jvmOptions) throws IOException, InterruptedException {
        Run run = start(program, jvmOptions);
        return run.wasKilled() ? start(program, jvmOptions) : run;
    }

    private Run start(Program program, List<String> jvmOptions) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(work.path(), "run-");
        try {
            List<String> options = new ArrayList<>(jvmOptions);
            program.seed().ifPresent(seed -> options.addAll(RaceKit.seedOptions(jdk, seed)));
            Program seeded = program.withJvmOptions(options);
            List<String> further = archive.map(classes -> classes.jvmOptions(seeded.jvmOptions()))
                    .orElse(List.of());
            ExampleProcess.Launch launch = ExampleProcess.Launch.of(
                    seeded.withJvmOptions(further),
                    probe,
                    List.of(kitFolder(), probe.resolveSibling(ClassArchive.NAME)));
            return EventReader.read(jdk, program, ExampleProcess.run(jdk, cell, launch, folder));
        } finally {
            Leftovers.delete(folder);
        }
    }

    @Override
    public void close() {
        archive.ifPresent(ClassArchive::close);
        work.close();
    }
}
