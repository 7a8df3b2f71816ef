package dev.runmark.example;

import dev.runmark.text.Problem;
import java.util.List;
import java.util.Locale;

/** Holds what the compiler said of an example against what the page says of it. */
final class CompileJudge {

    private CompileJudge() {}

    /** What is wrong with an example that compiles. */
    static List<Problem> accepted(Example example) {
        if (!(example.words().expectation() instanceof Expectation.FailsToCompile)) {
            return List.of();
        }
        return List.of(atWord(example, "the page says that the compiler rejects this example, but it compiles")
                .withHelp("take `compile-error` out, or mend the example"));
    }

    /** What is wrong with an example that does not compile. */
    static List<Problem> rejected(Example example, List<CompilerMessage> messages) {
        if (!(example.words().expectation() instanceof Expectation.FailsToCompile expected)) {
            return messages.stream().map(message -> problem(example, message)).toList();
        }
        boolean asClaimed = expected.text().isEmpty()
                || messages.stream()
                        .anyMatch(message -> message.text().contains(expected.text())
                                || message.key().equals(expected.text())
                                || message.key().endsWith("." + expected.text()));
        if (asClaimed) {
            return List.of();
        }
        List<String> notes = messages.stream()
                .map(message -> "line " + message.line() + ": "
                        + message.text().lines().findFirst().orElse("") + " (" + message.key() + ")")
                .toList();
        return List.of(atWord(example, "the compiler rejects this example for another reason than the page says")
                .withNotes(notes)
                .withHelp("write a part of the real message, or its key, after `compile-error=`"));
    }

    private static Problem problem(Example example, CompilerMessage message) {
        List<String> lines = message.text().lines().map(String::stripTrailing).toList();
        List<String> notes = lines.stream()
                .skip(1)
                .map(String::strip)
                .filter(line -> !line.startsWith("location: class Example"))
                .toList();
        return Problem.error(
                        "example-compile",
                        example.code().source(),
                        example.code().source().at(message.line(), message.column()),
                        message.length(),
                        "this example does not compile: " + decapitalised(lines.get(0)))
                .withNotes(notes)
                .withHelp("mend it, or write compile-error after `java` if it should be rejected");
    }

    private static String decapitalised(String text) {
        boolean sentence =
                text.length() > 1 && Character.isUpperCase(text.charAt(0)) && Character.isLowerCase(text.charAt(1));
        return sentence ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    private static Problem atWord(Example example, String message) {
        int length = Math.max(1, example.fence().info().length());
        return Problem.error(
                "compile-error-missing", example.source(), example.fence().infoLocation(), length, message);
    }
}
