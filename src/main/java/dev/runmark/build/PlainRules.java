package dev.runmark.build;

import dev.runmark.example.judge.Edit;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.util.Optional;

/** What is wrong, and what to do about it, in Markdown that was not written for Runmark. */
public final class PlainRules {

    private PlainRules() {}

    /** A problem as it is reported there; empty if it is none. */
    public static Optional<Problem> reported(Problem problem) {
        // Others use the word for what code in other languages prints.
        if (problem.rule() == Rule.OUTPUT_FOREIGN) {
            return Optional.empty();
        }
        // What was written to be read need not compile; what it claims must be true.
        Problem lenient = problem.rule() == Rule.EXAMPLE_COMPILE ? problem.asWarning() : problem;
        return Optional.of(problem.help().equals(Edit.HELP) ? withPath(lenient) : lenient);
    }

    /** Without a path, {@code fix} would be about a project. */
    private static Problem withPath(Problem problem) {
        String path = problem.location().path();
        String argument = path.contains(" ") ? '"' + path + '"' : path;
        return problem.withHelp(Edit.HELP.replace("runmark fix", "runmark fix " + argument));
    }
}
