package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.judge.CompileJudge;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.Libraries;
import dev.runmark.site.PlacedText;
import dev.runmark.site.SiteConfig.Examples;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A class among bare statements that makes an instance of itself from a static method: Java 17 takes it, 25 does not. */
class LocalClassTest {

    private static final String REFUSED = """
            ```java
            class Node {
                static Node of() {
                    return new Node();
                }
            }
            boolean made = Node.of() != null;   // => true
            ```
            """;

    @Test
    void theHelpSaysWhereItCanGo() {
        Example example =
                Fences.examples(Source.of("page.md", REFUSED)).examples().get(0);
        CompilerMessage refusal = new CompilerMessage(
                "compiler.err.local.cant.be.inst.static",
                "local class Node cannot be instantiated from a static context",
                4,
                16,
                10);

        assertThat(CompileJudge.rejected(Composition.of(example), example, List.of(refusal)))
                .extracting(Problem::help)
                .containsExactly(
                        "write `static` before the class and put the statements into `void main() { … }`, or make"
                                + " it a record: a class among statements has no static way to an instance of itself");
    }

    /** Whichever Javas there are: those that take it, and those that refuse it for just that reason. */
    @Test
    void noJavaRefusesItForAnotherReason() throws IOException, InterruptedException {
        assertThat(prove(REFUSED))
                .allSatisfy(problem -> assertThat(problem.help()).startsWith("write `static` before the class"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                ```java
                static class Node {
                    static Node of() {
                        return new Node();
                    }
                }

                void main() {
                    boolean made = Node.of() != null;   // => true
                }
                ```
                """, """
                ```java
                record Node() {
                    static Node of() {
                        return new Node();
                    }
                }
                boolean made = Node.of() != null;   // => true
                ```
                """})
    void whatTheHelpSaysHoldsOnEveryJava(String mended) throws IOException, InterruptedException {
        assertThat(prove(mended)).isEmpty();
    }

    private static List<Problem> prove(String page) throws IOException, InterruptedException {
        Examples onAll = new Examples(
                Duration.ofSeconds(30),
                ExampleMode.STANDALONE,
                JdkFinder.find().keySet().stream()
                        .sorted()
                        .map(feature -> PlacedText.onCommandLine("jdks", feature.toString()))
                        .toList(),
                Libraries.NONE,
                List.of(),
                Map.of());
        return Prover.prove(Fences.examples(Source.of("page.md", page)), ProvingSettings.of(onAll, Path.of("")))
                .problems();
    }
}
