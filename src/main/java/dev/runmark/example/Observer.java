package dev.runmark.example;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/** Runs blocks of Java as they are and tells what happened, whatever their pages say of it. */
public final class Observer {

    private Observer() {}

    /**
     * Runs some blocks, all of them together.
     *
     * @param blocks in reading order
     * @return what happened to each, in the same order
     * @throws IOException if the machine fails: no process can be started, there is no compiler
     * @throws InterruptedException if the calling thread is interrupted; no block is left running then
     */
    public static List<Observation> observe(
            List<Observation.Watched> blocks, Prover.Settings settings, Prover.Listener listener)
            throws IOException, InterruptedException {
        List<Example> examples =
                blocks.stream().map(Observation.Watched::example).toList();
        Map<Example, Future<Observation>> running = new HashMap<>();
        List<Observation> observations = new ArrayList<>();
        try (JdkProver prover = JdkProver.open(Jdk.current(), settings);
                Workers workers = Workers.start(settings.processors())) {
            List<Example> taken = examples.stream()
                    .filter(example -> untaken(example, prover).isEmpty())
                    .toList();
            List<Future<Observation>> futures = prover.observe(taken, workers.pool());
            for (int i = 0; i < taken.size(); i++) {
                running.put(taken.get(i), futures.get(i));
            }
            for (Example example : examples) {
                Future<Observation> future = running.get(example);
                observations.add(
                        future == null
                                ? Observation.untried(example, untaken(example, prover))
                                : Prover.result(future));
                listener.proved(observations.size(), examples.size());
            }
        }
        return observations;
    }

    /** Why a block is left alone; empty if it is not. */
    private static String untaken(Example example, JdkProver prover) {
        if (example.words().expectation() instanceof Expectation.Ignored ignored) {
            return "its page says that it is not run (" + ignored.reason() + ")";
        }
        return prover.takes(example)
                ? ""
                : "the block needs Java " + example.words().jdks();
    }
}
