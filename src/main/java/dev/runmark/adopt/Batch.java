package dev.runmark.adopt;

import dev.runmark.example.Observation;
import dev.runmark.example.Observer;
import dev.runmark.example.Prover;
import dev.runmark.example.judge.Edit;
import dev.runmark.site.Fence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Some files whose blocks are run together. */
final class Batch {

    private Batch() {}

    /** What came of a batch. */
    record Result(List<Finding> findings, List<Edit> edits) {}

    static Result judge(List<Page> pages, Prover.Settings settings, Prover.Listener listener)
            throws IOException, InterruptedException {
        Map<Fence, Observation> observed =
                Observer.observe(pages.stream().map(Page::observed).toList(), settings, listener);
        List<Finding> findings = new ArrayList<>();
        List<Edit> edits = new ArrayList<>();
        for (Page page : pages) {
            for (Page.Block block : page.blocks()) {
                Observation observation = observed.get(block.fence());
                if (observation != null && block.isOfInterest()) {
                    for (Judged judged : BlockJudge.judge(page.source(), block, observation)) {
                        findings.add(judged.finding());
                        judged.edit().ifPresent(edits::add);
                    }
                }
            }
        }
        return new Result(findings, edits);
    }
}
