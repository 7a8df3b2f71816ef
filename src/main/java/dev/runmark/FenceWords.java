package dev.runmark;

import dev.runmark.build.Obstacles;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.judge.Edit;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.judge.Verdict;
import dev.runmark.site.Fence;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import java.util.List;
import java.util.Optional;

/** Words behind {@code java} that say of a block what its proof shows. */
final class FenceWords {

    private FenceWords() {}

    /** {@code ignore} with the reason for those that do not compile. */
    static List<Edit> ignored(Proofs proofs) {
        return proofs.all().stream()
                .filter(proof -> proof.verdict() == Verdict.FAILED)
                .flatMap(proof -> reason(proof).flatMap(reason -> added(proof, "ignore=\"" + reason + "\"")).stream())
                .toList();
    }

    /** {@code no-run} for those that have not ended in time. */
    static List<Edit> notRun(Proofs proofs) {
        return proofs.all().stream()
                .filter(proof -> proof.verdict() == Verdict.FAILED)
                .filter(proof -> proof.runs().stream().anyMatch(run -> neverEnds(run.ending())))
                .flatMap(proof -> added(proof, "no-run").stream())
                .toList();
    }

    private static boolean neverEnds(Ending ending) {
        return ending instanceof Ending.TimedOut
                || ending instanceof Ending.NeverShutDown
                || ending instanceof Ending.Stuck
                || ending instanceof Ending.NeverSees;
    }

    private static Optional<String> reason(Proof proof) {
        return proof.problems().stream()
                .filter(problem -> problem.rule() == Rule.EXAMPLE_COMPILE)
                .findFirst()
                .map(problem -> "does not compile: " + quotable(problem));
    }

    private static String quotable(Problem problem) {
        return Obstacles.cause(problem).replaceAll("[\"\\\\`]", "'");
    }

    /** The change of the line that opens a block; empty if that says more than which language it is. */
    private static Optional<Edit> added(Proof proof, String word) {
        Fence fence = proof.example().fence();
        Source source = proof.example().source();
        int line = fence.location().line();
        String opening = source.line(line);
        String info = fence.info().strip();
        boolean plain = info.equalsIgnoreCase("java")
                && fence.infoLocation().line() == line
                && opening.stripTrailing().endsWith(info);
        if (!plain) {
            return Optional.empty();
        }
        List<Edit.Line> lines = List.of(
                new Edit.Line(Edit.Kind.REMOVED, opening),
                new Edit.Line(Edit.Kind.ADDED, opening.stripTrailing() + " " + word));
        return Optional.of(new Edit(source.at(line, fence.infoLocation().column()), lines));
    }
}
