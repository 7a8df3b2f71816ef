package dev.runmark.example;

import dev.runmark.example.fact.Interference;
import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Trials;
import dev.runmark.example.judge.AttemptJudge;
import dev.runmark.example.run.Program;
import dev.runmark.example.run.Racer;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which runs of a JVM that several shared are to be believed: those that say no more than the first, and those
 * that come about again in a JVM of their own when threads are held up in the same way.
 */
final class Confirmation {

    /** So many JVMs are asked to repeat something. */
    private static final int ATTEMPTS = 5;

    /** So many different things are looked into. */
    private static final int MOST_KINDS = 3;

    private final Alone alone;

    Confirmation(Alone alone) {
        this.alone = alone;
    }

    /** Runs a program once in a JVM of its own. */
    interface Alone {

        /**
         * Runs it.
         *
         * @param program says how its threads are held up, if they are
         */
        Run run(Program program) throws IOException, InterruptedException;
    }

    /**
     * What can be believed.
     *
     * @param runs all runs but those that could not be repeated
     * @param confirmed those that say more than the first run and could be repeated
     * @param dropped those that could not be repeated
     */
    record Result(List<Run> runs, List<Run> confirmed, List<Run> dropped) {

        Result {
            runs = List.copyOf(runs);
            confirmed = List.copyOf(confirmed);
            dropped = List.copyOf(dropped);
        }

        /** Whether something was seen, and nothing could be repeated. */
        boolean isUnsure() {
            return !dropped.isEmpty() && confirmed.isEmpty();
        }
    }

    /** Looks at the runs of an example. */
    Result of(PageRace.Entry entry, Racer racer) throws IOException, InterruptedException {
        List<Problem> known = problems(entry, Stream.of(entry.first()).toList());
        Map<String, List<Run>> suspects = new LinkedHashMap<>();
        List<Run> believed = new ArrayList<>();
        Map<Object, List<Problem>> judged = new HashMap<>();
        judged.put(outcome(entry.first()), known);
        for (Run run : racer.runs()) {
            if (run.ranOutOfTime()) {
                // A busy machine, or what is put between its steps, may be why.
                continue;
            }
            List<Problem> found =
                    judged.computeIfAbsent(outcome(run), o -> problems(entry, List.of(entry.first(), run)));
            if (found.equals(known)) {
                believed.add(run);
            } else {
                suspects.computeIfAbsent(kind(found), f -> new ArrayList<>()).add(run);
            }
        }
        if (!known.isEmpty() && !suspects.isEmpty()) {
            replaceByRepeated(believed, entry, racer, known);
        }
        List<Run> confirmed = new ArrayList<>();
        List<Run> dropped = new ArrayList<>();
        int kinds = 0;
        for (List<Run> alike : suspects.values()) {
            Optional<Run> repeated = kinds++ < MOST_KINDS
                    ? repeated(entry, racer, inOrder(alike), found -> !found.equals(known))
                    : Optional.empty();
            if (repeated.isPresent()) {
                Optional<String> seed = seed(repeated.get());
                confirmed.add(repeated.get());
                alike.stream().filter(run -> !seed(run).equals(seed)).forEach(confirmed::add);
            } else {
                dropped.addAll(alike);
            }
        }
        believed.addAll(confirmed);
        return new Result(believed, confirmed, dropped);
    }

    /** What the first run did wrong by itself, and others did not, is to be explained by a run that does it for a reason. */
    private void replaceByRepeated(List<Run> believed, PageRace.Entry entry, Racer racer, List<Problem> known)
            throws IOException, InterruptedException {
        List<Run> heldUp = inOrder(believed).stream()
                .filter(run -> run.interference().stream()
                        .anyMatch(interference -> !interference.holds().isEmpty()))
                .toList();
        if (heldUp.isEmpty()) {
            return;
        }
        Optional<Run> repeated = repeated(entry, racer, heldUp, known::equals);
        if (repeated.isPresent()) {
            Optional<String> seed = seed(repeated.get());
            believed.replaceAll(run -> seed(run).equals(seed) ? repeated.get() : run);
        }
    }

    /** All that a judge sees of a run: most of many are the same. */
    private static Object outcome(Run run) {
        List<Object> printed = new ArrayList<>();
        run.printed()
                .forEach(print -> printed.add(List.of(print.stream(), print.text(), print.lines(), print.thread())));
        return List.of(printed, run.values(), run.ending(), endings(run));
    }

    private static Object endings(Run run) {
        Map<Integer, Object> endings = new HashMap<>();
        run.blocks().forEach((number, block) -> endings.put(number, block.ending()));
        return endings;
    }

    /** Those first that are the likeliest to come about again: a thread that is held up until no other can run. */
    private static List<Run> inOrder(List<Run> alike) {
        return alike.stream()
                .sorted(Comparator.comparingInt(run -> run.interference()
                        .map(Interference::holds)
                        .filter(holds -> !holds.isEmpty())
                        .map(List::size)
                        .orElse(Integer.MAX_VALUE)))
                .toList();
    }

    /** One of some runs, once a process of its own has repeated it. */
    private Optional<Run> repeated(
            PageRace.Entry entry, Racer racer, List<Run> alike, Predicate<List<Problem>> isRepeated)
            throws IOException, InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Run run = alike.get(attempt % alike.size());
            Run again = alone.run(racer.of(run));
            if (isRepeated.test(problems(entry, List.of(entry.first(), again)))) {
                return Optional.of(run.repeatedBy(again.interference()));
            }
            if (run.ranIntoLimit()) {
                // It takes its whole time, and a busy machine may be why.
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<String> seed(Run run) {
        return run.interference().map(Interference::seed);
    }

    /** What was found, whatever the values were. */
    private static String kind(List<Problem> found) {
        return found.stream()
                .map(problem -> problem.rule() + "@" + problem.location().line())
                .collect(Collectors.joining(" "));
    }

    private static List<Problem> problems(PageRace.Entry entry, List<Run> runs) {
        return AttemptJudge.judge(Attempts.of(entry.compiled(), runs, Trials.NONE)).stream()
                .flatMap(proof -> proof.problems().stream())
                .toList();
    }
}
