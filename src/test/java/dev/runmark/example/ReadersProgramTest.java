package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that a reader copies runs with {@code java File.java} on the Java that it was proved on. */
class ReadersProgramTest {

    private static final String PAGE = """
            ```java
            void main() {
                System.out.println("an object's");  // => an object's
            }
            ```

            ```java
            int count;
            void main(String[] args) {
                System.out.println("void main() { " + args.length + count);  // => void main() { 00
            }
            ```

            ```java
            static void main(String[] args) {
                System.out.println("static");  // => static
            }
            ```

            ```java
            import java.util.List;

            record Pair(int a, int b) {}

            class Pairs {
                void main() {
                    System.out.println(List.of(new Pair(1, 2)));  // => [Pair[a=1, b=2]]
                }
            }
            ```

            ```java
            class Whole {
                public static void main(String[] args) {
                    System.out.println("whole");  // => whole
                }
            }
            ```

            ```java
            System.out.println("statements");  // => statements
            ```
            """;

    @Test
    void doesWhatThePageSays(@TempDir Path folder) throws IOException, InterruptedException {
        Proofs proofs =
                Prover.prove(Fences.examples(Source.of("p.md", PAGE)), ProvingSettings.of(Duration.ofSeconds(20)));
        assertThat(proofs.problems()).isEmpty();
        StringBuilder printed = new StringBuilder();
        for (Proof proof : proofs.all()) {
            printed.append(java(proof, folder));
        }
        assertThat(printed.toString())
                .isEqualTo("an object's\nvoid main() { 00\nstatic\n[Pair[a=1, b=2]]\nwhole\nstatements\n");
    }

    private static String java(Proof proof, Path folder) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("File.java"), proof.program());
        Path java = proof.runs().get(0).jdk().home().resolve("bin/java");
        Process process = new ProcessBuilder(java.toString(), "File.java")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(folder.resolve("out"));
    }
}
