package dev.runmark.example.judge;

import dev.runmark.example.fact.Versions;
import dev.runmark.site.FencedText;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The examples of a text, of which nobody has tried any, and which are found only if somebody asks for more than their number.
 *
 * <p>Thread-safe.
 */
public final class Untried {

    private final int number;
    private final int counted;
    private final Finder finder;

    /** As long as there is room: the examples of a large site take more of it than everything else that is known of it. */
    private @Nullable SoftReference<List<Proof>> found;

    /** Finds examples. Implementations are thread-safe. */
    @FunctionalInterface
    public interface Finder {

        /**
         * Finds the examples of a text.
         *
         * @param text the text; empty if it is to be read
         */
        List<Proof> find(Optional<FencedText> text);
    }

    /**
     * The examples of a text.
     *
     * @param number how many there are
     * @param counted how many of them {@linkplain Proof#counts() count}
     * @param finder finds them
     */
    public Untried(int number, int counted, Finder finder) {
        this.number = number;
        this.counted = counted;
        this.finder = finder;
    }

    int number() {
        return number;
    }

    Tally tally() {
        return new Tally(
                counted == 0 ? List.of() : List.of(new Tally.Part(Verdict.NOT_PROVED, Versions.NONE, counted)));
    }

    /** What {@link Proof#fingerprint} says of each of them. */
    String fingerprint() {
        return Stream.generate(() -> Verdict.NOT_PROVED + " " + List.of())
                .limit(number)
                .collect(Collectors.joining("\n"));
    }

    /**
     * The examples, each untried.
     *
     * @param text the text that they are in, if it is at hand
     */
    synchronized List<Proof> proofs(Optional<FencedText> text) {
        List<Proof> known = found == null ? null : found.get();
        if (known != null) {
            return known;
        }
        List<Proof> proofs = List.copyOf(finder.find(text));
        found = new SoftReference<>(proofs);
        return proofs;
    }
}
