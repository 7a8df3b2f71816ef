package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.content.ContentReader;
import dev.runmark.example.fact.Run;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Verdict;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What examples on one page do to each other and to the JVM in which they are raced, and what is said of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageRaceTest {

    private final Map<String, Proof> proofs = new TreeMap<>();

    @BeforeAll
    void prove(@TempDir Path folder) throws IOException, InterruptedException {
        Path page = Path.of("src/test/resources/races/page.md");
        Path copy = Files.copy(page, folder.resolve("page.md"));
        ProvingSettings settings = ProvingSettings.of(Duration.ofSeconds(20));
        Prover.prove(ContentReader.readPlain(List.of(copy)).files(), settings, (done, total) -> {})
                .all()
                .forEach(proof -> proofs.put(proof.example().words().title(), proof));
    }

    @Test
    void aRaceIsFoundAndExplained() {
        Proof proof = proof("two in stock");

        assertThat(proof.verdict()).isEqualTo(Verdict.FAILED);
        Problem problem = proof.problems().get(0);
        assertThat(problem.rule()).isEqualTo(Rule.CLAIM_UNSTABLE);
        assertThat(problem.notes())
                .anyMatch(
                        note -> note.matches(" *(Thread-0|Thread-1) stops before line 9: stock.decrementAndGet\\(\\);"))
                .anyMatch(note -> note.matches("`runmark check --race=[0-9a-z.-]+ .*page.md:6` does it again"));
    }

    @Test
    void itsSeedBringsItAboutAgain(@TempDir Path folder) throws IOException, InterruptedException {
        Path copy = Files.copy(Path.of("src/test/resources/races/page.md"), folder.resolve("page.md"));
        String seed = proof("two in stock").runs().stream()
                .flatMap(run -> run.interference().stream())
                .filter(interference -> interference.repeated())
                .findFirst()
                .orElseThrow()
                .seed();
        Replay replay =
                new Replay(ContentReader.readPlain(List.of(copy)).files().get(0), 7, seed, Optional.empty());

        List<Proof> again = List.copyOf(replay.run(ProvingSettings.of(Duration.ofSeconds(20)))
                .orElseThrow()
                .all());

        assertThat(again).hasSize(1);
        assertThat(again.get(0).runs()).hasSize(2);
        assertThat(again.get(0).runs().get(1).interference().orElseThrow().seed())
                .isEqualTo(seed);
    }

    @Test
    void whereThereIsNoExampleNothingIsRunAgain(@TempDir Path folder) throws IOException, InterruptedException {
        Path copy = Files.copy(Path.of("src/test/resources/races/page.md"), folder.resolve("page.md"));
        Replay replay =
                new Replay(ContentReader.readPlain(List.of(copy)).files().get(0), 1, "7", Optional.empty());

        assertThat(replay.run(ProvingSettings.of(Duration.ofSeconds(20)))).isEmpty();
    }

    @Test
    void whatAnExampleDoesToItsJvmIsUndoneOrNotHeldAgainstIt() {
        for (String title : List.of(
                "a property",
                "a handler",
                "names",
                "output taken",
                "a locale",
                "an initialiser",
                "a daemon is left",
                "the number of main",
                "many threads",
                "an interrupted pool")) {
            assertThat(proof(title).problems()).as(title).isEmpty();
            assertThat(proof(title).verdict()).as(title).isEqualTo(Verdict.PROVED);
            assertThat(proof(title).runs()).as(title).hasSizeGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void whoEndsTheJvmIsRunInOneOfItsOwn() {
        Proof proof = proof("exit from a thread");

        assertThat(proof.problems()).isEmpty();
        assertThat(proof.runs()).hasSize(5);
    }

    @Test
    void aDeadlockCostsAJvmAndIsReported() {
        Proof proof = proof("opposite locks");

        assertThat(proof.problems()).extracting(Problem::rule).containsExactly(Rule.EXAMPLE_STUCK);
        assertThat(proof.problems().get(0).message()).contains("it is in a deadlock");
    }

    @Test
    void aFloodInARunThatIsHeldUpIsReported() {
        assertThat(proof("a flood").problems()).extracting(Problem::rule).containsExactly(Rule.EXAMPLE_LIMIT);
    }

    @Test
    void aLoopThatNeedNotEndIsReported() {
        assertThat(proof("a loop that need not end").problems())
                .extracting(Problem::rule)
                .containsExactly(Rule.EXAMPLE_STUCK);
    }

    @Test
    void aLoopThatCountsEndsWhateverItReads() {
        Proof proof = proof("a loop that counts");

        assertThat(proof.problems()).isEmpty();
        assertThat(proof.runs()).hasSizeGreaterThan(25).allMatch(Run::endedByItself);
    }

    @Test
    void whoSetsTheJdkUpOrWaitsForLongSharesNoJvm() {
        for (String title : List.of("a property of the JDK", "long waits")) {
            assertThat(proof(title).problems()).as(title).isEmpty();
            assertThat(proof(title).runs()).as(title).hasSizeBetween(4, 6);
        }
    }

    @Test
    void aQuarterOfTheRunsThatAPageCountsLeaveThreadsAlone() {
        List<Run> runs = proof("counted").runs();

        assertThat(runs).hasSize(20);
        assertThat(runs.stream().filter(run -> run.interference().isEmpty())).hasSize(5);
    }

    private Proof proof(String title) {
        assertThat(proofs).containsKey(title);
        return Objects.requireNonNull(proofs.get(title));
    }
}
