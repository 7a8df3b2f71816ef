package dev.runmark.example;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.MessageSubject;
import dev.runmark.example.judge.Attempt;
import dev.runmark.example.judge.NewerLanguage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says in a few words why a block was not run. */
final class Hindrance {

    /** What javac says of a part of the language that has to be switched on. */
    private static final Set<String> PREVIEW =
            Set.of("compiler.err.preview.feature.disabled", "compiler.err.preview.feature.disabled.plural");

    private static final String ONLY_DECLARES = "the block only declares things";

    private static final String REJECTED = "the block does not compile: ";

    private Hindrance() {}

    /** Whether what was found says that a block is not even read. */
    static boolean isRejection(String hindrance) {
        return hindrance.startsWith(REJECTED);
    }

    /** Empty if it was run. */
    static String of(Attempt attempt, int block) {
        Composition composition = attempt.composition();
        Example example = composition.blocks().get(block);
        List<CompilerMessage> errors = attempt.report().errors().stream()
                .filter(error -> composition.blockOf(error.line()).equals(example))
                .toList();
        if (!errors.isEmpty()) {
            return rejected(example, errors);
        }
        Expectation expectation = example.words().expectation();
        if (expectation instanceof Expectation.Compiles || expectation instanceof Expectation.FailsToCompile) {
            return "its page says that it is not run";
        }
        boolean partial = !(composition instanceof Composition.Single);
        boolean ran = !attempt.runs().isEmpty()
                && (!partial || attempt.runs().get(0).blocks().containsKey(block));
        boolean withheld =
                ran && attempt.runs().stream().anyMatch(run -> run.of(block).ending() instanceof Ending.Withheld);
        if (ran && missesName(attempt.runs().get(0).of(block).ending(), expectation)) {
            return "nothing defines a name that it uses";
        }
        return withheld ? "an earlier block that it needs did not get to its end" : ran ? "" : ONLY_DECLARES;
    }

    /** What a language only finds out when it runs. */
    private static boolean missesName(Ending ending, Expectation expectation) {
        return expectation instanceof Expectation.Ends
                && ending instanceof Ending.Threw threw
                && (threw.type().equals("NameError") || threw.type().equals("ReferenceError"));
    }

    private static String rejected(Example example, List<CompilerMessage> errors) {
        return errors.stream()
                .flatMap(error -> later(example, error).stream())
                .findFirst()
                .or(() -> errors.stream()
                        .flatMap(error -> library(error).stream())
                        .findFirst())
                .orElseGet(() -> REJECTED + said(errors.get(0)));
    }

    private static Optional<String> later(Example example, CompilerMessage error) {
        if (error.subject() instanceof MessageSubject.LaterApi api) {
            return Optional.of(
                    api.preview() ? "the block needs a preview API of Java" : "the block needs Java " + api.since());
        }
        if (PREVIEW.contains(error.key())) {
            return Optional.of("the block needs a preview feature of Java");
        }
        return NewerLanguage.in(error, example.code().source().line(error.line()))
                .map(language -> "the block needs Java " + language.since());
    }

    private static Optional<String> library(CompilerMessage error) {
        return error.subject() instanceof MessageSubject.MissingPackage missing
                ? Optional.of("the block needs a library: package " + missing.name() + " does not exist")
                : Optional.empty();
    }

    private static String said(CompilerMessage error) {
        MessageSubject subject = error.subject();
        String missing = subject instanceof MessageSubject.MissingType type
                ? type.name()
                : subject instanceof MessageSubject.MissingVariable variable
                        ? variable.name()
                        : subject instanceof MessageSubject.MissingMethod method ? method.name() : "";
        return missing.isEmpty() ? error.text().lines().findFirst().orElse("") : "nothing declares `" + missing + "`";
    }
}
