package dev.runmark.example.judge;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.fact.CompilerMessage;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is said of a name that a block declares twice. */
final class TakenNames {

    private static final String ALREADY_DEFINED = "compiler.err.already.defined";

    /** The class and the method that are put around a block, which its page does not name. */
    private static final Pattern AROUND_BLOCK =
            Pattern.compile(" in (?:class Example\\w*|method (?:main\\(String\\[]\\)|run\\d+\\(\\)))$");

    private TakenNames() {}

    /** The first line of a message without what is only put around the block. */
    static String shown(CompilerMessage message, String line, String code) {
        return message.key().equals(ALREADY_DEFINED) && !code.contains("main(")
                ? AROUND_BLOCK.matcher(line).replaceFirst("")
                : line;
    }

    /** The advice for an error; empty if it is about something else. */
    static Optional<String> help(CompilerMessage message, Composition composition) {
        if (!message.key().equals(ALREADY_DEFINED)) {
            return Optional.empty();
        }
        return Optional.of(
                composition instanceof Composition.Session
                        ? "rename one of the two, or put what declares it anew into another block"
                        : "rename one of the two, or put each into a block of its own");
    }
}
