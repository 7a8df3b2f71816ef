package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.example.judge.Proof;
import dev.runmark.text.Source;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void noPageShowsWhereItsAuthorKeepsWhat() throws IOException, InterruptedException {
        Proof proof = prove("""
            ```java
            System.out.println(Path.of("x").toAbsolutePath());
            System.out.println(new File(".").getCanonicalPath());
            System.out.println(System.getProperty("java.io.tmpdir"));
            System.out.println(System.getProperty("java.home"));
            System.out.println(Path.of("").toUri());
            System.err.println(System.getProperty("user.dir"));
            String folder = System.getProperty("user.dir");
            throw new IOException(folder);
            ```
            """);
        Run run = proof.runs().get(0);
        String jdk = "…/jdk-" + run.jdk().feature();

        assertThat(run.text(Printed.Stream.OUT)).isEqualTo("…/work/x\n…/work\n…/tmp\n" + jdk + "\nfile://…/work/\n");
        assertThat(run.text(Printed.Stream.ERR)).startsWith("…/work\n");
        assertThat(((Ending.Threw) run.ending()).message()).isEqualTo("…/work");
        assertThat(proof.runs().toString()).doesNotContain(System.getProperty("java.io.tmpdir") + "/runmark");
    }

    @Test
    void aPlaceThatThePageNamesItselfStaysAsItIs() throws IOException, InterruptedException {
        String home = System.getProperty("java.home");
        Proof proof = prove("```java\nSystem.out.println(\"" + home.replace("\\", "\\\\") + "\");\n```\n");

        assertThat(proof.runs().get(0).text(Printed.Stream.OUT)).isEqualTo(home + "\n");
    }

    private static Proof prove(String page) throws IOException, InterruptedException {
        return List.copyOf(Prover.prove(
                                Fences.examples(Source.of("page.md", page)), ProvingSettings.of(Duration.ofSeconds(20)))
                        .all())
                .get(0);
    }
}
