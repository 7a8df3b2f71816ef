package dev.runmark.example;

import java.io.IOException;
import java.util.Optional;

/** Distinguishes what examples are proved with: JDKs, libraries, languages, and how they failed before. */
public final class ProvingState {

    private ProvingState() {}

    /**
     * A text that differs whenever an example could come out otherwise although neither it nor the settings have changed,
     * see {@link dev.runmark.example.judge.Proofs#basis}.
     *
     * @return empty if what happens to examples is not kept, or if they cannot be proved
     * @throws IOException if the machine fails
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static Optional<String> of(ProvingSettings settings) throws IOException, InterruptedException {
        try (Workbench bench = Workbench.open(settings, (what, done, begun) -> {})) {
            return bench.state();
        }
    }
}
