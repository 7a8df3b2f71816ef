package dev.runmark.example;

import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds how a run ended against how the page says that it ends. */
final class EndingJudge {

    private final Example example;
    private final Run run;

    private EndingJudge(Example example, Run run) {
        this.example = example;
        this.run = run;
    }

    /** What is wrong with the way a run ended, if anything is. */
    static Optional<Problem> judge(Example example, Run run) {
        return new EndingJudge(example, run).judge();
    }

    private Optional<Problem> judge() {
        Ending ending = run.ending();
        if (ending instanceof Ending.Exited exited) {
            return exited(exited);
        }
        if (ending instanceof Ending.Threw threw) {
            return threw(threw);
        }
        if (ending instanceof Ending.NeverShutDown leaked) {
            return Optional.of(neverShutDown(leaked));
        }
        if (ending instanceof Ending.Stuck stuck) {
            return Optional.of(stuck(stuck));
        }
        if (ending instanceof Ending.TimedOut timedOut) {
            return Optional.of(timedOut(timedOut));
        }
        Ending.LimitExceeded exceeded = (Ending.LimitExceeded) ending;
        return Optional.of(atFence("example-limit", "this example was stopped: it " + exceeded.what())
                .withHelp("let it do less"));
    }

    private Optional<Problem> exited(Ending.Exited exited) {
        Expectation expectation = example.words().expectation();
        if (expectation instanceof Expectation.Throws expected) {
            return Optional.of(atFence(
                            "throws-missing",
                            "the page says that this example throws " + expected.type() + ", but it ended "
                                    + (exited.status() == 0 ? "normally" : "with exit status " + exited.status()))
                    .withHelp("take `throws` out, or mend the example"));
        }
        int wanted = expectation instanceof Expectation.Exits exits ? exits.status() : 0;
        if (exited.status() == wanted) {
            return Optional.empty();
        }
        String message = "this example ended with exit status " + exited.status() + ", the page says " + wanted;
        String help = exited.status() == 0
                ? "take `exit` out"
                : "write exit=" + exited.status() + " after `java` if it should";
        return Optional.of(
                atFence("exit-status", message).withNotes(lastErrors()).withHelp(help));
    }

    private Optional<Problem> threw(Ending.Threw threw) {
        String simple =
                threw.type().substring(threw.type().lastIndexOf('.') + 1).replace('$', '.');
        String found = simple
                + (threw.message().isEmpty()
                        ? ""
                        : ": " + threw.message().lines().findFirst().orElse(""));
        if (example.words().expectation() instanceof Expectation.Throws expected) {
            boolean sameType = threw.type().equals(expected.type())
                    || threw.type().replace('$', '.').endsWith("." + expected.type())
                    || threw.type().equals(expected.type().replace('.', '$'));
            boolean sameMessage =
                    expected.message().isEmpty() || expected.message().equals(threw.message());
            if (sameType && sameMessage) {
                return Optional.empty();
            }
            String wanted = expected.type() + (expected.message().isEmpty() ? "" : ": " + expected.message());
            return Optional.of(
                    atLine("throws-other", threw.lines(), "this line throws " + found + ", the page says " + wanted)
                            .withHelp("write what is thrown after `throws=`, or mend the example"));
        }
        return Optional.of(atLine("example-threw", threw.lines(), "this line throws " + found)
                .withNotes(pageFrames(threw))
                .withHelp("mend the example, or write throws=" + simple + " after `java` if it should"));
    }

    private List<String> pageFrames(Ending.Threw threw) {
        return threw.lines().stream()
                .skip(1)
                .map(line -> "called from line " + line + ": " + sourceLine(line))
                .toList();
    }

