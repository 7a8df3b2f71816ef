package dev.runmark.render;

import dev.runmark.example.fact.Background;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Interference;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Recording;
import dev.runmark.example.fact.Recording.End;
import dev.runmark.example.fact.Recording.Handed;
import dev.runmark.example.fact.Recording.Held;
import dev.runmark.example.fact.Recording.Lane;
import dev.runmark.example.fact.Recording.Step;
import dev.runmark.example.fact.Recording.Task;
import dev.runmark.example.fact.Recording.Wait;
import dev.runmark.example.fact.Recording.Waited;
import dev.runmark.example.fact.Run;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Verdict;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Examples of which pages say different things, and what came of them. Each holds its own name, which distinguishes it from the others of
 * a site.
 */
enum SomeExample {
    CLAIMED(block("java", "// => 1"), Verdict.PROVED, runs(17, 25)),
    RECORDED(block("java", ""), Verdict.RECORDED, printing("xx")),
    /** A reader chooses which of its outputs to see. */
    DIFFERENT(block("java", ""), Verdict.RECORDED, differing()),
    THROWS_DIFFERENTLY(block("java throws=XxException", ""), Verdict.PROVED, throwingDifferently()),
    THREADS(block("java", ""), Verdict.RECORDED, printing("xx-1", "xx-2")),
    HELD_UP(block("java", "// => 1"), Verdict.PROVED, heldUp()),
    BLOCK(block("java", "") + "\n```output\nxx\n```\n", Verdict.PROVED, printing("xx")),
    ANY_ORDER(block("java", "") + "\n```output unordered\nxx\n```\n", Verdict.PROVED, printing("xx")),
    NOT_RUN_BUT_CLAIMED(block("java", "") + "\n```output\nxx\n```\n", Verdict.NOT_PROVED, List.of()),
    SAMPLE(block("java", "") + "\n```output sample\nxx\n```\n", Verdict.PROVED, printing("xx")),
    OUTCOMES(
            block("java", "") + "\n```outcomes\nxx | expected | xx\n* | forbidden\nx | interesting\n```\n",
            Verdict.PROVED,
            heldUp()),
    OUTCOMES_ALONE(block("java", "") + "\n```outcomes\nxx | expected | xx\n```\n", Verdict.PROVED, printing("a", "b")),
    OUTCOMES_NOT_RUN(block("java", "") + "\n```outcomes\nxx | expected\n```\n", Verdict.NOT_PROVED, List.of()),
    THROWS(
            block("java throws=XxException", ""),
            Verdict.PROVED,
            ending(new Ending.Threw("XxException", "xx", "xx", List.of()))),
    THROWS_ELSEWHERE(block("java throws=XxException", ""), Verdict.PROVED, runs(25)),
    EXITS(block("java exit=3", ""), Verdict.PROVED, ending(new Ending.Exited(3))),
    REJECTED(block("java compile-error", ""), Verdict.REJECTED, List.of()),
    COMPILED(block("java no-run", ""), Verdict.COMPILED, List.of()),
    IN_PART(block("java", ""), Verdict.COMPILED_IN_PART, List.of()),
    IGNORED(block("java ignore=xx", ""), Verdict.IGNORED, List.of()),
    IGNORED_UNSAID(block("java", ""), Verdict.IGNORED, List.of()),
    NOT_HERE(block("java jdk=99+", ""), Verdict.NOT_RUN_HERE, List.of()),
    PREVIEW(block("java jdk=99 preview", ""), Verdict.NOT_RUN_HERE, List.of()),
    NOT_PROVED(block("java", ""), Verdict.NOT_PROVED, List.of()),
    RUNNING(block("java", ""), Verdict.RUNNING, List.of()),
    FAILED(block("java", ""), Verdict.FAILED, runs(17)),
    FAILED_ELSEWHERE(block("java", ""), Verdict.FAILED, List.of()),
    GROUPED(block("java group=xx", ""), Verdict.PROVED, runs(25)),
    TIMELINE(block("java timeline", ""), Verdict.RECORDED, recorded(true)),
    DEADLOCK(block("java timeline", ""), Verdict.RECORDED, recorded(false)),
    PYTHON(block("python", ""), Verdict.COMPILED, List.of()),
    PYTHON_IGNORED(block("python ignore=xx", ""), Verdict.IGNORED, List.of()),
    PYTHON_NOT_HERE(block("python", ""), Verdict.NOT_RUN_HERE, List.of()),
    JSON("```json\n{\"NAME\": 1}\n```\n", Verdict.COMPILED, List.of()),
    CONSOLE("```console\n$ echo NAME\n```\n", Verdict.COMPILED, List.of());

    /** What is wrong with one of them, in English. */
    static final String PROBLEM = "this line prints something else";

    private static final String OWN_NAME = "NAME";
    private static final long MILLISECOND = 1_000_000;

    private final String text;
    private final Verdict verdict;

    @SuppressWarnings("ImmutableEnumChecker") // none of the lists is changed
    private final List<Run> runs;

    SomeExample(String text, Verdict verdict, List<Run> runs) {
        this.text = text;
        this.verdict = verdict;
        this.runs = runs;
    }

    /** Its Markdown. */
    String markdown() {
        return text.replace(OWN_NAME, "k_" + name());
    }

    /** What came of an example, if it is this one. */
    Optional<Proof> of(Proof untried) {
        boolean same = untried.example().code().text().matches("(?s).*\\bk_" + name() + "\\b.*");
        return same ? Optional.of(proof(untried)) : Optional.empty();
    }

