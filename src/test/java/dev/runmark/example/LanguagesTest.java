package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runmark.content.javadoc.FencedFile;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.language.Programs;
import dev.runmark.site.Language;
import dev.runmark.site.Languages;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.PlacedText;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Proves the pages in {@code src/test/resources/languages}, all at once. What should be found wrong with {@code x.md} stands in
 * {@code x.problems.txt}; with nothing wrong there is no such file. Where what is seen differs from run to run, {@code
 * x.places.txt} has the first line of each problem. They need Python and Node; {@code RUNMARK_LANGUAGES=required}
 * makes their absence a failure.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguagesTest {

    private static final Path FOLDER = Path.of("src/test/resources/languages");

    private Proofs proofs = Proofs.of(List.of(), List.of());

    static Stream<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList();
            return names.stream();
        }
    }

    @BeforeAll
    void prove() throws IOException, InterruptedException {
        boolean required = "required".equals(System.getenv("RUNMARK_LANGUAGES"));
        assumeTrue(required
                || (Programs.named("python3").isPresent()
                        && Programs.named("node").isPresent()));
        List<MarkdownFile> files = new ArrayList<>();
        for (String page : pages().toList()) {
            files.add(FencedFile.handle(FencedFile.plain(Source.read(page, FOLDER.resolve(page))), FOLDER.resolve(page))
                    .value()
                    .orElseThrow());
        }
        SiteConfig.Examples examples =
                SiteConfig.Examples.DEFAULT.within(Duration.ofSeconds(20)).in(languages());
        proofs = Prover.prove(files, ProvingSettings.of(examples, FOLDER), (done, total) -> {});
    }

    private static Languages languages() {
        Pattern error = Pattern.compile("^line (?<line>\\d+): (?<message>.*)$", Pattern.MULTILINE);
        // It fails at the second of its lines that are not empty.
        List<String> complain =
                List.of("sh", "-c", "grep -n second \"$0\" | sed 's/\\([0-9]*\\):.*/line \\1: wrong/'; exit 1", "FILE");
        return new Languages(List.of(
                new Language.Python(asked("python"), List.of()),
                new Language.JavaScript(asked("javascript")),
                new Language.Console(asked("console")),
                new Language.Command(asked("awk"), List.of("awk", "-f", "FILE"), "example.awk", Optional.empty()),
                new Language.Command(asked("broken"), complain, "example.txt", Optional.of(error)),
                new Language.Data(asked("json"), Language.Format.JSON),
                new Language.Data(asked("yaml"), Language.Format.YAML),
                new Language.Data(asked("xml"), Language.Format.XML)));
    }

    private static PlacedText asked(String language) {
        return PlacedText.onCommandLine("languages", language);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void findsExactlyTheProblems(String page) throws IOException {
        Path expected = FOLDER.resolve(page.replace(".md", ".problems.txt"));
        Path places = FOLDER.resolve(page.replace(".md", ".places.txt"));
        if (Files.exists(places)) {
            assertThat(proofs.problems())
                    .filteredOn(problem -> problem.location().path().equals(page))
                    .extracting(
                            problem -> problem.toString().lines().findFirst().orElse(""))
                    .isEqualTo(Files.readAllLines(places));
            return;
        }
        String found = proofs.problems().stream()
                .filter(problem -> problem.location().path().equals(page))
                .map(problem -> problem + "\n")
                .collect(Collectors.joining("\n"));

        assertThat(found).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leavesNoExampleOut(String page) {
        assertThat(proofs.of(page)).isNotEmpty().extracting(Proof::verdict).isNotEmpty();
    }
}
