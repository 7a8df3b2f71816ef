package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.runmark.example.claim.ExampleFinder;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.judge.Verdict;
import dev.runmark.site.ExampleMode;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An example for another Java than the one at hand runs on another JDK of this machine, if there is one. */
class SpareJdksTest {

    private final int here = Jdk.current().feature();

    @ParameterizedTest
    @EnumSource(
            value = ExampleMode.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COMPILE", "COMPILED_SESSION"})
    void anExampleRunsOnTheJavaThatItIsForAndTheOthersDoNot(ExampleMode mode) throws IOException, InterruptedException {
        Set<Integer> others = new TreeSet<>(JdkFinder.find().keySet());
        others.remove(here);
        assumeThat(others).isNotEmpty();
        int other = others.iterator().next();
        Proofs proofs = prove("""
                ```java
                int n = 1;
                System.out.println(1);  // => 1
                ```

                ```java jdk=OTHER
                System.out.println(2);  // => 2
                ```

                ```java jdk=OTHER
                System.out.println(3);  // => 4
                ```
                """.replace("OTHER", Integer.toString(other)), mode);
        assertThat(proofs.all())
                .extracting(Proof::verdict)
                .containsExactly(Verdict.PROVED, Verdict.PROVED, Verdict.FAILED);
        assertThat(proofs.all())
                .extracting(Proof::ranOn)
                .containsExactly(List.of(here), List.of(other), List.of(other));
        assertThat(proofs.problems())
                .extracting(Problem::message)
                .containsExactly("this line prints 3, the page says 4");
    }

    @Test
    void whereThereIsNoSuchJavaNothingIsProvedAndTheAuthorHearsOfIt() throws IOException, InterruptedException {
        Proofs proofs = prove("```java jdk=99\nSystem.out.println(1);  // => 1\n```\n", ExampleMode.STANDALONE);
        assertThat(proofs.all()).extracting(Proof::verdict).containsExactly(Verdict.NOT_RUN_HERE);
        assertThat(proofs.problems()).extracting(Problem::rule).containsExactly(Rule.EXAMPLE_NOT_RUN);
    }

    private static Proofs prove(String page, ExampleMode mode) throws IOException, InterruptedException {
        Source source = Source.of("p.md", page);
        ExampleFinder.Found found = ExampleFinder.in(source, Fences.of(source), Path.of(""), mode);
        return Prover.prove(found, ProvingSettings.of(Duration.ofSeconds(20)));
    }
}
