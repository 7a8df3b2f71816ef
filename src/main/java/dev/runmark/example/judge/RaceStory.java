package dev.runmark.example.judge;

import dev.runmark.example.claim.Example;
import dev.runmark.example.fact.Interference;
import dev.runmark.example.fact.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says how threads have to take turns for something to come about: who stops where, and who runs meanwhile. */
final class RaceStory {

    private final Example example;
    private final List<String> notes = new ArrayList<>();

    private RaceStory(Example example) {
        this.example = example;
    }

    /**
     * The notes that explain a run; the one of several whose threads were held up least.
     *
     * @param runs those in which it came about
     * @param all those in which it did not, too
     * @return nothing if it comes about wherever threads are left alone, or was not seen to do so for a reason again
     */
    static List<String> of(Example example, List<Run> runs, List<Run> all) {
        boolean byItself = runs.stream().anyMatch(RaceStory::isPlain);
        if (byItself && runs.containsAll(all.stream().filter(RaceStory::isPlain).toList())) {
            return List.of();
        }
        Optional<Interference> simplest = runs.stream()
                .flatMap(run -> run.interference().stream())
                .filter(interference -> explains(interference) && (interference.repeated() || !byItself))
                .min(Comparator.comparing(Interference::repeated).reversed().thenComparing(RaceStory::length));
        if (simplest.isEmpty()) {
            return List.of();
        }
        RaceStory story = new RaceStory(example);
        story.add(simplest.get());
        return List.copyOf(story.notes);
    }

    private static boolean isPlain(Run run) {
        return run.interference().isEmpty();
    }

    private static boolean explains(Interference interference) {
        return !interference.liberties().isEmpty()
                || interference.holds().stream()
                        .anyMatch(hold -> !hold.meanwhile().isEmpty());
    }

    private static int length(Interference interference) {
        return interference.holds().size() + interference.liberties().size();
    }

    private void add(Interference interference) {
        notes.add("how it comes about:");
        interference.liberties().stream().limit(1).forEach(this::add);
        interference.holds().forEach(this::add);
        notes.add("`runmark check --race=" + interference.seed() + " "
                + example.source().path() + ":" + example.fence().infoLocation().line() + "` does it again");
    }

    private void add(Interference.Liberty liberty) {
        String what =
                switch (liberty.kind()) {
                    case OLD_VALUE ->
                        "reads a field as it was before another thread wrote it; Java allows it, since nothing orders the"
                                + " two (JLS 17.4.5)";
                    case PUBLISHED_EARLY ->
                        "publishes an object before its constructor has run; Java allows it, since no field of it is"
                                + " final and nothing orders the threads (JLS 17.4.5, 17.5)";
                    case TORN -> "writes one half of a 64-bit field and then the other; Java allows it (JLS 17.7)";
                };
        notes.add("  " + liberty.thread() + at(liberty.line()) + " " + what);
    }

    private void add(Interference.Hold hold) {
        notes.add("  " + hold.thread() + " stops" + before(hold.line()));
        for (Interference.Moved moved : hold.meanwhile()) {
            notes.add("  " + moved.thread() + " runs" + lines(moved));
        }
        notes.add("  " + hold.thread() + " goes on");
    }

    private static String lines(Interference.Moved moved) {
        if (moved.first() == 0 || moved.last() == 0) {
            return "";
        }
        return moved.first() == moved.last()
                ? " at line " + moved.first()
                : " from line " + moved.first() + " to line " + moved.last();
    }

    private static String at(int line) {
        return line == 0 ? "" : " at line " + line;
    }

    private String before(int line) {
        if (line == 0) {
            return "";
        }
        String code = example.code().source().line(line).strip();
        int comment = code.indexOf("//");
        return " before line " + line + ": "
                + (comment > 0 ? code.substring(0, comment).strip() : code);
    }
}
