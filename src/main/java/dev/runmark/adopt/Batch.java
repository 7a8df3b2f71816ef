package dev.runmark.adopt;

import dev.runmark.example.Observation;
import dev.runmark.example.Observer;
import dev.runmark.example.ProvingListener;
import dev.runmark.example.ProvingSettings;
import dev.runmark.example.judge.Edit;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Some files whose blocks are run together. */
final class Batch {

    private Batch() {}

    /** What came of a batch. */
    record Result(
            List<Finding> findings,
            List<Edit> edits,
            List<InSession> sessions,
            List<Adoption.Block> blocks,
            List<Problem> missing) {}

    static Result judge(List<AdoptedPage> pages, ProvingSettings settings, ProvingListener listener)
            throws IOException, InterruptedException {
        Observer.Observed observed =
                Observer.observe(pages.stream().map(AdoptedPage::observed).toList(), settings, listener);
        List<Finding> findings = new ArrayList<>();
        List<Edit> edits = new ArrayList<>();
        List<InSession> sessions = new ArrayList<>();
        List<Adoption.Block> blocks = new ArrayList<>();
        for (AdoptedPage page : pages) {
            List<Edit> leaning = new ArrayList<>();
            for (AdoptedPage.CodeBlock block : page.blocks()) {
                Observation observation = observed.observations().get(block.fence());
                if (observation != null && block.isOfInterest()) {
                    blocks.add(Adoption.Block.of(observation));
                    for (Judged judged : BlockJudge.judge(page.source(), block, observation)) {
                        findings.add(judged.finding());
                        judged.edit().ifPresent(observation.inContext() ? leaning::add : edits::add);
                    }
                }
            }
            if (!leaning.isEmpty()) {
                sessions.add(InSession.of(page.file(), page.source(), leaning));
            }
        }
        return new Result(findings, edits, sessions, blocks, observed.problems());
    }
}
