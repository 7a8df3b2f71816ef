package dev.runmark.example.javac;

/** What the probe calls to run a program. Every alternative is immutable and thread-safe. */
public sealed interface EntryPoint permits MainClass, Plan {

    /** The entry point as the probe reads it. */
    String written();

    /** Reads what {@link #written()} has written. */
    static EntryPoint read(String written) {
        return Plan.isWrittenAs(written) ? Plan.parse(written) : new MainClass(written);
    }
}
