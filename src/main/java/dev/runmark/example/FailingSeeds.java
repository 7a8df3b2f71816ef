package dev.runmark.example;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.fact.Interference;
import dev.runmark.example.fact.Platform;
import dev.runmark.example.fact.Run;
import dev.runmark.example.judge.Attempt;
import dev.runmark.text.KeptFiles;
import dev.runmark.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps how threads of an example were held up when it failed, so that the same is asked first as long as the example is
 * the same: whatever else has changed, and whichever seeds are asked.
 *
 * <p>Thread-safe, also between processes.
 */
final class FailingSeeds {

    /** Changes whenever the same seed means something else. */
    private static final String FORMAT = "runmark failing seeds 1";

    /** Under this name stands something else whenever seeds were kept. */
    private static final String CHANGES = Sha256.hex("runmark failing seeds were kept");

    /** Each of them is one run fewer elsewhere. */
    private static final int MOST = 3;

    private final Optional<KeptFiles> files;
    private final Platform platform;

    FailingSeeds(Optional<KeptFiles> files, Platform platform) {
        this.files = files;
        this.platform = platform;
    }

    /** Those of an example; empty if it is not known to have failed. */
    List<String> of(Composition composition) {
        return files.flatMap(kept -> kept.find(name(composition)))
                .map(content ->
                        new String(content, StandardCharsets.UTF_8).lines().toList())
                .orElse(List.of());
    }

    /** Whether an attempt has asked them; one in which no thread was held up need not. */
    boolean areAskedIn(Attempt attempt, Composition composition) {
        return !isRaced(attempt) || seeds(attempt).containsAll(of(composition));
    }

    /** Keeps those that an attempt has found, and those that it has asked once more. */
    void keep(Composition composition, Attempt attempt) {
        if (files.isPresent() && isRaced(attempt)) {
            List<String> before = of(composition);
            List<String> failing = failing(attempt, before);
            if (!failing.equals(before)) {
                files.get().keep(name(composition), String.join("\n", failing).getBytes(StandardCharsets.UTF_8));
                files.get().keep(CHANGES, UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** A text that differs whenever seeds of any example were kept since. */
    String state() {
        return files.flatMap(kept -> kept.find(CHANGES))
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** One that was known and is not among the runs could not be repeated. */
    private static List<String> failing(Attempt attempt, List<String> before) {
        List<String> failing = new ArrayList<>(before);
        failing.retainAll(seeds(attempt));
        interferences(attempt)
                .filter(Interference::repeated)
                .map(Interference::seed)
                .filter(seed -> !before.contains(seed))
                .forEach(failing::add);
        return failing.subList(0, Math.min(MOST, failing.size()));
    }

    private static boolean isRaced(Attempt attempt) {
        return interferences(attempt).findAny().isPresent();
    }

    private static Set<String> seeds(Attempt attempt) {
        return interferences(attempt).map(Interference::seed).collect(Collectors.toSet());
    }

    private static Stream<Interference> interferences(Attempt attempt) {
        return attempt.runs().stream().map(Run::interference).flatMap(Optional::stream);
    }

    private String name(Composition composition) {
        Sha256 key = new Sha256().text(FORMAT).text(platform.title() + " " + platform.number());
        RunCache.add(composition, RunCache::anywhere, key);
        return key.hex();
    }
}
