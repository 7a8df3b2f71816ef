package dev.runmark.example.run;

import dev.runmark.example.fact.Circumstance;
import dev.runmark.example.fact.Dependence;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Trial;
import dev.runmark.example.fact.Trials;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds out what a program depends on, of all that it can depend on: everything is forced in one way, then in another. Only
 * if that makes a difference are things changed one at a time, to see which of them it is.
 */
public final class TrialRunner {

    /** Two ways cannot be opposite for an element in the middle, or for the third of three numbers. */
    private static final Set<Circumstance> OF_THREE_WAYS =
            Set.of(Circumstance.ORDER, Circumstance.IDENTITY, Circumstance.RANDOM, Circumstance.LISTING);

    private final List<Dependence> possible;
    private final Run asItIs;
    private final Forced forced;
    private final List<Trial> trials = new ArrayList<>();

    private TrialRunner(List<Dependence> possible, Run asItIs, Forced forced) {
        this.possible = possible;
        this.asItIs = asItIs;
        this.forced = forced;
    }

    /** A program that can be run with circumstances forced. */
    public interface Forced {
        Run run(Map<Circumstance, Integer> ways) throws IOException, InterruptedException;
    }

    /**
     * Runs a program as often as it takes.
     *
     * @param possible what it can depend on
     * @param asItIs a run of it that ended by itself
     */
    public static Trials run(List<Dependence> possible, Run asItIs, Forced forced)
            throws IOException, InterruptedException {
        if (possible.isEmpty()) {
            return Trials.NONE;
        }
        TrialRunner runner = new TrialRunner(possible, asItIs, forced);
        if (runner.differs() && !runner.trials.isEmpty()) {
            runner.findOutWhy();
        }
        return new Trials(possible, runner.trials);
    }

    /** Whether it does something else if all is forced. */
    private boolean differs() throws IOException, InterruptedException {
        String first = tell(all(1));
        boolean differs = !tell(all(2)).equals(first) || !first.equals(told(asItIs));
        boolean threeWays = possible.stream().map(Dependence::circumstance).anyMatch(OF_THREE_WAYS::contains);
        return differs || (threeWays && !tell(all(3)).equals(first));
    }

    private void findOutWhy() throws IOException, InterruptedException {
        Trial first = trials.get(0);
        String before = told(first.run());
        tell(first.ways());
        if (possible.size() == 1) {
            return;
        }
        for (Dependence dependence : possible) {
            Circumstance circumstance = dependence.circumstance();
            if (tell(Trial.with(first.ways(), circumstance, 2)).equals(before)) {
                tell(Trial.with(first.ways(), circumstance, OF_THREE_WAYS.contains(circumstance) ? 3 : 0));
            }
        }
    }

    private Map<Circumstance, Integer> all(int way) {
        Map<Circumstance, Integer> ways = new EnumMap<>(Circumstance.class);
        possible.forEach(dependence -> ways.put(dependence.circumstance(), way));
        return Map.copyOf(ways);
    }

    /** Runs it once more and says what it did. One that was stopped says nothing: it may have met a busy machine. */
    private String tell(Map<Circumstance, Integer> ways) throws IOException, InterruptedException {
        Run run = forced.run(ways);
        if (!run.endedByItself()) {
            return told(asItIs);
        }
        trials.add(new Trial(ways, run));
        return told(run);
    }

    private static String told(Run run) {
        return run.text(Printed.Stream.OUT)
                + run.text(Printed.Stream.ERR)
                + run.values()
                + Stream.concat(
                                Stream.of(run.ending()),
                                run.blocks().values().stream().map(Run.BlockRun::ending))
                        .map(Ending::inWords)
                        .toList();
    }
}