    private Problem neverShutDown(Ending.NeverShutDown leaked) {
        ThreadStack first = leaked.threads().get(0);
        String names = leaked.threads().stream().map(ThreadStack::name).collect(Collectors.joining(", "));
        boolean one = leaked.threads().size() == 1;
        boolean timer = first.waitsIn().startsWith("TimerThread.");
        String message = "this example never ends: "
                + (one ? "the thread " + names + " waits" : "the threads " + names + " wait")
                + (timer
                        ? " for work, and nothing cancels the timer"
                        : " for work, and nothing shuts the executor down");
        List<Integer> createdAt = first.createdAt() > 0 ? List.of(first.createdAt()) : List.of();
        List<String> notes = leaked.threads().stream()
                .filter(thread -> thread.createdAt() > 0)
                .map(thread -> thread.name() + " was created at line " + thread.createdAt() + ": "
                        + sourceLine(thread.createdAt()))
                .toList();
        return atLine("executor-not-shut-down", createdAt, message)
                .withNotes(notes)
                .withHelp(
                        timer
                                ? "call cancel() on the timer"
                                : "call shutdown(), or use try-with-resources on Java 19+");
    }

    private Problem stuck(Ending.Stuck stuck) {
        String what =
                stuck.deadlock() ? "is in a deadlock" : "is stuck: all its threads wait, and none can wake another";
        List<Integer> lines = stuck.threads().stream()
                .flatMap(thread -> thread.lines().stream().limit(1))
                .toList();
        return atLine("example-stuck", lines, "this example never ends: it " + what)
                .withNotes(stacks(stuck.threads()))
                .withHelp(
                        stuck.deadlock()
                                ? "take the locks in the same order everywhere"
                                : "let something wake the waiting threads, or wait with a time limit");
    }

    private Problem timedOut(Ending.TimedOut timedOut) {
        double seconds = timedOut.limit().toMillis() / 1000.0;
        String limit = seconds == Math.rint(seconds) ? (long) seconds + " s" : seconds + " s";
        return atFence("example-timeout", "this example did not end within " + limit)
                .withNotes(stacks(timedOut.threads()))
                .withHelp("let it end sooner, or give it more time: timeout=30s");
    }

    /** Each thread's stack, cut to the page's own lines. */
    private List<String> stacks(List<ThreadStack> threads) {
        List<String> notes = new ArrayList<>();
        for (ThreadStack thread : threads) {
            String where = thread.waitsIn().isEmpty() ? "" : " in " + thread.waitsIn();
            String holder = thread.blockedBy().isEmpty() ? "" : ", held up by " + thread.blockedBy();
            String state = thread.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            notes.add(thread.name() + " (" + state + where + holder + ")");
            thread.lines().forEach(line -> notes.add("  at line " + line + ": " + sourceLine(line)));
        }
        return notes;
    }

    private List<String> lastErrors() {
        List<String> lines = OutputPattern.linesOf(run.text(Printed.Stream.ERR));
        return lines.subList(Math.max(0, lines.size() - 5), lines.size());
    }

    private String sourceLine(int line) {
        return code().line(line).strip();
    }

    private Problem atFence(String rule, String message) {
        int length = Math.max(1, example.fence().info().length());
        return Problem.error(rule, source(), example.fence().infoLocation(), length, message);
    }

    private Problem atLine(String rule, List<Integer> lines, String message) {
        if (lines.isEmpty()) {
            return atFence(rule, message.replace("this line throws", "this example throws"));
        }
        int line = lines.get(0);
        Location code = example.code().lines().stream()
                .filter(candidate -> candidate.line() == line)
                .findFirst()
                .map(found -> code().at(line, found.column() + indent(found.text())))
                .orElse(code().at(line, 1));
        String text = code().line(line)
                .substring(Math.min(code.column() - 1, code().line(line).length()));
        int comment = text.indexOf("//");
        int length = (comment > 0 ? text.substring(0, comment) : text)
                .stripTrailing()
                .length();
        return Problem.error(rule, code(), code, Math.max(1, length), message);
    }

    private static int indent(String text) {
        return text.length() - text.stripLeading().length();
    }

    /** The file that its code stands in. */
    private Source code() {
        return example.code().source();
    }

    private Source source() {
        return example.source();
    }
}
