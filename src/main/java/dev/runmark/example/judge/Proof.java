package dev.runmark.example.judge;

import dev.runmark.example.claim.Example;
import dev.runmark.example.fact.ApiReference;
import dev.runmark.example.fact.Background;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.Platform;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Versions;
import dev.runmark.text.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An example, what happened to it, and whether that is what its page says.
 *
 * <p>Immutable and thread-safe.
 *
 * @param example the example
 * @param verdict what is known of it now
 * @param program the whole program that was compiled, as a reader could run it; the block's own text if nothing was
 *     compiled
 * @param refusals what the compiler said against it
 * @param runs what happened, one entry a run
 * @param trials what happened when circumstances were forced, of which readers see nothing
 * @param background what was done for it and to it, of which readers see nothing
 * @param problems what is wrong, in reading order
 * @param edits the changes to the page that would make its false claims true, those that can be made
 * @param references the names in it that stand for something declared outside of it, on the oldest Java that it was
 *     compiled for
 */
public record Proof(
        Example example,
        Verdict verdict,
        String program,
        Refusals refusals,
        List<Run> runs,
        List<Run> trials,
        Background background,
        List<Problem> problems,
        List<Edit> edits,
        List<ApiReference> references) {

    /** A proof without edits and references. */
    public Proof(
            Example example,
            Verdict verdict,
            String program,
            List<CompilerMessage> messages,
            List<Run> runs,
            List<Problem> problems) {
        this(
                example,
                verdict,
                program,
                Refusals.of(messages),
                runs,
                List.of(),
                Background.NOTHING,
                problems,
                List.of(),
                List.of());
    }

    public Proof {
        runs = List.copyOf(runs);
        trials = List.copyOf(trials);
        problems = List.copyOf(problems);
        edits = List.copyOf(edits);
        references = List.copyOf(references);
    }

    /**
     * A text that differs between proofs of the same example on the same machine: how long runs took distinguishes them from
     * any others.
     */
    public String fingerprint() {
        return verdict + " " + ranOn()
                + runs.stream().map(run -> " " + run.elapsed()).collect(Collectors.joining());
    }

    /** An example that nothing was done with. */
    public static Proof untried(Example example, Verdict verdict) {
        return new Proof(example, verdict, example.code().text(), List.of(), List.of(), List.of());
    }

    /** The same with problems found; an error among them makes the example a failed one. */
    public Proof with(List<Problem> found) {
        boolean failed = found.stream().anyMatch(Problem::isError);
        return new Proof(
                example,
                failed ? Verdict.FAILED : verdict,
                program,
                refusals,
                runs,
                trials,
                background,
                found,
                edits,
                references);
    }

    /** The same with what its names stand for. */
    public Proof with(Stream<ApiReference> resolved) {
        return new Proof(
                example, verdict, program, refusals, runs, trials, background, problems, edits, resolved.toList());
    }

    /** The same with further problems. */
    public Proof and(List<Problem> more) {
        return more.isEmpty()
                ? this
                : with(Stream.concat(problems.stream(), more.stream()).sorted().toList());
    }

    /** The same with problems found and what would mend them. */
    public Proof with(Judge.Judgement judgement) {
        return new Proof(
                        example,
                        verdict,
                        program,
                        refusals,
                        runs,
                        trials,
                        background,
                        problems,
                        judgement.edits(),
                        references)
                .with(judgement.problems());
    }

    /**
     * The proofs of one example on several JDKs as one. A problem that not all of them have says on which Java it was
     * found.
     *
     * @param proofs at least one, by ascending version
     * @param features the version of each
     */
    public static Proof of(List<Proof> proofs, List<Integer> features) {
        return Differences.BETWEEN_JDKS.join(
                proofs, features.stream().map(String::valueOf).toList());
    }

    /**
     * The proofs of one example on several platforms of one language as one. A problem that not all of them have says on
     * which it was found.
     *
     * @param proofs at least one, by ascending version
     * @param platforms that of each
     */
    public static Proof on(List<Platform> platforms, List<Proof> proofs) {
        return Differences.between(platforms.get(0))
                .join(proofs, platforms.stream().map(Platform::number).toList());
    }

    /**
     * The proofs of one example with several versions of libraries as one. A problem that not all of them have says with
     * which it was found.
     *
     * @param proofs at least one
     * @param libraries the versions that each had; one empty text if there is nothing to choose from
     */
    public static Proof withLibraries(List<Proof> proofs, List<String> libraries) {
        Proof joined = Differences.BETWEEN_LIBRARIES.join(proofs, libraries);
        return joined.with(joined.background.in(libraries.size()));
    }

    /** The same of which something else is known that readers do not see. */
    public Proof with(Background other) {
        return new Proof(example, verdict, program, refusals, runs, trials, other, problems, edits, references);
    }

    /** What the compiler said against it, on the oldest version that it was compiled for. */
    public List<CompilerMessage> messages() {
        return refusals.messages();
    }

    /** The feature versions of Java that it was compiled for, ascending; none for an example in another language. */
    public List<Integer> features() {
        return !example.isJava() || refusals.byVersion().isEmpty()
                ? ranOn()
                : refusals.byVersion().keySet().stream()
                        .map(Integer::valueOf)
                        .sorted()
                        .toList();
    }

    /** What of it happened on one version of Java. */
    Proof onlyOn(int feature) {
        return new Proof(
                example,
                verdict,
                program,
                refusals.of(Integer.toString(feature)),
                runs.stream().filter(run -> run.jdk().feature() == feature).toList(),
                trials,
                background,
                problems,
                edits,
                references);
    }

    /** Whether a reader would count it: what is hidden is of interest only if it failed. */
    public boolean counts() {
        return !example.words().place().hidden() || verdict == Verdict.FAILED;
    }

    /** The feature versions of Java that it was run on, ascending; none for an example in another language. */
    public List<Integer> ranOn() {
        return example.isJava()
                ? runs.stream()
                        .map(run -> run.jdk().feature())
                        .distinct()
                        .sorted()
                        .toList()
                : List.of();
    }

    /** The versions of its language that it was run on. */
    public Versions versions() {
        return Versions.of(runs);
    }

    /** The run that readers see: that of which a picture is drawn, or else the first; empty if it was not run. */
    public Optional<Run> shown() {
        return runs.stream()
                .filter(run -> run.recording().isPresent())
                .reduce((before, newer) -> newer)
                .or(() -> runs.stream().findFirst());
    }

    /** What it printed, as the run that readers see shows it; empty if it was not run. */
    public Stream<Printed> printed() {
        return shown().stream().flatMap(run -> run.printedByExample().stream());
    }
}
