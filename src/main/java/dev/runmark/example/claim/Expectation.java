package dev.runmark.example.claim;

import java.util.List;

/** What a page says should become of an example. Every alternative is immutable and thread-safe. */
public sealed interface Expectation {

    /** It compiles, runs and ends normally. */
    record Ends() implements Expectation {}

    /** It compiles; it is not run. */
    record Compiles() implements Expectation {}

    /**
     * Nothing is done with it.
     *
     * @param reason why, in the author's words
     */
    record Ignored(String reason) implements Expectation {}

    /**
     * The compiler rejects it.
     *
     * @param text a part of the message or javac's key; empty if any error will do
     */
    record FailsToCompile(String text) implements Expectation {}

    /**
     * The main thread ends with an exception.
     *
     * @param type its class name, simple or full
     * @param message its whole message as in an output, with {@code \n} for the end of a line; empty if any will do
     */
    record Throws(String type, String message) implements Expectation {

        /** Whether a message is the one that the page names. */
        public boolean allows(String thrown) {
            return message.isEmpty()
                    || message.equals(thrown)
                    || OutputPattern.of(List.of(message.split("\\\\n", -1)))
                            .firstMismatch(OutputPattern.linesOf(thrown))
                            .isEmpty();
        }
    }

    /**
     * The program ends with an exit status.
     *
     * @param status 0 to 255
     */
    record Exits(int status) implements Expectation {}
}
