package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.compile.ExampleCompiler;
import dev.runmark.example.fact.Interference;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Trials;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.Equipment;
import dev.runmark.example.judge.AttemptJudge;
import dev.runmark.example.run.Limits;
import dev.runmark.example.run.Program;
import dev.runmark.example.run.Runner;
import dev.runmark.example.sandbox.Cell;
import dev.runmark.site.ExampleScope;
import dev.runmark.text.Source;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of a race does not depend on which of its results the first run had. */
class ConfirmationTest {

    @Test
    void aFirstRunThatGoesRightIsHeldAgainstOneThatGoesWrongForAReason() throws IOException, InterruptedException {
        assertThat(explanation("0")).anyMatch(note -> note.startsWith("how it comes about"));
    }

    @Test
    void aFirstRunThatGoesWrongByItselfIsExplained() throws IOException, InterruptedException {
        assertThat(explanation("-1"))
                .anyMatch(
                        note -> note.matches(" *(Thread-0|Thread-1) stops before line 4: stock.decrementAndGet\\(\\);"))
                .anyMatch(note -> note.matches("`runmark check --race=[0-9a-z.-]+ page.md:1` does it again"));
    }

    /** The notes of the problem that is found where the first run has printed something. */
    private List<String> explanation(String printedFirst) throws IOException, InterruptedException {
        Cell cell = Cell.of(ExampleScope.DEFAULT);
        try (Runner runner = Runner.open(Jdk.current(), cell)) {
            Composition composition = Fences.examples(Source.of("page.md", FailingSeedsTest.RACE))
                    .compositions()
                    .get(0);
            Compiled compiled = ExampleCompiler.of(Jdk.current(), cell, runner.door(), runner.root(), Equipment.NONE)
                    .compile(List.of(composition))
                    .get(0);
            Runner.Preparation preparation = classes -> Program.write(
                    compiled, compiled.entryPoint().orElseThrow(), classes, Equipment.NONE, Limits.DEFAULT);
            Run first = printing(runner.first(preparation), printedFirst);
            PageRace.Entry entry = new PageRace.Entry(compiled, preparation, first, Repetitions.DEFAULT, List.of());
            ManyRuns runs = Objects.requireNonNull(
                    new PageRace(runner).run(List.of(entry)).get(entry));
            assertThat(runs.believed().stream().flatMap(run -> run.interference().stream()))
                    .anyMatch(Interference::repeated);
            return AttemptJudge.judge(Attempts.of(compiled, runs.believed(), Trials.NONE)).get(0).problems().stream()
                    .flatMap(problem -> problem.notes().stream())
                    .toList();
        }
    }

    private static Run printing(Run run, String text) {
        List<Printed> printed = run.printed().stream()
                .map(print -> new Printed(print.stream(), text + "\n", print.thread(), print.nanos(), print.lines()))
                .toList();
        return new Run(
                run.platform(),
                printed,
                run.values(),
                run.ending(),
                run.elapsed(),
                run.threaded(),
                run.blocks(),
                Optional.empty());
    }
}
