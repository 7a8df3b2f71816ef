package dev.runmark.example.judge;

import dev.runmark.example.claim.Claim;
import dev.runmark.example.claim.OutputPattern;
import dev.runmark.example.claim.Writable;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Puts what an example really prints into the {@code output} block after it. */
final class OutputFix {

    private final FencedBlock block;
    private final List<Edit.Line> lines = new ArrayList<>();
    private final List<Edit.Line> removed = new ArrayList<>();
    private final List<Edit.Line> added = new ArrayList<>();

    private OutputFix(FencedBlock block) {
        this.block = block;
    }

    /**
     * The change that makes a claim true. Lines that are true already stay as they are, wildcards included.
     *
     * @param printed the printed lines of each run
     * @return empty if no such claim is true of every run, or none can say what was printed
     */
    static Optional<Edit> of(Source source, Claim.Output claim, Collection<List<String>> printed) {
        List<String> first = printed.iterator().next();
        Optional<FencedBlock> block = FencedBlock.of(source, claim.fence(), claim.lines());
        if (block.isEmpty() || !Writable.isBlock(first)) {
            return Optional.empty();
        }
        List<String> claimed = OutputPattern.withoutBlankEnd(claim.lines());
        List<Alignment.Step> steps =
                claim.unordered() ? Alignment.unordered(claimed, first) : Alignment.ordered(claimed, first);
        List<String> result = Alignment.result(steps);
        Claim.Output changed = claim.with(result);
        boolean writable = result.stream().noneMatch(block.get()::isClosedBy);
        return writable && printed.stream().allMatch(changed::holds)
                ? Optional.of(new OutputFix(block.get()).edit(claimed, steps))
                : Optional.empty();
    }

    private Edit edit(List<String> claimed, List<Alignment.Step> steps) {
        int number = block.opening() + 1;
        for (Alignment.Step step : steps) {
            if (step.keeps(claimed)) {
                endChange();
                lines.add(new Edit.Line(Edit.Kind.KEPT, block.source().line(number)));
            } else {
                if (step.index().isPresent()) {
                    removed.add(new Edit.Line(Edit.Kind.REMOVED, block.source().line(number)));
                }
                step.text().ifPresent(text -> added.add(new Edit.Line(Edit.Kind.ADDED, block.inFile(text))));
            }
            number += step.index().isPresent() ? 1 : 0;
        }
        endChange();
        return changedPart();
    }

    /** What goes stands before what takes its place, as in any diff. */
    private void endChange() {
        lines.addAll(removed);
        lines.addAll(added);
        removed.clear();
        added.clear();
    }

    private Edit changedPart() {
        int from = 0;
        int to = lines.size();
        while (lines.get(from).kind() == Edit.Kind.KEPT) {
            from++;
        }
        while (lines.get(to - 1).kind() == Edit.Kind.KEPT) {
            to--;
        }
        int first = block.opening() + 1 + from;
        return new Edit(block.source().at(first, block.prefix().length() + 1), lines.subList(from, to));
    }
}
