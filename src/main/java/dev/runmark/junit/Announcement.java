package dev.runmark.junit;

import dev.runmark.build.PlainCheck;
import dev.runmark.build.PlainRules;
import dev.runmark.example.judge.Edit;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Unproved;
import dev.runmark.example.judge.Verdict;
import dev.runmark.site.FencedText;
import dev.runmark.site.MarkdownFile;
import dev.runmark.text.Problem;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.opentest4j.TestAbortedException;

/** Reports to JUnit what becomes of the tests that are proved together. */
final class Announcement {

    private static final String MENDED = "`-Drunmark.fix=true` puts the printed value into the page";

    private final EngineExecutionListener listener;
    private final Parameters parameters;
    private final TestDescriptor top;
    private final List<FileNode> files;

    Announcement(EngineExecutionListener listener, Parameters parameters, TestDescriptor top, List<FileNode> files) {
        this.listener = listener;
        this.parameters = parameters;
        this.top = top;
        this.files = files;
    }

    /** All begins at once, since all is compiled together. */
    void start() {
        containers().forEach(listener::executionStarted);
        for (FileNode file : files) {
            for (ExampleNode test : Checking.nodes(file, ExampleNode.class)) {
                test.leftAlone()
                        .ifPresentOrElse(
                                reason -> listener.executionSkipped(test, reason),
                                () -> listener.executionStarted(test));
            }
        }
    }

    /** The class, if there is one, and the files. */
    private Stream<TestDescriptor> containers() {
        return Stream.concat(Stream.of(top), files.stream()).distinct();
    }

    private Stream<ExampleNode> tests() {
        return files.stream().flatMap(Announcement::tests);
    }

    /** The tests that have begun. */
    private static Stream<ExampleNode> tests(FileNode file) {
        return Checking.nodes(file, ExampleNode.class).stream()
                .filter(test -> test.leftAlone().isEmpty());
    }

    /**
     * Ends all that has begun.
     *
     * @param texts reads the files as they are now
     */
    void finish(PlainCheck check, FencedText.Opener texts) throws IOException {
        for (FileNode file : files) {
            finish(file, check, examples(file, check, texts));
        }
        if (top instanceof ClassNode) {
            List<String> paths = files.stream().map(file -> file.file().path()).toList();
            tellOthers(check.problems().stream()
                    .filter(problem -> !paths.contains(problem.location().path())));
            listener.executionFinished(top, TestExecutionResult.successful());
        }
    }

    private void finish(FileNode file, PlainCheck check, List<LocatedExample> examples) {
        List<Problem> here = check.problems().stream()
                .filter(problem -> problem.location().path().equals(file.file().path()))
                .toList();
        Map<String, LocatedExample> byKey = examples.stream()
                .collect(Collectors.toMap(LocatedExample::id, example -> example, (one, other) -> one, HashMap::new));
        tests(file).forEach(test -> finish(test, Optional.ofNullable(byKey.get(test.key())), here));
        tellOthers(
                file, here.stream().filter(problem -> examples.stream().noneMatch(example -> isOf(example, problem))));
        listener.executionFinished(file, TestExecutionResult.successful());
    }

    /** As they are now: a page that was mended may have more lines than when its tests were found. */
    private static List<LocatedExample> examples(FileNode file, PlainCheck check, FencedText.Opener texts)
            throws IOException {
        for (MarkdownFile read : check.files()) {
            if (read.path().equals(file.file().path())) {
                return LocatedExample.of(texts.open(read), check.proofs().of(read.path()));
            }
        }
        return List.of();
    }

    private static boolean isOf(LocatedExample example, Problem problem) {
        return example.hasLine(problem.location().line())
                || example.proof().problems().stream().anyMatch(known -> isSame(known, problem));
    }

    /** Whether two are the same, be it in other words. */
    private static boolean isSame(Problem one, Problem other) {
        return one.location().equals(other.location()) && one.rule().equals(other.rule());
    }

    private void finish(ExampleNode test, Optional<LocatedExample> example, List<Problem> ofFile) {
        if (example.isEmpty()) {
            listener.executionFinished(test, aborted("this example is not in its file any more"));
            return;
        }
        List<Problem> problems = problems(example.get(), ofFile);
        List<Problem> failing = problems.stream().filter(this::fails).toList();
        problems.stream()
                .filter(problem -> !fails(problem))
                .forEach(problem -> listener.reportingEntryPublished(
                        test, ReportEntry.from(problem.severity().toString(), problem.toString())));
        Proof proof = example.get().proof();
        listener.executionFinished(
                test,
                failing.isEmpty()
                        ? unlessUnproved(proof, problems)
                        : TestExecutionResult.failed(Failure.of(failing, proof.edits(), testName())));
    }

    /** What is wrong with an example: also what several of a file have in common, which is reported for the first only. */
    private static List<Problem> problems(LocatedExample example, List<Problem> ofFile) {
        List<Problem> problems = new ArrayList<>(example.proof().problems().stream()
                .map(Announcement::withOwnHelp)
                .flatMap(problem -> PlainRules.reported(problem).stream())
                .toList());
        ofFile.stream()
                .filter(problem -> example.hasLine(problem.location().line()))
                .filter(problem -> problems.stream().noneMatch(known -> isSame(known, problem)))
                .forEach(problems::add);
        return problems;
    }

    private static Problem withOwnHelp(Problem problem) {
        return problem.help().equals(Edit.HELP) ? problem.withHelp(MENDED) : problem;
    }

    private boolean fails(Problem problem) {
        return problem.severity().compareTo(parameters.failure()) <= 0;
    }

    /** What was not proved is neither right nor wrong. */
    private static TestExecutionResult unlessUnproved(Proof proof, List<Problem> problems) {
        String why = Unproved.reason(proof);
        return why.isEmpty() && proof.verdict() != Verdict.FAILED
                ? TestExecutionResult.successful()
                : aborted(problems.stream().findFirst().map(Problem::toString).orElse(why));
    }

    private static TestExecutionResult aborted(String why) {
        TestAbortedException reason = new TestAbortedException(why);
        // Where in Runmark it was made is nobody's concern.
        reason.setStackTrace(new StackTraceElement[0]);
        return TestExecutionResult.aborted(reason);
    }

    /** What is wrong outside of examples is a test of its own, so that every build takes notice. */
    private void tellOthers(TestDescriptor parent, Stream<Problem> problems) {
        problems.filter(this::fails).forEach(problem -> {
            ExampleNode test = ExampleNode.ofProblem(
                    parent.getUniqueId(),
                    problem.location(),
                    problem.rule(),
                    new File(problem.location().path()));
            parent.addChild(test);
            listener.dynamicTestRegistered(test);
            listener.executionStarted(test);
            listener.executionFinished(
                    test, TestExecutionResult.failed(Failure.of(List.of(problem), List.of(), testName())));
        });
    }

    private void tellOthers(Stream<Problem> problems) {
        tellOthers(top, problems);
    }

    private String testName() {
        return top.getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getClassName())
                .orElseGet(top::getDisplayName);
    }

    /** Ends all since nothing more will be known. */
    void abort(String why) {
        end(aborted(why));
    }

    /** Ends all since the machine failed. */
    void fail(Throwable failure) {
        end(TestExecutionResult.failed(failure));
    }

    private void end(TestExecutionResult result) {
        tests().forEach(test -> listener.executionFinished(test, result));
        files.forEach(file -> listener.executionFinished(file, result));
        if (top instanceof ClassNode) {
            listener.executionFinished(top, result);
        }
    }
}
