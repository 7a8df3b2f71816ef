package dev.runmark.example;

import dev.runmark.example.claim.Claim;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.OutputPattern;
import dev.runmark.example.fact.Background;
import dev.runmark.example.fact.LineRange;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Seen;
import dev.runmark.example.judge.Actual;
import dev.runmark.example.judge.Attempt;
import dev.runmark.example.judge.Attribution;
import dev.runmark.example.judge.Variation;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.site.Language;
import dev.runmark.text.Location;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What happened when a block was run as it is, before anybody judges what its page says of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param fence the block
 * @param language what it is in
 * @param hindrance why it was not run, in a few words; empty if it was
 * @param seen what was seen of the program that the block is, or is a part of
 * @param own of each run, what happened in the block itself
 * @param statements the lines of each statement of the program
 * @param context what was run before it
 * @param background what was done for it and to it
 */
public record Observation(
        Fence fence,
        Language language,
        String hindrance,
        Seen seen,
        List<Run> own,
        List<LineRange> statements,
        Context context,
        Background background) {

    private static final Seen NOTHING = Seen.of(List.of());

    public Observation {
        own = List.copyOf(own);
        statements = List.copyOf(statements);
    }

    /** What was run before a block. */
    public enum Context {
        /** Nothing. */
        NONE,
        /** The blocks before it on its page. */
        WHOLE,
        /** Those of them that could be compiled; it leans on another, and may see other declarations than its page means. */
        BROKEN
    }

    private static Context contextOf(Attempt attempt, int block, Reliance reliance) {
        Composition composition = attempt.composition();
        if (!(composition instanceof Composition.Session)) {
            return Context.NONE;
        }
        Set<Integer> rejected = attempt.report().errors().stream()
                .map(error -> composition.blocks().indexOf(composition.blockOf(error.line())))
                .filter(index -> index < block)
                .collect(Collectors.toSet());
        return reliance.isOnAny(rejected, composition.blocks(), block) ? Context.BROKEN : Context.WHOLE;
    }

    /** Whether other blocks were run before it. */
    public boolean inContext() {
        return context != Context.NONE;
    }

    /** What an attempt shows of one of its blocks. */
    static Observation of(Attempt attempt, int block, Reliance reliance) {
        Example example = attempt.composition().blocks().get(block);
        List<LineRange> statements = attempt.report().statements();
        String hindrance = Hindrance.of(attempt, block);
        Context context = contextOf(attempt, block, reliance);
        return hindrance.isEmpty()
                ? new Observation(
                        example.fence(),
                        example.language(),
                        hindrance,
                        attempt.seen(),
                        attempt.seen().of(block).all(),
                        statements,
                        context,
                        attempt.background())
                : new Observation(
                        example.fence(),
                        example.language(),
                        hindrance,
                        NOTHING,
                        List.of(),
                        statements,
                        context,
                        Background.NOTHING);
    }

    /** A block that nothing was done with. */
    static Observation untried(Example example, String why) {
        return new Observation(
                example.fence(),
                example.language(),
                why,
                NOTHING,
                List.of(),
                List.of(),
                Context.NONE,
                Background.NOTHING);
    }

    /** What happened in the program as it is, one entry a run. */
    public List<Run> unforced() {
        return seen.runs();
    }

    /** What happened in the program, one entry a run; those in which circumstances were forced come last. */
    public List<Run> runs() {
        return seen.all();
    }

    /**
     * How runs differ in something.
     *
     * @param results what it is in each run, as it is shown; empty where a run says nothing of it
     */
    public Variation variation(List<Optional<String>> results) {
        IdentityHashMap<Run, Optional<String>> byRun = new IdentityHashMap<>();
        List<Run> runs = runs();
        for (int i = 0; i < runs.size(); i++) {
            byRun.put(runs.get(i), results.get(i));
        }
        return new Variation(seen, run -> byRun.getOrDefault(run, Optional.empty()));
    }

    /**
     * What each run has at some lines if those, and no others, carry a claim.
     *
     * @return one map a run; a line at which it has nothing is missing
     */
    public List<Map<Integer, Actual>> actual(Collection<Integer> lines) {
        List<Claim.AtLine> claims = claimsAt(lines);
        Attribution attribution = Attribution.of(claims, statements);
        return runs().stream()
                .map(run -> byLine(Actual.by(run, claims, attribution)))
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
        return own.stream()
                .map(run -> OutputPattern.linesOf(run.text(Printed.Stream.OUT)))
                .toList();
    }

    /** The lines that each run printed to standard output and to standard error, as a terminal shows them. */
    public List<List<String>> shown() {
        return own.stream()
                .map(run -> OutputPattern.linesOf(
                        run.printed().stream().map(Printed::text).collect(Collectors.joining())))
                .toList();
    }

    private static Map<Integer, Actual> byLine(Map<Claim.AtLine, Actual> actual) {
        Map<Integer, Actual> byLine = new HashMap<>();
        actual.forEach((claim, what) -> byLine.put(claim.location().line(), what));
        return byLine;
    }

    /** Claims of which only the lines are of interest. */
    static List<Claim.AtLine> claimsAt(Collection<Integer> lines) {
        return lines.stream()
                .distinct()
                .map(line -> new Claim.AtLine(new Location("", line, 1), "", false, 1, ""))
                .toList();
    }
}
