package dev.runmark.example;

import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Unrepeated;
import java.util.List;

/**
 * The runs of one example.
 *
 * @param believed those that count, the first one first
 * @param unrepeated what others did that do not
 */
record ManyRuns(List<Run> believed, List<Unrepeated> unrepeated) {

    ManyRuns {
        believed = List.copyOf(believed);
        unrepeated = List.copyOf(unrepeated);
    }

    static ManyRuns of(List<Run> believed) {
        return new ManyRuns(believed, List.of());
    }
}
