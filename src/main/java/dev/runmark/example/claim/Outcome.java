package dev.runmark.example.claim;

import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.text.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One result that an example with a race may have.
 *
 * <p>Immutable and thread-safe.
 *
 * @param location where it stands
 * @param output the whole standard output of a run, its lines joined with {@code ", "}; {@code [..]} stands for
 *     anything, and {@code *} alone for any output
 * @param kind what the page thinks of it
 * @param explanation the author's words; empty if there are none
 */
public record Outcome(Location location, String output, Kind kind, String explanation) {

    /** What a page thinks of an outcome. */
    public enum Kind {
        /** It is what one would hope for. */
        EXPECTED,
        /** It is allowed, and it is what the example is about. */
        INTERESTING,
        /** It must not happen. */
        FORBIDDEN;

        static Optional<Kind> of(String word) {
            for (Kind kind : values()) {
                if (kind.label().equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }

        /** The word that authors write and readers see. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The output of a run, as outcomes are written. */
    public static String of(Run run) {
        List<String> lines = OutputPattern.linesOf(run.text(Printed.Stream.OUT));
        return String.join(", ", lines);
    }

    boolean matches(String printed) {
        return output.equals("*") || OutputPattern.lineMatches(output, printed);
    }
}
