package dev.runmark.example;

import dev.runmark.example.fact.Run;
import dev.runmark.example.run.Program;
import dev.runmark.example.run.Racer;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * @param dropped how many could not be repeated
     */
    record Result(List<Run> runs, List<Run> confirmed, int dropped) {

        Result {
            runs = List.copyOf(runs);
            confirmed = List.copyOf(confirmed);
        }

        /** Whether something was seen, and nothing could be repeated. */
        boolean isUnsure() {
            return dropped > 0 && confirmed.isEmpty();
        }
    }

    /** Looks at the runs of an example. */
    Result of(PageRace.Entry entry, Racer racer) throws IOException, InterruptedException {
        List<Problem> known = problems(entry, Stream.of(entry.first()).toList());
        Map<String, List<Run>> suspects = new LinkedHashMap<>();
        List<Run> believed = new ArrayList<>();
        for (Run run : racer.runs()) {
            List<Problem> found = problems(entry, List.of(entry.first(), run));
            if (found.equals(known)) {
                believed.add(run);
            } else {
                suspects.computeIfAbsent(kind(found), f -> new ArrayList<>()).add(run);
            }
        }
        List<Run> confirmed = new ArrayList<>();
        int dropped = 0;
        int kinds = 0;
        for (List<Run> alike : suspects.values()) {
            if (kinds++ < MOST_KINDS && isRepeated(entry, racer, alike, known)) {
                confirmed.addAll(alike);
            } else {
                dropped += alike.size();
            }
        }
        believed.addAll(confirmed);
        return new Result(believed, confirmed, dropped);
    }

    private boolean isRepeated(PageRace.Entry entry, Racer racer, List<Run> alike, List<Problem> known)
            throws IOException, InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Run run = alike.get(attempt % alike.size());
            Run again = alone.run(racer.of(run));
            if (!problems(entry, List.of(entry.first(), again)).equals(known)) {
                return true;
            }
            if (run.ranIntoLimit()) {
                // It takes its whole time, and a busy machine may be why.
                return false;
            }
        }
        return false;
    }

    /** What was found, whatever the values were. */
    private static String kind(List<Problem> found) {
        return found.stream()
                .map(problem -> problem.rule() + "@" + problem.location().line())
                .collect(Collectors.joining(" "));
    }

    private static List<Problem> problems(PageRace.Entry entry, List<Run> runs) {
        return AttemptJudge.judge(Attempt.of(entry.compiled(), runs)).stream()
                .flatMap(proof -> proof.problems().stream())
                .toList();
    }
}
