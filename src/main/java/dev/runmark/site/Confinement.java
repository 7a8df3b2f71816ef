package dev.runmark.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How examples are kept apart from the machine, and what they may reach all the same.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sandbox the word of a {@link SandboxMode}; empty if nothing is said
 * @param network where it is said that they may use the network; empty if they may not
 * @param readable files and folders that they may read
 */
public record Confinement(Optional<PlacedText> sandbox, Optional<PlacedText> network, List<PlacedText> readable) {

    /** Nothing is said. */
    public static final Confinement DEFAULT = new Confinement(Optional.empty(), Optional.empty(), List.of());

    public Confinement {
        readable = List.copyOf(readable);
    }

    /** This and what is said elsewhere, too; what is said there of the sandbox counts. */
    Confinement and(Confinement more) {
        return new Confinement(
                more.sandbox.or(() -> sandbox),
                more.network.or(() -> network),
                Stream.concat(readable.stream(), more.readable.stream()).toList());
    }

    /** Whether there is to be a sandbox. */
    public SandboxMode mode() {
        return sandbox.flatMap(word -> SandboxMode.named(word.text())).orElse(SandboxMode.AUTO);
    }

    /** Whether the command line asks for a sandbox, so that nothing else may widen it. */
    public boolean isClosed() {
        return mode() == SandboxMode.REQUIRED
                && sandbox.filter(PlacedText::isOnCommandLine).isPresent();
    }
}
