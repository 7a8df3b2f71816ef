package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.ExampleFinder;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.judge.Verdict;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.PlacedText;
import dev.runmark.site.SiteConfig.Examples;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Proves the programs in {@code src/test/resources/luck} on every JDK that there is: those of {@code proved.md} are proved,
 * and those of {@code lucky.md} are not, and it is said that this depends on what the heading above each names.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LuckTest {

    private static final Path FOLDER = Path.of("src/test/resources/luck");

    private Map<String, Proof> proofs = Map.of();

    static Stream<String> proved() throws IOException {
        return places("proved.md");
    }

    static Stream<String> lucky() throws IOException {
        return places("lucky.md");
    }

    private static Stream<String> places(String page) throws IOException {
        return find(read(page)).examples().stream().map(LuckTest::place);
    }

    private static String place(Example example) {
        return example.source().path() + ":" + example.fence().location().line();
    }

    private static Source read(String page) throws IOException {
        return Source.read(page, FOLDER.resolve(page));
    }

    private static ExampleFinder.Found find(Source source) throws IOException {
        return ExampleFinder.in(source, Fences.of(source), FOLDER, ExampleMode.STANDALONE);
    }

    @BeforeAll
    void prove() throws IOException, InterruptedException {
        proofs = new TreeMap<>();
        for (String page : List.of("proved.md", "lucky.md")) {
            prove(read(page), JdkFinder.find().keySet())
                    .all()
                    .forEach(proof -> proofs.put(place(proof.example()), proof));
        }
    }

    private static Proofs prove(Source source, Collection<Integer> features) throws IOException, InterruptedException {
        List<PlacedText> jdks = features.stream()
                .map(feature -> PlacedText.onCommandLine("--jdk", feature.toString()))
                .toList();
        return Prover.prove(find(source), ProvingSettings.of(Examples.DEFAULT.on(jdks), FOLDER));
    }

    @ParameterizedTest
    @MethodSource("proved")
    void whatIsTrueInAnyCaseIsProved(String place) {
        Proof proof = proof(place);
        assertThat(proof.problems()).isEmpty();
        // A sample claims nothing.
        assertThat(proof.verdict()).isIn(Verdict.PROVED, Verdict.RECORDED);
    }

    @ParameterizedTest
    @MethodSource("lucky")
    void whatIsTrueByLuckIsNotAndTheReasonIsNamed(String place) {
        Proof proof = proof(place);
        assertThat(proof.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(proof.edits()).isEmpty();
        String heading = heading(proof.example());
        assertThat(proof.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.rule()).isEqualTo(Rule.CLAIM_UNSTABLE);
            assertThat(problem.message()).contains(" depends on " + heading);
        });
    }

    /** Two of a set are in the claimed order in every second process. */
    @Test
    void theVerdictIsTheSameEachTime() throws IOException, InterruptedException {
        String block = """
                ```java
                System.out.println(Set.of("a", "b"));  // => [a, b]
                ```

                """;
        Source page = Source.of("page.md", block.repeat(20));
        assertThat(prove(page, List.of()).problems().stream()
                        .map(LuckTest::withoutPlace)
                        .distinct())
                .singleElement()
                .isEqualTo(
                        "claim-unstable: what this line prints depends on the order of `Set.of`, which differs in each"
                                + " process, [one run: [b, a], another run: [a, b]]");
    }

    private static String withoutPlace(Problem problem) {
        return problem.rule() + ": " + problem.message() + ", " + problem.notes();
    }

    private Proof proof(String place) {
        return proofs.getOrDefault(place, proofs.values().iterator().next());
    }

    private static String heading(Example example) {
        return IntStream.iterate(example.fence().location().line(), line -> line > 0, line -> line - 1)
                .mapToObj(example.source()::line)
                .filter(line -> line.startsWith("## "))
                .findFirst()
                .map(line -> line.substring(3))
                .orElse("nothing is said above " + place(example));
    }
}
