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
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an example does only where it shares a JVM with others is held against nobody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpoiltRaceTest {

    private final Map<String, Proof> proofs = new TreeMap<>();

    @BeforeAll
    void prove(@TempDir Path folder) throws IOException, InterruptedException {
        Path copy = Files.copy(Path.of("src/test/resources/races/spoilers.md"), folder.resolve("spoilers.md"));
        ProvingSettings settings = ProvingSettings.of(Duration.ofSeconds(20));
        Prover.prove(ContentReader.readPlain(List.of(copy)).files(), settings, (done, total) -> {})
                .all()
                .forEach(proof -> proofs.put(proof.example().words().title(), proof));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kills the JVM", "floods", "hangs"})
    void whoSpoilsTheJvmIsRunInJvmsOfItsOwn(String title) {
        Proof proof = proof(title);

        assertThat(proof.problems()).isEmpty();
        assertThat(proof.verdict()).isEqualTo(Verdict.PROVED);
        assertThat(proof.runs()).hasSizeBetween(2, 5).allMatch(Run::endedByItself);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cannot be stopped",
                "leaks",
                "thousands of threads",
                "an initialiser that fails",
                "an initialiser that waits",
                "through native frames"
            })
    void whoOnlyNeedsMuchOfItIsRaced(String title) {
        Proof proof = proof(title);

        assertThat(proof.problems()).isEmpty();
        assertThat(proof.verdict()).isEqualTo(Verdict.PROVED);
        assertThat(proof.runs()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void theRaceOfANeighbourIsFoundAllTheSame() {
        assertThat(proof("a wrong neighbour").problems())
                .extracting(Problem::rule)
                .containsExactly(Rule.CLAIM_UNSTABLE);
    }

    private Proof proof(String title) {
        assertThat(proofs).containsKey(title);
        return Objects.requireNonNull(proofs.get(title));
    }
}
