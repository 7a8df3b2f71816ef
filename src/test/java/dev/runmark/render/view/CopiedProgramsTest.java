package dev.runmark.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.content.ContentReader;
import dev.runmark.example.Prover;
import dev.runmark.example.ProvingSettings;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.launch.CacheFolder;
import dev.runmark.site.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every program that a reader of this repository's own site can copy runs on the oldest Java that the page names. It
 * takes minutes, and so is asked for.
 */
@EnabledIfEnvironmentVariable(named = "RUNMARK_PROGRAMS", matches = "required")
class CopiedProgramsTest {

    private static final Path ROOT = Path.of("");

    @TestFactory
    Stream<DynamicTest> everyCopiedProgramDoesWhatItsPageShows(@TempDir Path temp)
            throws IOException, InterruptedException {
        Site site = ContentReader.read(ROOT);
        ProvingSettings settings =
                ProvingSettings.of(site.config().examples(), ROOT).keptIn(CacheFolder.ofUser());
        Proofs proofs = Prover.prove(site.files(), settings, (done, total) -> {});
        return proofs.all().stream().filter(proof -> !proof.ranOn().isEmpty()).flatMap(proof -> copied(proof).stream()
                .map(program -> DynamicTest.dynamicTest(
                        proof.example().fence().location().toString(),
                        () -> runs(program, proof, Files.createTempDirectory(temp, "copied")))));
    }

    /** What the page's script puts together. */
    private static Optional<String> copied(Proof proof) {
        return Optional.ofNullable(ProgramView.of(proof)).map(view -> {
            List<String> lines =
                    proof.example().code().shownText().stripTrailing().lines().toList();
            String rest = lines.stream()
                    .skip(view.from())
                    .map(line -> line.isEmpty() ? "\n" : view.indent() + line + "\n")
                    .collect(Collectors.joining());
            return view.before() + rest + view.after();
        });
    }

    private static void runs(String program, Proof proof, Path folder) throws IOException, InterruptedException {
        List<Run> runs = proof.runs();
        Jdk oldest = runs.get(0).jdk();
        Files.writeString(folder.resolve("File.java"), program);
        Path out = folder.resolve("out");
        ProcessBuilder java = new ProcessBuilder(
                        oldest.home().resolve("bin/java").toString(), "File.java")
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile());
        java.environment().put("LC_ALL", "C.UTF-8");
        Process process = java.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(program).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String err = Files.readString(folder.resolve("err"));
        assertThat(err).as(program).doesNotContain("error: compilation failed", "error: can't find main");
        Set<List<String>> shown =
                runs.stream().map(run -> sorted(run.text(Printed.Stream.OUT))).collect(Collectors.toSet());
        if (shown.size() == 1) {
            assertThat(sorted(Files.readString(out, StandardCharsets.UTF_8)))
                    .as(program + err)
                    .isIn(shown);
        }
    }

    private static List<String> sorted(String text) {
        return text.lines().sorted().toList();
    }
}
