package dev.runmark.example;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.judge.Attempt;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in a few words why a block was not run. */
final class Hindrance {

    private static final Pattern VERSION = Pattern.compile("\\(use -source (\\d+) or higher");

    private static final String ONLY_DECLARES = "the block only declares things";

    private Hindrance() {}

    /** Empty if it was run. */
    static String of(Attempt attempt, int block) {
        Composition composition = attempt.composition();
        Example example = composition.blocks().get(block);
        List<CompilerMessage> errors = attempt.report().errors().stream()
                .filter(error -> composition.blockOf(error.line()).equals(example))
                .toList();
        if (!errors.isEmpty()) {
            return rejected(errors);
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
        return withheld ? "an earlier block that it needs did not get to its end" : ran ? "" : ONLY_DECLARES;
    }

    private static String rejected(List<CompilerMessage> errors) {
        for (CompilerMessage error : errors) {
            Matcher version = VERSION.matcher(error.text());
            if (version.find()) {
                return "the block needs Java " + version.group(1);
            }
            if (error.key().endsWith(".preview.feature.disabled")
                    || error.key().endsWith(".preview.feature.disabled.plural")) {
                return "the block needs a preview feature of Java";
            }
        }
        return errors.stream()
                .filter(error -> error.key().endsWith(".doesnt.exist") && namesPackage(error))
                .findFirst()
                .map(error -> "the block needs a library: " + firstLine(error))
                .orElseGet(() -> "the block does not compile: " + said(errors.get(0)));
    }

    /** Of a class that is not imported, javac says that its name is a package that does not exist. */
    private static boolean namesPackage(CompilerMessage error) {
        return !error.text().matches("(?s)package [A-Z].*");
    }

    private static String said(CompilerMessage error) {
        return firstLine(error)
                + error.text()
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("symbol:"))
                        .findFirst()
                        .map(line -> " " + line.substring("symbol:".length()).strip())
                        .orElse("");
    }

    private static String firstLine(CompilerMessage error) {
        return error.text().lines().findFirst().orElse("");
    }
}
