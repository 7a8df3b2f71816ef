package dev.runmark.example.judge;

import dev.runmark.example.claim.Example;
import dev.runmark.example.fact.ApiReference;
import dev.runmark.example.fact.Background;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.text.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
 * @param messages what the compiler said against it
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
        List<CompilerMessage> messages,
        List<Run> runs,
        List<Run> trials,
        Background background,
        List<Problem> problems,
        List<Edit> edits,
        List<ApiReference> references) {

    /** Where several JDKs differ, what is known least of; whatever is not here is the same on all of them. */
    private static final List<Verdict> DOUBTS =
            List.of(Verdict.PROVED, Verdict.REJECTED, Verdict.RECORDED, Verdict.COMPILED, Verdict.FAILED);

    /** A proof without edits and references. */
    public Proof(
            Example example,
            Verdict verdict,
            String program,
            List<CompilerMessage> messages,
            List<Run> runs,
            List<Problem> problems) {
        this(example, verdict, program, messages, runs, List.of(), Background.NOTHING, problems, List.of(), List.of());
    }

    public Proof {
        messages = List.copyOf(messages);
        runs = List.copyOf(runs);
        trials = List.copyOf(trials);
        problems = List.copyOf(problems);
        edits = List.copyOf(edits);
        references = List.copyOf(references);
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
                messages,
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
                example, verdict, program, messages, runs, trials, background, problems, edits, resolved.toList());
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
                        messages,
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
        List<Problem> problems = problemsOfAll(proofs, features);
        Proof first = proofs.get(0);
        // What is not false on every Java would become so on the others.
        List<Edit> edits = first.edits().stream()
                .filter(edit -> proofs.stream().allMatch(proof -> proof.edits().contains(edit)))
                .toList();
        return new Proof(
                        first.example(),
                        proofs.stream()
                                .map(Proof::verdict)
                                .max(Comparator.comparing(DOUBTS::indexOf))
                                .orElseThrow(),
                        first.program(),
                        first.messages(),
                        proofs.stream().flatMap(proof -> proof.runs().stream()).toList(),
                        proofs.stream()
                                .flatMap(proof -> proof.trials().stream())
                                .toList(),
                        proofs.stream().map(Proof::background).reduce(Background.NOTHING, Background::and),
                        List.of(),
                        edits,
                        first.references())
                .with(problems);
    }

    private static List<Problem> problemsOfAll(List<Proof> proofs, List<Integer> features) {
        Map<Problem, Set<Integer>> found = new LinkedHashMap<>();
        for (int i = 0; i < proofs.size(); i++) {
            int feature = features.get(i);
            for (Problem problem : proofs.get(i).problems()) {
                Problem known = found.entrySet().stream()
                        .filter(other -> !other.getValue().contains(feature)
                                && CompileJudge.isSameError(other.getKey(), problem))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(problem);
                found.computeIfAbsent(known, p -> new TreeSet<>()).add(feature);
            }
        }
        List<Problem> problems = new ArrayList<>();
        found.forEach((problem, on) -> problems.add(on.size() == proofs.size() ? problem : onlyOn(on, problem)));
        return problems;
    }

    private static Problem onlyOn(Set<Integer> features, Problem problem) {
        List<String> notes = new ArrayList<>(problem.notes());
        notes.add("found on Java " + features.stream().map(String::valueOf).collect(Collectors.joining(" and "))
                + " only");
        Problem noted = problem.withNotes(notes);
        return problem.help().equals(Edit.HELP)
                ? noted.withHelp("claim what is true on every Java, or say for which it is: jdk=21+")
                : noted;
    }

    /** Whether a reader would count it: what is hidden is of interest only if it failed. */
    public boolean counts() {
        return !example.words().place().hidden() || verdict == Verdict.FAILED;
    }

    /** The feature versions of Java that it was run on, ascending. */
    public List<Integer> ranOn() {
        return runs.stream().map(run -> run.jdk().feature()).distinct().sorted().toList();
    }

    /** What it printed, as the first run shows it; empty if it was not run. */
    public Stream<Printed> printed() {
        return runs.stream().limit(1).flatMap(run -> run.printedByExample().stream());
    }
}
