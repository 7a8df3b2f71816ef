package dev.runmark.example.judge;

import dev.runmark.example.fact.Versions;
import java.util.List;
import java.util.function.Supplier;
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
    private final Supplier<List<Proof>> finder;
    private @Nullable List<Proof> proofs;

    /**
     * The examples of a text.
     *
     * @param number how many there are
     * @param counted how many of them {@linkplain Proof#counts() count}
     * @param finder finds them
     */
    public Untried(int number, int counted, Supplier<List<Proof>> finder) {
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

    synchronized List<Proof> proofs() {
        if (proofs == null) {
            proofs = List.copyOf(finder.get());
        }
        return proofs;
    }
}
