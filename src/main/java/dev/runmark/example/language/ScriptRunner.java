package dev.runmark.example.language;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.fact.Platform;
import dev.runmark.example.run.Limits;
import java.io.IOException;

/** Runs programs of one language on one platform. Implementations are thread-safe. */
public interface ScriptRunner {

    /** What they run on. */
    Platform platform();

    /** Whether the place of a program in its page shows in what it does, as far as that can be seen. */
    default boolean showsPlace(String text) {
        return false;
    }

    /**
     * Reads a program and, if it is to be run, runs it once.
     *
     * @throws IOException if the machine fails
     * @throws InterruptedException if the calling thread is interrupted; no process is left then
     */
    Tried run(Composition program, Limits limits, Way way) throws IOException, InterruptedException;
}