    private Proof proof(Proof untried) {
        List<CompilerMessage> messages = verdict == Verdict.REJECTED
                ? List.of(new CompilerMessage(
                        "xx",
                        "not a statement",
                        untried.example().code().shown().get(0).line(),
                        1,
                        1))
                : List.of();
        int some = name().length() % 3;
        List<String> libraries = some == 0
                ? List.of()
                : Stream.of("xx 1", "xx 2", "xx 3").limit(some + 1).toList();
        Proof proof = new Proof(untried.example(), verdict, untried.program(), messages, runs, List.of())
                .with(new Background(List.of(), List.of(), libraries, 1, List.of()));
        return this == FAILED ? proof.with(List.of(problem(untried))) : proof;
    }

    private static Problem problem(Proof proof) {
        return Problem.error(
                Rule.EXAMPLE_THREW,
                proof.example().source(),
                proof.example().fence().location(),
                1,
                PROBLEM);
    }

    private static String block(String words, String claim) {
        return "```" + words + "\nint k = NAME(1); " + claim + "\n```\n";
    }

    private static Run run(
            int feature,
            List<Printed> printed,
            Ending ending,
            Optional<Interference> interference,
            Optional<Recording> recording) {
        return new Run(
                new Jdk(Path.of(""), feature, feature + ""),
                printed,
                Map.of(),
                ending,
                Duration.ZERO,
                false,
                Map.of(),
                interference,
                recording);
    }

    private static List<Run> runs(int... features) {
        List<Run> runs = new ArrayList<>();
        for (int feature : features) {
            runs.add(run(feature, List.of(), new Ending.Exited(0), Optional.empty(), Optional.empty()));
        }
        return List.copyOf(runs);
    }

    private static List<Run> ending(Ending ending) {
        return List.of(run(25, List.of(), ending, Optional.empty(), Optional.empty()));
    }

    private static List<Printed> lines(String... threads) {
        List<Printed> lines = new ArrayList<>();
        for (String thread : threads) {
            lines.add(new Printed(Printed.Stream.OUT, "xx\n", thread, lines.size() + 1, List.of()));
        }
        return lines;
    }

    private static List<Run> printing(String... threads) {
        return List.of(run(25, lines(threads), new Ending.Exited(0), Optional.empty(), Optional.empty()));
    }

    private static List<Run> differing() {
        return List.of(
                run(17, lines("xx"), new Ending.Exited(0), Optional.empty(), Optional.empty()),
                run(25, lines("xx", "xx"), new Ending.Exited(0), Optional.empty(), Optional.empty()));
    }

    private static List<Run> throwingDifferently() {
        return List.of(
                run(
                        17,
                        List.of(),
                        new Ending.Threw("XxException", "xx", "xx", List.of()),
                        Optional.empty(),
                        Optional.empty()),
                run(
                        25,
                        List.of(),
                        new Ending.Threw("XxException", "xxx", "xxx", List.of()),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static List<Run> heldUp() {
        Interference interference = new Interference("xx", List.of(), List.of(), false);
        Run alone = run(25, lines("xx"), new Ending.Exited(0), Optional.empty(), Optional.empty());
        Run held = run(25, lines("xx"), new Ending.Exited(0), Optional.of(interference), Optional.empty());
        return List.of(alone, held, held);
    }

    private static List<Run> recorded(boolean complete) {
        List<Lane> lanes = new ArrayList<>();
        lanes.add(new Lane(
                "xx", false, List.of(task(0, Optional.empty())), List.of(), List.of(new Held(0, 0, 40 * MILLISECOND))));
        List<Wait> waits = List.of(Wait.values());
        for (Wait wait : waits) {
            lanes.add(waiting("xx" + lanes.size(), false, wait));
        }
        for (int i = 0; i < 30; i++) {
            lanes.add(waiting("", true, waits.get(i % waits.size())));
        }
        if (!complete) {
            lanes.add(blocked("xx8", 0, 1));
            lanes.add(blocked("xx9", 1, 0));
        }
        Recording recording = new Recording(
                2,
                0,
                50 * MILLISECOND,
                complete,
                lanes,
                List.of("xx", "xx"),
                List.of(new Step(1, 0, 1)),
                List.of(new Recording.Print(1, 0)));
        return List.of(run(25, lines("xx"), new Ending.Exited(0), Optional.empty(), Optional.of(recording)));
    }

    private static Task task(long from, Optional<Handed> handed) {
        return new Task(1, from * MILLISECOND, 50 * MILLISECOND, handed);
    }

    private static Lane waiting(String name, boolean virtual, Wait wait) {
        Optional<Integer> lock = wait == Wait.BLOCKED ? Optional.of(0) : Optional.empty();
        Waited waited = new Waited(
                wait, 1, "xx", lock, List.of(new End(0, 30 * MILLISECOND)), 10 * MILLISECOND, 30 * MILLISECOND);
        return new Lane(
                name,
                virtual,
                List.of(task(5, Optional.of(new Handed(0, 1, MILLISECOND)))),
                List.of(waited),
                List.of());
    }

    private static Lane blocked(String name, int held, int awaited) {
        Waited waited =
                new Waited(Wait.BLOCKED, 1, "xx", Optional.of(awaited), List.of(), 10 * MILLISECOND, 50 * MILLISECOND);
        return new Lane(
                name,
                false,
                List.of(task(5, Optional.empty())),
                List.of(waited),
                List.of(new Held(held, 5 * MILLISECOND, 50 * MILLISECOND)));
    }
}
