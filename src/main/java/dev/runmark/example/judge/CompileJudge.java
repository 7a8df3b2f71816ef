package dev.runmark.example.judge;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.site.Language;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds what the compiler said of an example against what the page says of it. */
public final class CompileJudge {

    /** How many errors of one example are worth reading. */
    private static final int SHOWN = 3;

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
    public static List<Problem> rejected(Composition composition, Example example, List<CompilerMessage> messages) {
        if (!(example.words().expectation() instanceof Expectation.FailsToCompile expected)) {
            return example.isJava()
                    ? problems(new CompileHelp(composition, example, messages))
                    : messages.stream()
                            .map(message -> unreadable(example, message))
                            .toList();
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

    /** What is wrong with an example that whatever reads its language refuses. */
    private static Problem unreadable(Example example, CompilerMessage message) {
        Source code = example.code().source();
        List<String> lines = message.text().lines().toList();
        return Problem.error(
                        Rule.EXAMPLE_COMPILE,
                        code,
                        code.at(message.line(), message.column()),
                        message.length(),
                        "this is no " + nameOf(example.language()) + ": " + lines.get(0))
                .withNotes(lines.stream().skip(1).map(String::strip).toList())
                .withHelp("mend it, or let it be: ignore=\"why\" after `" + example.word() + "`");
    }

    private static String nameOf(Language language) {
        return language instanceof Language.Command ? "`" + language.word() + "`" : language.title();
    }

    /** What the compiler warns of. */
    public static List<Problem> warned(Example example, List<CompilerMessage> warnings) {
        return warnings.stream()
                .map(message -> Problem.warning(
                                Rule.COMPILER_WARNING,
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
    private static List<Problem> problems(CompileHelp help) {
        Optional<Problem> open = OpenFence.in(help.block());
        if (open.isPresent()) {
            return List.of(open.get());
        }
        List<CompilerMessage> causes = help.errors().stream()
                .filter(message -> !help.isConsequence(message))
                .toList();
        List<Problem> problems = new ArrayList<>();
        int shown = OpenFence.isLeftOpen(help.block()) ? 1 : SHOWN;
        causes.stream().limit(shown).forEach(message -> problems.add(problem(help, message)));
        if (causes.size() > shown) {
            Problem last = problems.remove(shown - 1);
            List<String> notes = new ArrayList<>(last.notes());
            notes.add("… and " + (causes.size() - shown) + " more in this example");
            problems.add(last.withNotes(notes));
        }
        return problems;
    }

    /** Whether two compilers reject the same: what stands at that place, even if they put it into different words. */
    static boolean isSameError(Problem one, Problem other) {
        return one.rule() == Rule.EXAMPLE_COMPILE
                && other.rule() == Rule.EXAMPLE_COMPILE
                && one.location().equals(other.location());
    }

    private static Problem problem(CompileHelp help, CompilerMessage message) {
        Source code = help.block().code().source();
        List<String> lines = message.text().lines().map(String::stripTrailing).toList();
        List<String> notes = lines.stream()
                .skip(1)
                .map(String::strip)
                .filter(line -> !line.startsWith("location: class Example"))
                .toList();
        return Problem.error(
                        Rule.EXAMPLE_COMPILE,
                        code,
                        code.at(message.line(), message.column()),
                        message.length(),
                        "this example does not compile: "
                                + TakenNames.shown(
                                        message,
                                        lines.get(0),
                                        help.block().code().text()))
                .withNotes(notes)
                .withHelp(help.of(message));
    }

    private static Problem atWord(Example example, String message) {
        int length = Math.max(1, example.fence().info().length());
        return Problem.error(
                Rule.COMPILE_ERROR_MISSING, example.source(), example.fence().infoLocation(), length, message);
    }
}
