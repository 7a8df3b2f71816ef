package dev.runmark.example.sandbox;

import dev.runmark.example.fact.Isolation;
import dev.runmark.site.SandboxMode;
import java.util.List;

/**
 * How processes are kept apart from the machine.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Sandbox permits Bubblewrap, Unconfined {

    /** The strictest that a mode asks for and this machine has. What it has is looked up once. */
    static Sandbox of(SandboxMode mode) {
        return mode == SandboxMode.OFF ? new Unconfined("it is switched off") : OfThisMachine.FOUND;
    }

    /** A command that runs another within these confines. */
    List<String> command(Confines confines, List<String> command);

    /** How many processes it adds below the one that is started. */
    int ownProcesses();

    /** What it does. */
    Isolation isolation();

    /** What was found on this machine. */
    final class OfThisMachine {

        private static final Sandbox FOUND = Bubblewrap.find();

        private OfThisMachine() {}
    }
}
