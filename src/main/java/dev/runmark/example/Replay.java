package dev.runmark.example;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.ExampleFinder;
import dev.runmark.example.judge.Proofs;
import dev.runmark.library.FetchListener;
import dev.runmark.site.MarkdownFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An example run once as it is, and once with its threads held up as they were when somebody saw it fail.
 *
 * @param file the page
 * @param line a line of the example
 * @param seed what an earlier message has named
 * @param port where the process waits for a debugger; empty if it does not
 */
public record Replay(MarkdownFile file, int line, String seed, Optional<Integer> port) {

    private static final Pattern SEED = Pattern.compile("[0-9a-z]{1,13}(-\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}){0,8}");

    /** Whether a text is one that a message names. */
    public static boolean isSeed(String text) {
        return SEED.matcher(text).matches();
    }

    /**
     * Runs it on each JDK that its page promises.
     *
     * @return nothing if there is no example at the line
     * @throws IOException if the machine fails
     * @throws InterruptedException if the calling thread is interrupted; nothing is left running then
     */
    public Optional<Proofs> run(ProvingSettings settings) throws IOException, InterruptedException {
        ExampleFinder.Found found = ExampleFinder.in(file, settings.examples());
        Optional<Composition> here =
                found.compositions().stream().filter(this::isMeant).findFirst();
        if (here.isEmpty()) {
            return Optional.empty();
        }
        try (Workbench bench = Workbench.open(settings, FetchListener.NONE)) {
            JoinedProofs joined = new JoinedProofs();
            for (Share share : bench.isReady() ? bench.shares(here.get()) : List.<Share>of()) {
                if (share.prover() instanceof JdkProver jdk) {
                    joined.add(share, jdk.replay(share.part(), seed, port));
                }
            }
            return Optional.of(Proofs.of(joined.of(here.get()), bench.problems())
                    .with(bench.settings().cell().isolation()));
        }
    }

    private boolean isMeant(Composition composition) {
        return composition.blocks().stream().anyMatch(this::isIn);
    }

    private boolean isIn(Example block) {
        int first = block.fence().infoLocation().line();
        int last = block.fence().lines().stream()
                .mapToInt(code -> code.line())
                .max()
                .orElse(first);
        return first <= line && line <= last + 1;
    }
}
