package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.ExampleFinder;
import dev.runmark.example.judge.Proofs;
import dev.runmark.site.ExampleMode;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Proves the pages in {@code src/test/resources/examples}, all at once as a build does. What should be found wrong with
 * {@code x.md} stands in {@code x.problems.txt}; with nothing wrong there is no such file.
 * So do those of the source files that pages take their examples from. The pages whose names begin with {@code session} are sessions.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProverTest {

    private static final Path FOLDER = Path.of("src/test/resources/examples");

    private Proofs proofs = Proofs.of(List.of(), List.of());

    static Stream<String> pages() throws IOException {
        return names(FOLDER, ".md");
    }

    static Stream<String> files() throws IOException {
        return Stream.concat(pages(), names(FOLDER.resolve("code"), ".java").map(name -> "code/" + name));
    }

    private static Stream<String> names(Path folder, String extension) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(extension))
                    .sorted()
                    .toList();
            return names.stream();
        }
    }

    @BeforeAll
    void prove() throws IOException, InterruptedException {
        List<Example> examples = new ArrayList<>();
        List<Composition> compositions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String page : pages().toList()) {
            Source source = Source.read(page, FOLDER.resolve(page));
            ExampleFinder.Found found = ExampleFinder.in(
                    source,
                    Fences.of(source),
                    FOLDER,
                    page.startsWith("session") ? ExampleMode.SESSION : ExampleMode.STANDALONE);
            examples.addAll(found.examples());
            compositions.addAll(found.compositions());
            problems.addAll(found.problems());
        }
        proofs = Prover.prove(
                new ExampleFinder.Found(examples, compositions, problems), ProvingSettings.of(Duration.ofSeconds(20)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void findsExactlyTheProblems(String page) throws IOException {
        Path expected = FOLDER.resolve(page.replaceAll("\\.(?:md|java)$", ".problems.txt"));
        String found = proofs.problems().stream()
                .filter(problem -> problem.location().path().equals(page))
                .map(problem -> problem + "\n")
                .collect(Collectors.joining("\n"));
        assertThat(found).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
    }
}
