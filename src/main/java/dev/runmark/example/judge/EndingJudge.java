package dev.runmark.example.judge;

import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.claim.OutputPattern;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Seen;
import dev.runmark.example.fact.Shown;
import dev.runmark.example.fact.ThreadStack;
import dev.runmark.example.fact.Trials;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.UnseenDifference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds how runs ended against how the page says that they end. */
public final class EndingJudge {

    private static final int LAST_ERRORS = 5;

    /** How many lines of a stack are worth reading. */
    private static final int SHOWN_LINES = 20;

    private final Example example;
    private final Run run;
    private final List<Run> all;

    private EndingJudge(Example example, Run run, List<Run> all) {
        this.example = example;
        this.run = run;
        this.all = all;
    }

    /** What is wrong with the way in which some runs ended, if anything is; where others ended otherwise, it says so. */
    public static Optional<Problem> judge(Example example, Seen seen) {
        // What happened while nothing was forced is worth more.
        Optional<Problem> wrong = judge(example, seen.runs()).or(() -> judge(example, seen.all()));
        return wrong.map(problem -> seen.reason(run -> run.ending().inWords())
                .map(reason -> because(reason, problem))
                .orElse(problem));
    }

    private static Optional<Problem> judge(Example example, List<Run> runs) {
        return runs.stream()
                .flatMap(run -> new EndingJudge(example, run, runs).judge().stream())
                .findFirst();
    }

    private static Problem because(Trials.Reason reason, Problem problem) {
        return problem.withNotes(both(problem.notes(), List.of("how it ends " + reason.words())))
                .withHelp(reason.advice());
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
        if (ending instanceof Ending.NeverSees blind) {
            return Optional.of(neverSees(blind));
        }
        if (ending instanceof Ending.TimedOut timedOut) {
            return Optional.of(timedOut(timedOut));
        }
        Ending.LimitExceeded exceeded = (Ending.LimitExceeded) ending;
        return Optional.of(atFence(Rule.EXAMPLE_LIMIT, often() + "this example was stopped: it " + exceeded.what())
                .withHelp("let it do less"));
    }

    private Optional<Problem> exited(Ending.Exited exited) {
        Expectation expectation = example.words().expectation();
        if (expectation instanceof Expectation.Throws expected) {
            return Optional.of(atFence(
                            Rule.THROWS_MISSING,
                            "the page says that this example throws " + expected.type() + ", but " + often() + "it "
                                    + exited.inWords())
                    .withNotes(both(OtherThreads.endedByExceptions(run), otherEndings()))
                    .withHelp(orAlike(
                            OtherThreads.endedByExceptions(run).isEmpty()
                                    ? "take `throws` out, or mend the example"
                                    : "`throws` is about the main thread: let that get the exception, from a `Future`"
                                            + " for instance, or take `throws` out")));
        }
        int wanted = expectation instanceof Expectation.Exits exits ? exits.status() : 0;
        if (exited.status() == wanted) {
            return Optional.empty();
        }
        String message =
                often() + "this example ended with exit status " + exited.status() + ", the page says " + wanted;
        String help = exited.status() == 0
                ? "take `exit` out"
                : "write exit=" + exited.status() + " after " + word() + " if it should";
        return Optional.of(atFence(Rule.EXIT_STATUS, message)
                .withNotes(both(otherEndings(), lastErrors()))
                .withHelp(orAlike(help)));
    }

    private Optional<Problem> threw(Ending.Threw threw) {
        String found = often() + "this line throws " + threw.brief();
        if (example.words().expectation() instanceof Expectation.Throws expected) {
            boolean sameType = threw.isNamed(expected.type());
            if (sameType && expected.allows(threw.message())) {
                return Optional.empty();
            }
            String wanted = expected.type() + (expected.message().isEmpty() ? "" : ": " + expected.message());
            return Optional.of(atLine(
                            Rule.THROWS_OTHER,
                            threw.lines(),
                            often() + "this line throws " + threw.inFull() + ", the page says " + wanted)
                    .withNotes(both(unseen(threw, expected), otherEndings()))
                    .withHelp(orAlike("write what is thrown after `throws=`, or mend the example")));
        }
        return Optional.of(atLine(Rule.EXAMPLE_THREW, threw.lines(), found)
                .withNotes(both(otherEndings(), pageFrames(threw)))
                .withHelp(ThrownHelp.of(threw, word())
                        .orElse(orAlike("mend the example, or write throws=" + threw.simpleType() + " after " + word()
                                + " if it should"))));
    }

    private static List<String> unseen(Ending.Threw threw, Expectation.Throws expected) {
        return UnseenDifference.between(
                new UnseenDifference.Named("thrown is", threw.message()),
                new UnseenDifference.Named("the page has", expected.message()));
    }

