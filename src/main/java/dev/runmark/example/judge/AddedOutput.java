package dev.runmark.example.judge;

import dev.runmark.example.claim.OutputPattern;
import dev.runmark.example.claim.Writable;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.site.FenceLine;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts an {@code output} block after an example whose page claims nothing of it. */
final class AddedOutput {

    private AddedOutput() {}

    /** Whether an example printed something of which its page says nothing. */
    static boolean isMissing(Proof proof) {
        return proof.example().claims().isEmpty()
                && proof.verdict() != Verdict.FAILED
                && proof.runs().stream().anyMatch(run -> !printed(run).isEmpty());
    }

    /**
     * The change that adds the block.
     *
     * @param proof of an example whose output is {@linkplain #isMissing missing}
     * @return empty if the runs and trials printed different things, or nothing that a page can say
     */
    static Optional<Edit> of(Proof proof) {
        List<List<String>> outputs = Stream.concat(proof.runs().stream(), proof.trials().stream())
                .map(AddedOutput::printed)
                .distinct()
                .toList();
        List<String> printed = outputs.get(0);
        if (outputs.size() > 1 || !Writable.isBlock(printed)) {
            return Optional.empty();
        }
        Source source = proof.example().source();
        List<String> code =
                proof.example().fence().lines().stream().map(FenceLine::text).toList();
        return FencedBlock.of(source, proof.example().fence().location(), code).flatMap(block -> after(block, printed));
    }

    private static Optional<Edit> after(FencedBlock example, List<String> printed) {
        String fence = example.fenceAround(printed);
        List<Edit.Line> lines = new ArrayList<>();
        if (example.isSetOff()) {
            lines.add(added(example, ""));
        }
        lines.add(added(example, fence + "output"));
        printed.forEach(line -> lines.add(added(example, line)));
        lines.add(added(example, fence));
        return example.closing()
                .map(closing -> new Edit(
                        example.source().at(closing + 1, example.prefix().length() + 1), lines));
    }

    private static Edit.Line added(FencedBlock block, String text) {
        return new Edit.Line(Edit.Kind.ADDED, block.inFile(text));
    }

    private static List<String> printed(Run run) {
        return OutputPattern.linesOf(run.text(Printed.Stream.OUT));
    }
}
