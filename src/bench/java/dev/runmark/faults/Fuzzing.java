package dev.runmark.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Placeholder. */
final class Fuzzing implements Faults.Kind {
    @Override
    public void attempt(Settings settings, PrintStream out) {}

    static List<Outcome> outcomes() throws IOException {
        return List.of();
    }
}
