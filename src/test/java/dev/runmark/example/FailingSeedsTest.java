package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.fact.CompilerReport;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Interference;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Trials;
import dev.runmark.example.judge.Attempt;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.judge.Verdict;
import dev.runmark.text.KeptFiles;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What made an example fail is asked again, whatever else is asked, until the example is another. */
class FailingSeedsTest {

    /** Two take what is there only once. */
    static final String RACE = """
            ```java
            AtomicInteger stock = new AtomicInteger(1);
            Runnable buy = () -> { if (stock.get() > 0) {
                stock.decrementAndGet();
            } };
            Thread one = new Thread(buy);
            Thread two = new Thread(buy);
            one.start();
            two.start();
            one.join();
            two.join();
            System.out.println(stock);  // => 0
            ```
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void isAskedAgainWithOtherSeeds() throws IOException, InterruptedException {
        Proofs failed = prove(RACE, settings());
        List<String> failing = failing(failed);
        assertThat(verdict(failed)).isEqualTo(Verdict.FAILED);

        Proofs other = prove(RACE, settings().seededBy(7));

        assertThat(failing).isNotEmpty();
        assertThat(seeds(other)).containsAll(failing);
        assertThat(seeds(other))
                .doesNotContainAnyElementsOf(seeds(failed).stream()
                        .filter(seed -> !failing.contains(seed))
                        .toList());
    }

    @Test
    void whatIsKnownIsUnknownOnceSomethingElseHasMadeItFail() {
        FailingSeeds seeds = new FailingSeeds(Optional.of(KeptFiles.in(folder, 1 << 20)), Jdk.current());
        Attempt before = attempt(held("1", false), held("2", false));
        assertThat(seeds.areAskedIn(before, composition())).isTrue();

        seeds.keep(composition(), attempt(held("3", true), held("4", false)));

        assertThat(seeds.of(composition())).containsExactly("3");
        assertThat(seeds.areAskedIn(before, composition())).isFalse();
        assertThat(seeds.areAskedIn(attempt(held("3", false)), composition())).isTrue();
        assertThat(seeds.areAskedIn(attempt(), composition())).isTrue();
    }

    @Test
    void whatCouldNotBeRepeatedIsForgotten() {
        FailingSeeds seeds = new FailingSeeds(Optional.of(KeptFiles.in(folder, 1 << 20)), Jdk.current());
        seeds.keep(composition(), attempt(held("3", true)));
        seeds.keep(composition(), attempt());
        assertThat(seeds.of(composition())).containsExactly("3");

        seeds.keep(composition(), attempt(held("4", true)));

        assertThat(seeds.of(composition())).containsExactly("4");
    }

    private static Composition composition() {
        return Fences.examples(Source.of("page.md", RACE)).compositions().get(0);
    }

    private static Attempt attempt(Interference... interferences) {
        List<Run> runs = Stream.of(interferences)
                .map(interference -> new Run(
                        Jdk.current(),
                        List.of(),
                        Map.of(),
                        new Ending.Exited(0),
                        Duration.ZERO,
                        /* threaded= */ true,
                        Map.of(),
                        Optional.of(interference)))
                .toList();
        return new Attempt(
                composition(),
                /* blocksEndAlone= */ false,
                "",
                CompilerReport.rejected(List.of()),
                List.of(),
                runs,
                Trials.NONE);
    }

    private static Interference held(String seed, boolean repeated) {
        return new Interference(seed, List.of(), List.of(), repeated);
    }

    @Test
    void anotherExampleIsNotAsked() throws IOException, InterruptedException {
        List<String> failing = failing(prove(RACE, settings()));

        assertThat(failing).isNotEmpty();
        assertThat(seeds(prove(RACE.replace("stock.get() > 0", "stock.get() == 1"), settings())))
                .doesNotContainAnyElementsOf(failing);
    }

    private ProvingSettings settings() {
        return ProvingSettings.of(Duration.ofSeconds(20)).keptIn(folder);
    }

    private static Proofs prove(String page, ProvingSettings settings) throws IOException, InterruptedException {
        return Prover.prove(Fences.examples(Source.of("page.md", page)), settings);
    }

    private static Verdict verdict(Proofs proofs) {
        return proofs.all().iterator().next().verdict();
    }

    private static List<String> failing(Proofs proofs) {
        return interferences(proofs).stream()
                .filter(Interference::repeated)
                .map(Interference::seed)
                .toList();
    }

    private static List<String> seeds(Proofs proofs) {
        return interferences(proofs).stream().map(Interference::seed).toList();
    }

    private static List<Interference> interferences(Proofs proofs) {
        Proof proof = proofs.all().iterator().next();
        return proof.runs().stream().flatMap(run -> run.interference().stream()).toList();
    }
}
