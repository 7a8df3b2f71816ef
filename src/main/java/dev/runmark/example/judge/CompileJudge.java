package dev.runmark.example.judge;

import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Holds what the compiler said of an example against what the page says of it. */
public final class CompileJudge {

    /**
     * Said by newer compilers of a class among bare statements, where Java 17 took no offence: it belongs to the method
     * around it (JLS 15.9.2).
     */
    private static final String LOCAL_IN_STATIC = "compiler.err.local.cant.be.inst.static";

    /** How many errors of one example are worth reading. */
    private static final int SHOWN = 3;

    /** Said of every static import from a package that is missing, before that it is missing. */
    private static final String STATIC_IMPORT = "compiler.err.static.imp.only.classes.and.interfaces";

    private static final String NO_PACKAGE = "compiler.err.doesnt.exist";

    private CompileJudge() {}

    /** What is wrong with an example that compiles. */
    public static List<Problem> accepted(Example example) {
        if (!(example.words().expectation() instanceof Expectation.FailsToCompile)) {
            return List.of();
        }
        return List.of(atWord(example, "the page says that the compiler rejects this example, but it compiles")
                .withHelp("take `compile-error` out, or mend the example"));
    }

    /** What is wrong with an example that does not compile. */
    public static List<Problem> rejected(Example example, List<CompilerMessage> messages) {
        if (!(example.words().expectation() instanceof Expectation.FailsToCompile expected)) {
            return problems(example, messages);
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

    /** What the compiler warns of. */
    public static List<Problem> warned(Example example, List<CompilerMessage> warnings) {
        return warnings.stream()
                .map(message -> Problem.warning(
                                "compiler-warning",
                                example.code().source(),
                                example.code().source().at(message.line(), message.column()),
                                message.length(),
                                "the compiler warns: "
                                        + message.text().lines().findFirst().orElse(""))
                        .withNotes(message.text()
                                .lines()
                                .skip(1)
                                .map(String::strip)
                                .toList())
                        .withHelp(suppression(message.key())))
                .toList();
    }

    private static String suppression(String check) {
        return check.isEmpty()
                ? "mend it"
                : "mend it, or put @SuppressWarnings(\"" + check + "\") before the declaration around it";
    }

    /** The first few; what follows is most often their consequence. */
    private static List<Problem> problems(Example example, List<CompilerMessage> messages) {
        List<CompilerMessage> telling = messages.stream()
                .filter(message -> !message.key().equals(STATIC_IMPORT)
                        || messages.stream()
                                .noneMatch(other -> other.line() == message.line()
                                        && other.key().equals(NO_PACKAGE)))
                .toList();
        List<Problem> problems = new ArrayList<>();
        telling.stream().limit(SHOWN).forEach(message -> problems.add(problem(example, message)));
        if (telling.size() > SHOWN) {
            Problem last = problems.remove(SHOWN - 1);
            List<String> notes = new ArrayList<>(last.notes());
            notes.add("… and " + (telling.size() - SHOWN) + " more in this example");
            problems.add(last.withNotes(notes));
        }
        return problems;
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
                .withHelp(
                        message.key().equals(LOCAL_IN_STATIC)
                                ? "write `static` before the class and put the statements into `void main() { … }`, or make"
                                        + " it a record: a class among statements has no static way to an instance of itself"
                                : "mend it, or write compile-error after `java` if it should be rejected");
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
