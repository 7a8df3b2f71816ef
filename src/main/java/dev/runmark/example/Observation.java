package dev.runmark.example;

import dev.runmark.content.Fence;
import dev.runmark.content.FenceLine;
import dev.runmark.text.Location;
import dev.runmark.text.Source;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What happened when a block of Java was run as it is, before anybody judges what its page says of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param fence the block
 * @param hindrance why it was not run, in a few words; empty if it was
 * @param runs what happened, one entry a run; the last of several was made with another language and time zone
 * @param statements the lines of each of its statements
 */
public record Observation(Fence fence, String hindrance, List<Run> runs, List<LineRange> statements) {

    public Observation {
        runs = List.copyOf(runs);
        statements = List.copyOf(statements);
    }

    /**
     * A block to run.
     *
     * @param source its page
     * @param fence the block
     * @param lines the lines of the page whose values are of interest
     */
    public record Watched(Source source, Fence fence, Collection<Integer> lines) {

        public Watched {
            lines = List.copyOf(lines);
        }

        Example example() {
            Words words = WordReader.read(source, fence).words();
            return new Example(source, fence, words, List.copyOf(claimsAt(lines)));
        }

        private List<Claim.AtLine> claimsAt(Collection<Integer> lines) {
            return lines.stream().distinct().map(Observation::claimAt).toList();
        }
    }

    static Observation of(Example example, Attempt attempt) {
        return new Observation(
                example.fence(),
                Hindrance.of(attempt),
                attempt.runs(),
                attempt.compiled().statements());
    }

    /** A block that nothing was done with. */
    static Observation untried(Example example, String why) {
        return new Observation(example.fence(), why, List.of(), List.of());
    }

    /**
     * What each run tells of some lines if those, and no others, carry a claim.
     *
     * @return one map a run; a line of which it tells nothing is missing
     */
    public List<Map<Integer, Told>> told(Collection<Integer> lines) {
        List<Claim.AtLine> claims =
                lines.stream().distinct().map(Observation::claimAt).toList();
        Attribution attribution = Attribution.of(claims, statements);
        return runs.stream()
                .map(run -> byLine(Told.by(run, claims, attribution)))
                .toList();
    }

    /** The widest statement that ends at a line. */
    public Optional<LineRange> statementEndingAt(int line) {
        return statements.stream()
                .filter(statement -> statement.last() == line)
                .min(Comparator.comparingInt(LineRange::first));
    }

    /** The widest statement that begins on a line. */
    public Optional<LineRange> statementBeginningAt(int line) {
        return statements.stream()
                .filter(statement -> statement.first() == line)
                .max(Comparator.comparingInt(LineRange::last));
    }

    /** The lines of its text, by their numbers. */
    public Map<Integer, FenceLine> lines() {
        return fence.lines().stream().collect(Collectors.toMap(FenceLine::line, line -> line, (a, b) -> a));
    }

    /** The lines that each run printed to standard output. */
    public List<List<String>> printed() {
        return runs.stream()
                .map(run -> OutputPattern.linesOf(run.text(Printed.Stream.OUT)))
                .toList();
    }

    /** The lines that each run printed to standard output and to standard error, as a terminal shows them. */
    public List<List<String>> shown() {
        return runs.stream()
                .map(run -> OutputPattern.linesOf(
                        run.printed().stream().map(Printed::text).collect(Collectors.joining())))
                .toList();
    }

    private static Map<Integer, Told> byLine(Map<Claim.AtLine, Told> told) {
        Map<Integer, Told> byLine = new HashMap<>();
        told.forEach((claim, what) -> byLine.put(claim.location().line(), what));
        return byLine;
    }

    /** Only the line of such a claim is of interest. */
    private static Claim.AtLine claimAt(int line) {
        return new Claim.AtLine(new Location("", line, 1), "", false, 1, "");
    }
}
