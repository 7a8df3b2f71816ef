package dev.runmark.example.run;

import dev.runmark.example.compile.Plan;
import dev.runmark.example.fact.Dependence;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Trials;
import dev.runmark.text.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs programs, each in folders of its own below one temporary folder that is removed in the end.
 *
 * <p>Thread-safe.
 */
public final class Runner implements AutoCloseable {

    private final Jdk jdk;
    private final WorkFolder work;
    private final Path probe;

    private Runner(Jdk jdk, WorkFolder work, Path probe) {
        this.jdk = jdk;
        this.work = work;
        this.probe = probe;
    }

    public static Runner open(Jdk jdk) throws IOException {
        WorkFolder work = WorkFolder.open();
        Path probe = work.path().resolve("probe");
        ProbeClasses.copyTo(probe);
        return new Runner(jdk, work, probe);
    }

    /** The folder for everything that is needed only now. */
    public Path root() {
        return work.path();
    }

    /** The folder of the probe's classes. */
    public Path probe() {
        return probe;
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
     * Runs a program, and again under every {@link Pressure} if it has threads, since what threads do once proves
     * little.
     *
     * @param preparation makes the program; its class files are gone afterwards
     * @param runs how often a program with threads is run, at least 1; one that states a number is run that often
     */
    public List<Run> run(Preparation preparation, int runs) throws IOException, InterruptedException {
        Path classes = Files.createTempDirectory(work.path(), "classes-");
        try {
            return run(
                    preparation.in(Files.createDirectory(classes.resolve("compiled"))),
                    Files.createDirectory(classes.resolve("disturbed")),
                    runs);
        } finally {
            Leftovers.delete(classes);
        }
    }

    private List<Run> run(Program program, Path forDisturbed, int runs) throws IOException, InterruptedException {
        Run first = whole(program, List.of());
        Optional<Integer> stated = program.unit().composition().words().runs();
        if (!first.endedByItself() || !(first.threaded() || stated.isPresent())) {
            return List.of(first);
        }
        List<Run> done = new ArrayList<>();
        done.add(first);
        Program disturbed = program.disturbed(forDisturbed);
        for (int i = 1; i < stated.orElse(runs); i++) {
            Pressure pressure =
                    Pressure.ofRun(i, first.elapsed(), program.limits().time());
            Program code = pressure.code() == Pressure.Code.DISTURBED ? disturbed : program;
            done.add(whole(code, pressure.jvmOptions(i)));
        }
        return List.copyOf(done);
    }

    /**
     * Runs a program under forced circumstances, as often as it takes to see whether it depends on them.
     *
     * @param possible what it can depend on
     * @param asItIs a run of it that ended by itself
     */
    public Trials tryOut(Preparation preparation, List<Dependence> possible, Run asItIs)
            throws IOException, InterruptedException {
        Path classes = Files.createTempDirectory(work.path(), "classes-");
        try {
            Program program = preparation
                    .in(Files.createDirectory(classes.resolve("compiled")))
                    .redirected(Files.createDirectory(classes.resolve("redirected")));
            return TrialRunner.run(
                    possible, asItIs, ways -> whole(program.under(new Forcing(ways), jdk), List.of()));
        } finally {
            Leftovers.delete(classes);
        }
    }

    /** Runs all blocks: where one ends the whole, the others are run without it, unless they need what it would leave. */
    private Run whole(Program program, List<String> jvmOptions) throws IOException, InterruptedException {
        Run run = once(program, jvmOptions);
        if (!Plan.isPlan(program.mainClass())) {
            return run;
        }
        Plan plan = Plan.parse(program.mainClass());
        int last = run.blocks().keySet().stream().max(Integer::compare).orElse(-1);
        boolean complete = plan.steps().stream().allMatch(step -> step.block() <= last);
        if (complete || last < 0) {
            return run;
        }
        Map<Integer, String> needed = SharedVariables.of(program).neededAfter(last, plan);
        Plan rest = plan.without(Set.of(last)).without(needed.keySet());
        Run whole = rest.steps().stream().anyMatch(step -> step.block() > last)
                ? run.continuedBy(whole(program.withMainClass(rest.toString()), jvmOptions), last)
                : run;
        return whole.withholding(last, needed);
    }

    private Run once(Program program, List<String> jvmOptions) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(work.path(), "run-");
        try {
            Program pressed = program.withJvmOptions(jvmOptions);
            return EventReader.read(jdk, program, ExampleProcess.run(jdk, pressed, probe, folder));
        } finally {
            Leftovers.delete(folder);
        }
    }

    @Override
    public void close() {
        work.close();
    }
}
