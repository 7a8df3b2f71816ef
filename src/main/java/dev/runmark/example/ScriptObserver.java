package dev.runmark.example;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.judge.Attempt;
import dev.runmark.site.Language;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Runs blocks in the languages besides Java as they are, of each on the version that its project names last. */
final class ScriptObserver implements AutoCloseable {

    private final List<ScriptProver> opened;
    private final Map<Language, ScriptProver> byLanguage = new LinkedHashMap<>();
    private final List<Problem> problems;

    private ScriptObserver(List<ScriptProver> opened, List<Problem> problems) {
        this.opened = opened;
        this.problems = List.copyOf(problems);
        opened.forEach(prover -> byLanguage.put(prover.language(), prover));
    }

    /** Makes ready what the project asks for. */
    static ScriptObserver open(ProvingSettings settings) throws IOException, InterruptedException {
        List<ScriptProver> opened = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try {
            ScriptProver.open(settings, opened, problems);
            return new ScriptObserver(opened, problems);
        } catch (IOException | InterruptedException e) {
            opened.forEach(ScriptProver::close);
            throw e;
        }
    }

    /** What this machine does not have. */
    List<Problem> problems() {
        return problems;
    }

    boolean runs(Language language) {
        return byLanguage.containsKey(language);
    }

    /** Starts a composition in a language that {@link #runs} confirms. */
    Future<Attempt> start(Composition composition, ExecutorService pool, ProvingListener listener) {
        ScriptProver prover = byLanguage.get(composition.first().language());
        if (prover == null) {
            throw new IllegalArgumentException("nothing runs it here");
        }
        return CompletableFuture.supplyAsync(() -> prover.observed(composition, listener), pool);
    }

    @Override
    public void close() {
        opened.forEach(ScriptProver::close);
    }
}
