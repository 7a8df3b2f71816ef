package dev.runmark.example;

import dev.runmark.example.claim.JdkRange;
import dev.runmark.example.fact.Jdk;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The JDKs of this machine for examples that none of the promised ones can run. They are looked for, and made ready, when
 * the first such example comes.
 *
 * <p>Thread-safe.
 */
final class SpareJdks implements AutoCloseable {

    private final Opening opening;
    private final Map<Integer, JdkProver> opened = new TreeMap<>();
    private Map<Integer, Jdk> found = Map.of();

    SpareJdks(Opening opening) {
        this.opening = opening;
    }

    /** Makes a JDK ready. */
    interface Opening {
        JdkProver open(Jdk jdk) throws IOException;
    }

    /** The oldest that has one of some versions; empty if this machine has none. */
    synchronized Optional<JdkProver> of(JdkRange versions) throws IOException {
        if (found.isEmpty()) {
            found = new TreeMap<>(JdkFinder.find());
        }
        Optional<Jdk> oldest = found.values().stream()
                .filter(jdk -> versions.contains(jdk.feature()))
                .findFirst();
        if (oldest.isPresent() && !opened.containsKey(oldest.get().feature())) {
            opened.put(oldest.get().feature(), opening.open(oldest.get()));
        }
        return oldest.map(jdk -> opened.get(jdk.feature()));
    }

    /** Those that were needed so far. */
    synchronized List<JdkProver> opened() {
        return List.copyOf(opened.values());
    }

    @Override
    public synchronized void close() {
        opened.values().forEach(JdkProver::close);
    }
}
