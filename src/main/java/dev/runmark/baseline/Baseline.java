package dev.runmark.baseline;

import dev.runmark.text.Problem;
import dev.runmark.text.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The problems that a project is known to have.
 *
 * <p>Immutable and thread-safe.
 */
public final class Baseline {

    private final SortedMap<KnownProblem, Integer> counts;

    private Baseline(SortedMap<KnownProblem, Integer> counts) {
        this.counts = Collections.unmodifiableSortedMap(counts);
    }

    /**
     * How it went with reading a baseline.
     *
     * @param baseline what it says; nothing if it cannot be read
     * @param problem why it cannot be read
     */
    public record Reading(Baseline baseline, Optional<Problem> problem) {}

    /** Nothing is known. */
    public static Baseline empty() {
        return new Baseline(new TreeMap<>());
    }

    static Baseline of(SortedMap<KnownProblem, Integer> counts) {
        return new Baseline(counts);
    }

    /**
     * Reads a file.
     *
     * @param shown how problems name it
     */
    public static Reading read(String shown, Path file) {
        return BaselineReader.read(shown, file);
    }

    /** How many problems it knows. */
    public int size() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * What is new of some problems. Those that were seen in the same file are taken for known first.
     *
     * @param seen all that is wrong now, in reading order
     * @param checked the files that were looked at, named as in the baseline, and those that are there no more
     */
    public Comparison compare(List<SeenProblem> seen, Predicate<String> checked) {
        SortedMap<KnownProblem, Integer> open = new TreeMap<>(counts);
        SortedMap<KnownProblem, Integer> left = new TreeMap<>();
        List<SeenProblem> moved = new ArrayList<>();
        for (SeenProblem problem : seen) {
            if (take(open, problem.known())) {
                left.merge(problem.known(), 1, Integer::sum);
            } else {
                moved.add(problem);
            }
        }
        List<Problem> fresh = new ArrayList<>();
        for (SeenProblem problem : moved) {
            Optional<KnownProblem> elsewhere =
                    open.keySet().stream().filter(problem.known()::isLike).findFirst();
            if (elsewhere.isPresent() && take(open, elsewhere.get())) {
                left.merge(problem.known(), 1, Integer::sum);
            } else {
                fresh.add(problem.problem());
            }
        }
        int known = seen.size() - fresh.size();
        open.forEach((problem, count) -> {
            if (!checked.test(problem.file())) {
                left.merge(problem, count, Integer::sum);
            }
        });
        return new Comparison(fresh, known, new Baseline(left));
    }

    private static boolean take(Map<KnownProblem, Integer> open, KnownProblem problem) {
        Integer count = open.get(problem);
        if (count == null) {
            return false;
        }
        if (count == 1) {
            open.remove(problem);
        } else {
            open.put(problem, count - 1);
        }
        return true;
    }

    /** All of some problems. */
    public static Baseline of(List<SeenProblem> seen) {
        SortedMap<KnownProblem, Integer> counts = new TreeMap<>();
        seen.forEach(problem -> counts.merge(problem.known(), 1, Integer::sum));
        return new Baseline(counts);
    }

    /**
     * Writes it, unless the file says so already.
     *
     * @throws IOException if that is not possible; the file is as it was then
     */
    public void write(Path file) throws IOException {
        String text = BaselineText.of(counts);
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            WholeFile.write(file.toAbsolutePath(), fresh -> Files.writeString(fresh, text));
        }
    }
}
