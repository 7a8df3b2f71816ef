package dev.runmark.adopt;

import dev.runmark.example.Edit;
import dev.runmark.example.Observation;
import dev.runmark.example.Observer;
import dev.runmark.example.Prover;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Some files whose blocks are run together. */
final class Batch {

    private Batch() {}

    /** What came of a batch. */
    record Result(List<Finding> findings, List<Edit> edits) {}

    static Result judge(List<Page> pages, Prover.Settings settings, Prover.Listener listener)
            throws IOException, InterruptedException {
        List<Observation.Watched> watched = pages.stream()
                .flatMap(page -> page.blocks().stream()
                        .filter(Page.Block::isOfInterest)
                        .map(block -> block.watched(page.source())))
                .toList();
        List<Observation> observations = Observer.observe(watched, settings, listener);
        List<Finding> findings = new ArrayList<>();
        List<Edit> edits = new ArrayList<>();
        int next = 0;
        for (Page page : pages) {
            for (Page.Block block : page.blocks()) {
                if (block.isOfInterest()) {
                    for (Judged judged : BlockJudge.judge(page.source(), block, observations.get(next++))) {
                        findings.add(judged.finding());
                        judged.edit().ifPresent(edits::add);
                    }
                }
            }
        }
        return new Result(findings, edits);
    }
}
