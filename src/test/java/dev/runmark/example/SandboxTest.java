package dev.runmark.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.ExampleFinder;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.example.sandbox.Sandbox;
import dev.runmark.site.Confinement;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.ExampleScope;
import dev.runmark.site.PlacedText;
import dev.runmark.site.SandboxMode;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Pages that mean harm, proved beside an honest one. They need bubblewrap; {@code RUNMARK_SANDBOX=required} makes its absence
 * a failure.
 */
class SandboxTest {

    private static final Path HOSTILE = Path.of("src/test/resources/hostile");
    private static final String HONEST = "honest.md";

    @BeforeEach
    void thereIsASandbox() {
        boolean required = "required".equals(System.getenv("RUNMARK_SANDBOX"));
        assumeTrue(required || Sandbox.of(SandboxMode.AUTO).isolation().sandboxed());
    }

    @Test
    void harmIsNotedAndLeavesAnHonestPageAsItIs() throws IOException, InterruptedException {
        Proofs alone = prove(List.of(HONEST));

        Proofs beside = prove(pages());

        assertThat(firstLines(beside)).isEqualTo(Files.readAllLines(HOSTILE.resolve("problems.txt")));
        assertThat(told(beside)).isEqualTo(told(alone));
        assertThat(commandLinesWith("86125")).isEmpty();
    }

    /** The weaker promise: what goes too far is stopped all the same. */
    @Test
    void withoutASandboxWhatGoesTooFarIsStopped() throws IOException, InterruptedException {
        List<String> pages = List.of(
                "fills-memory.md",
                "fills-the-disk.md",
                "floods-raw.md",
                "forges-notes.md",
                "honest.md",
                "kills-itself.md",
                "stops-itself.md");

        Proofs proofs = prove(pages, "off");

        assertThat(proofs.isolation()).hasValueSatisfying(isolation -> assertThat(isolation.sandboxed())
                .isFalse());
        assertThat(firstLines(proofs))
                .containsExactly(
                        "fills-memory.md:3:4: error: this example was stopped: it used more than 1536 MiB of memory",
                        "fills-the-disk.md:3:4: error: this example was stopped: it wrote more than 256 MiB",
                        "floods-raw.md:3:4: error: this example was stopped: it printed more than 1048576 bytes",
                        "forges-notes.md:3:4: error: this example was stopped: it overwrote what was noted of it",
                        "honest.md:5:36: error: this line prints 3, the page says 4",
                        "kills-itself.md:3:4: error: this example ended with exit status 137, the page says 0",
                        "stops-itself.md:3:4: error: this example did not end within 1 s");
    }

    @Test
    void whatRanInItIsSaid() throws IOException, InterruptedException {
        assertThat(prove(List.of(HONEST)).isolation()).hasValueSatisfying(isolation -> assertThat(isolation.sandboxed())
                .isTrue());
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(HOSTILE)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static Proofs prove(List<String> pages) throws IOException, InterruptedException {
        return prove(pages, "required");
    }

    private static Proofs prove(List<String> pages, String mode) throws IOException, InterruptedException {
        Confinement confinement =
                new Confinement(Optional.of(PlacedText.onCommandLine("--sandbox", mode)), Optional.empty(), List.of());
        ExampleScope usual = ExampleScope.DEFAULT;
        ExampleScope scope = new ExampleScope(
                usual.folder(), usual.imports(), usual.setups(), usual.ignored(), usual.environment(), confinement);
        return Prover.prove(found(pages), ProvingSettings.of(SiteConfig.Examples.DEFAULT.with(scope)));
    }

    private static ExampleFinder.Found found(List<String> pages) throws IOException {
        List<Example> examples = new ArrayList<>();
        List<Composition> compositions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String page : pages) {
            Source source = Source.read(page, HOSTILE.resolve(page));
            ExampleFinder.Found found = ExampleFinder.in(source, Fences.of(source), HOSTILE, ExampleMode.STANDALONE);
            examples.addAll(found.examples());
            compositions.addAll(found.compositions());
            problems.addAll(found.problems());
        }
        return new ExampleFinder.Found(examples, compositions, problems);
    }

    private static List<String> firstLines(Proofs proofs) {
        return proofs.problems().stream()
                .map(Problem::toString)
                .map(text -> text.lines().findFirst().orElse(""))
                .toList();
    }

    private static List<String> told(Proofs proofs) {
        return proofs.of(HONEST).stream().map(SandboxTest::told).toList();
    }

    private static String told(Proof proof) {
        return proof.verdict() + " " + proof.problems() + " "
                + proof.printed().map(Printed::text).toList();
    }

    private static List<String> commandLinesWith(String argument) {
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains("sleep " + argument))
                .toList();
    }
}
