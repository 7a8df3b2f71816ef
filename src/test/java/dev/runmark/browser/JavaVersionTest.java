package dev.runmark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Verdict;
import dev.runmark.render.TinySite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** A page of which readers choose the version of Java. */
@InChromium
class JavaVersionTest {

    private static final String TEXT = """
            ## What does a thread call itself? {#named .easy}

            It depends.

            ```java
            System.out.println(Thread.currentThread());
            ```

            ## What is new? {#new .easy}

            This.

            ```java jdk=21+
            System.out.println(List.of(1).getFirst());
            ```
            """;

    private final Reader reader;
    private final Path folder;
    private final WebServer site;

    JavaVersionTest(Reader reader, @TempDir Path folder) throws IOException {
        this.reader = reader.fresh();
        this.folder = folder;
        this.site = WebServer.of(folder);
    }

    @BeforeEach
    void build() throws IOException {
        TinySite tiny =
                TinySite.in(folder.resolve("project")).withPage("page", TEXT).proving(JavaVersionTest::proof);
        for (Map.Entry<String, String> file : tiny.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void oneVersionIsShownAndAnotherCanBeChosenByKeyboardAndIsKept() {
        open("page");
        assertThat(reader.shown(".output p")).containsExactly("Output, as recorded, on Java 25", "Output, as recorded");
        assertThat(reader.shown(".elsewhere")).isEmpty();
        assertThat(reader.value("document.querySelector('[name=java]:checked').value"))
                .isEqualTo("25");
        reader.script("document.querySelector('[name=java]:checked').focus()");
        reader.type(Keys.ARROW_LEFT).until("document.documentElement.dataset.java === '17'");
        assertOld();
        open("page").untilOpened("document.documentElement.dataset.java === '17'");
        assertOld();
        assertThat(reader.value("document.querySelector('[name=java]:checked').value"))
                .isEqualTo("17");
    }

    private void assertOld() {
        assertThat(reader.shown(".output p")).containsExactly("Output, as recorded, on Java 17", "Output, as recorded");
        assertThat(reader.shown(".elsewhere")).containsExactly("Not tried on this Java: it is for Java 21+");
        assertThat(reader.value("getComputedStyle(document.querySelector('[data-not]')).borderLeftStyle"))
                .isEqualTo("dotted");
    }

    @Test
    void nothingMovesWhereAVersionWasChosenBefore() {
        open("page");
        reader.script("localStorage.setItem('java', '17')");
        open("page").untilOpened("document.documentElement.dataset.java === '17'");
        assertThat(FirstVisitTest.moved(reader)).isEmpty();
    }

    @Test
    void aVersionThatThePageDoesNotKnowChangesNothing() {
        open("page");
        reader.script("localStorage.setItem('java', '11')");
        open("page").untilOpened("document.documentElement.dataset.java === '11'");
        assertThat(reader.shown(".output p")).contains("Output, as recorded, on Java 25");
        assertThat(reader.value("document.querySelector('[name=java]:checked').value"))
                .isEqualTo("25");
    }

    @Test
    void withoutAScriptAllVersionsAreNamed() {
        reader.withScripts(false);
        open("page");
        assertThat(reader.shown(".output p"))
                .containsExactly(
                        "Output, as recorded, on Java 17", "Output, as recorded, on Java 25", "Output, as recorded");
        assertThat(reader.shown(".java, .elsewhere")).isEmpty();
        assertThat(reader.shown(".proof")).first().asString().endsWith("not the same on Java 25");
        reader.withScripts(true);
    }

    @ParameterizedTest
    @CsvSource({"light, 360", "dark, 360", "light, 1280", "dark, 1280"})
    void axeFindsNothing(String theme, int width) {
        reader.withTheme(theme).withWidth(width);
        open("page");
        assertThat(AccessibilityTest.findings(reader)).isEmpty();
        reader.script("document.querySelector('[value=\"17\"]').click()");
        assertThat(AccessibilityTest.findings(reader)).isEmpty();
    }

    @Test
    void theCheckerOfHtmlFindsNothing() throws Exception {
        assertThat(MarkupTest.errors(Files.newInputStream(folder.resolve("java/topic/page.html"))))
                .isEmpty();
    }

    private Reader open(String page) {
        return reader.open(site.http("java/topic/" + page + ".html"));
    }

    private static Proof proof(Proof proof) {
        boolean later = proof.example().words().jdks().first() > 0;
        List<Run> runs = later ? List.of(run(25, "1")) : List.of(run(17, "Thread[main]"), run(25, "Thread[#1]"));
        return new Proof(proof.example(), Verdict.RECORDED, "", List.of(), runs, List.of());
    }

    private static Run run(int feature, String text) {
        Jdk jdk = new Jdk(Path.of("jdk"), feature, feature + ".0.1");
        Printed printed = new Printed(Printed.Stream.OUT, text + "\n", "main", 0, List.of());
        return new Run(jdk, List.of(printed), Map.of(), new Ending.Exited(0), Duration.ZERO, false);
    }
}
