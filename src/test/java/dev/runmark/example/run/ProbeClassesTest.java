package dev.runmark.example.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.javac.ClassFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProbeClassesTest {

    @Test
    void nameEveryClassOfTheProbe() throws IOException {
        Path probe = Path.of("target/classes/dev/runmark/probe");
        try (Stream<Path> files = Files.walk(probe)) {
            List<String> compiled = files.filter(Files::isRegularFile)
                    .map(file ->
                            probe.relativize(file).toString().replace('\\', '/').replace(".class", ""))
                    .filter(name -> !name.endsWith("package-info"))
                    .toList();
            assertThat(ProbeClasses.NAMES).containsExactlyInAnyOrderElementsOf(compiled);
        }
    }

    /** Linking one costs an example's JVM a third of its time; the training does it once, for all that come after it. */
    @Test
    void noneOfThemJoinsTextsByInvokedynamic() throws IOException {
        for (String name : ProbeClasses.NAMES) {
            if (name.equals("Training")) {
                continue;
            }
            byte[] bytes = Files.readAllBytes(ProbeClasses.in(Path.of("target/classes"), name));
            assertThat(new ClassFile(name, bytes).mentions("makeConcatWithConstants"))
                    .as(name)
                    .isFalse();
        }
    }
}