    /** How many runs ended in this way; empty if all did. */
    private String often() {
        long alike = all.stream().map(Run::ending).filter(this::isAlike).count();
        return alike == all.size() ? "" : "in " + alike + " of " + all.size() + " runs ";
    }

    private boolean isAlike(Ending other) {
        return other.inWords().equals(run.ending().inWords());
    }

    /** How the runs ended that did not end in this way, and how often, and how this way comes about. */
    private List<String> otherEndings() {
        Map<String, Integer> others = new LinkedHashMap<>();
        all.stream()
                .map(Run::ending)
                .filter(other -> !isAlike(other))
                .forEach(other -> others.merge("it " + other.inWords(), 1, Integer::sum));
        List<Run> alike = all.stream().filter(other -> isAlike(other.ending())).toList();
        return Variation.notes(others, all.size(), RaceStory.of(example, alike, all));
    }

    /** What a page says of the end must be true of every run, so that there is nothing to say while they differ. */
    private String orAlike(String help) {
        return often().isEmpty()
                ? help
                : "let every run end in the same way: where that is left to chance, catch the exception, print it, and"
                        + " list what may be printed in an `outcomes` block";
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private List<String> pageFrames(Ending.Threw threw) {
        return threw.lines().stream()
                .skip(1)
                .limit(SHOWN_LINES)
                .map(line -> "called from line " + line + ": " + sourceLine(line))
                .toList();
    }

    private Problem neverShutDown(Ending.NeverShutDown leaked) {
        ThreadStack first = leaked.threads().get(0);
        String names = leaked.threads().stream().map(ThreadStack::name).collect(Collectors.joining(", "));
        boolean one = leaked.threads().size() == 1;
        boolean timer = first.waitsIn().startsWith("TimerThread.");
        String message = often() + "this example never ends: "
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
        return atLine(Rule.EXECUTOR_NOT_SHUT_DOWN, createdAt, message)
                .withNotes(both(otherEndings(), notes))
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
        return atLine(Rule.EXAMPLE_STUCK, lines, often() + "this example never ends: it " + what)
                .withNotes(both(otherEndings(), stacks(stuck.threads())))
                .withHelp(
                        stuck.deadlock()
                                ? "take the locks in the same order everywhere"
                                : "let something wake the waiting threads, or wait with a time limit");
    }

    private Problem neverSees(Ending.NeverSees blind) {
        ThreadStack thread = blind.threads().get(0);
        String message = often() + "this example never ends: " + thread.name()
                + " goes on reading the value that was there before another thread wrote";
        return atLine(Rule.EXAMPLE_STUCK, thread.lines(), message)
                .withNotes(both(
                        otherEndings(),
                        List.of("Java allows it, since nothing orders the write before the read (JLS 17.3, 17.4.5)")))
                .withHelp("make the field volatile, or read and write it under the same lock");
    }

    private Problem timedOut(Ending.TimedOut timedOut) {
        double seconds = timedOut.limit().toMillis() / 1000.0;
        String limit = seconds == Math.rint(seconds) ? (long) seconds + " s" : seconds + " s";
        return atFence(Rule.EXAMPLE_TIMEOUT, often() + "this example did not end within " + limit)
                .withNotes(both(otherEndings(), stacks(timedOut.threads())))
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
            thread.lines().stream()
                    .limit(SHOWN_LINES)
                    .forEach(line -> notes.add("  at line " + line + ": " + sourceLine(line)));
        }
        return notes;
    }

    private List<String> lastErrors() {
        List<String> lines = OutputPattern.linesOf(run.text(Printed.Stream.ERR));
        return lines.stream()
                .skip(Math.max(0, lines.size() - LAST_ERRORS))
                .map(Shown::line)
                .toList();
    }

    /** The word that its block begins with, as messages name it. */
    private String word() {
        return "`" + example.word() + "`";
    }

    private String sourceLine(int line) {
        return code().line(line).strip();
    }

    private Problem atFence(Rule rule, String message) {
        int length = Math.max(1, example.fence().info().length());
        return Problem.error(rule, source(), example.fence().infoLocation(), length, message);
    }

    private Problem atLine(Rule rule, List<Integer> lines, String message) {
        if (lines.isEmpty()) {
            return atFence(rule, message.replace("this line throws", "this example throws"));
        }
        int line = lines.get(0);
        Location code = example.code().lines().stream()
                .filter(candidate -> candidate.line() == line)
                .findFirst()
                .map(found -> code().at(line, found.columnAt(indent(found.text()))))
                .orElse(code().at(line, 1));
        String text = code().line(line)
                .substring(Math.min(code.column() - 1, code().line(line).length()));
        int comment = example.language().comment().isEmpty()
                ? -1
                : text.indexOf(example.language().comment());
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
