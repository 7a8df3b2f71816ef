package dev.runmark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.serve.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WindowType;

/** What an author sees of a save, in Chromium. */
@InChromium
class PreviewTest {

    private static final String PAGE = "content/java/pools/executors.md";
    private static final String ADDRESS = "java/pools/executors";
    private static final String PANEL = "document.querySelector('runmark-preview').shadowRoot";
    private static final String PROSE = "A long paragraph of prose that fills the page.\n\n".repeat(60);
    private static final String QUESTION = "## What is six times seven? {#six .easy}\n\n";
    private static final String EXAMPLE = "```java\nSystem.out.println(6 * 7); // => 42\n```\n\n";

    private static final String STYLE = "h1 { color: rgb(3, 2, 1) }\n";

    private final Reader reader;
    private final Workplace place;

    PreviewTest(Reader reader, @TempDir Path folder) throws IOException {
        this.reader = reader.fresh();
        this.place = new Workplace(folder);
        place.write("content/java/pools/locks.md", Workplace.HEAD.formatted("Locks") + "Prose.\n");
        place.write("templates/assets/site.css", STYLE);
        save(PROSE + "The last line.\n");
        place.start();
    }

    @AfterEach
    void close() throws IOException {
        reader.open("about:blank");
        place.close();
    }

    @Test
    void aSavedTextAppearsWhereOneIs() throws IOException {
        open(ADDRESS);
        reader.script("scrollTo({ top: 700, behavior: 'instant' })");
        save(PROSE + "The last line, another one.\n");

        reader.until("document.querySelector('main').textContent.includes('another one')");
        assertThat(reader.value("Math.round(scrollY)")).isEqualTo(700L);
        assertThat(reader.is("window.same")).isTrue();
    }

    @Test
    void whatIsUnfoldedAndTypedStays() throws IOException {
        save(QUESTION + "An answer.\n");
        open(ADDRESS);
        reader.click("[data-mark=done]").script("document.querySelector('.answer').open = false");
        save("New intro.\n\n" + QUESTION + "Another answer.\n\nIn two parts.\n");

        reader.until("document.querySelector('.answer').textContent.includes('In two parts')");
        assertThat(reader.is("document.querySelector('.answer').open")).isFalse();
        assertThat(reader.value("document.querySelector('[data-mark=done]').ariaPressed"))
                .isEqualTo("true");
        assertThat(reader.is("window.same")).isTrue();
    }

    @Test
    void aNewQuestionTakesPart() throws IOException {
        save(QUESTION + "An answer.\n" + PROSE);
        open(ADDRESS);
        reader.script("scrollTo({ top: 500, behavior: 'instant' })");
        save(QUESTION + "An answer.\n" + PROSE + QUESTION.replace("six", "two") + "Another.\n");

        reader.until("document.querySelectorAll('.question').length === 2 && !window.same");
        reader.until("Math.round(scrollY) === 500");
        reader.script("document.querySelectorAll('[data-mark=done]')[1].click()");
        reader.until("document.querySelectorAll('[data-mark=done]')[1].ariaPressed === 'true'");
    }

    @Test
    void aStyleIsChangedWithoutLoadingThePage() throws IOException {
        open(ADDRESS);
        place.write("templates/assets/site.css", STYLE + "\nh1 { color: rgb(1, 2, 3) }\n");

        reader.until("getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)'");
        reader.until("document.querySelectorAll('link[rel=stylesheet]').length === 1");
        assertThat(reader.is("window.same")).isTrue();
    }

    @Test
    void aTemplateIsChangedInPlace() throws IOException {
        open(ADDRESS);
        String layout = Files.readString(Path.of("templates/layout.peb"));
        place.write("templates/layout.peb", layout.replace("@{skip}", "Jump to the text"));

        reader.until("document.querySelector('.skip').textContent === 'Jump to the text'");
    }

    @Test
    void verdictsAndProblemsComeAndGo() throws IOException {
        save(EXAMPLE + PROSE);
        open(ADDRESS);
        reader.until("document.querySelector('.example.proved')");
        assertThat(reader.is(PANEL + ".querySelector('aside').hidden")).isTrue();

        save(EXAMPLE.replace("=> 42", "=> 43") + PROSE);
        reader.until("document.querySelector('.example.failed')");
        reader.until(PANEL + ".querySelector('li.error')");
        assertThat((String) reader.value(PANEL + ".querySelector('li.error').innerText"))
                .contains("this line prints 42, the page says 43")
                .contains(PAGE + ":7:")
                .contains("^^")
                .contains("runmark fix");
        assertThat(reader.value(PANEL + ".querySelector('li a').href"))
                .isEqualTo(place.root().resolve(PAGE).toUri().toString());
        assertThat(reader.is(PANEL + ".querySelector('summary').checkVisibility()"))
                .isTrue();
        reader.script("navigator.clipboard.writeText = async text => { window.copied = text }; " + PANEL
                + ".querySelector('li a').click()");
        reader.until("window.copied");
        assertThat((String) reader.value("window.copied"))
                .startsWith(place.root().resolve(PAGE) + ":7:");
        assertThat(reader.is("document.querySelector('main article > p').checkVisibility()"))
                .isTrue();

        save(EXAMPLE + PROSE);
        reader.until("document.querySelector('.example.proved')");
        reader.until(PANEL + ".querySelector('aside').hidden");
        assertThat(reader.is("window.same")).isTrue();
    }

    @Test
    void aRunningExampleSaysSo() throws IOException {
        save(EXAMPLE + "```java\nThread.sleep(3000);\nSystem.out.println(1); // => 1\n```\n");
        open(ADDRESS);
        reader.until("document.querySelector('.example.running .proof')?.textContent === 'running…'");
        reader.until("document.querySelectorAll('.example.proved').length === 2");
        assertThat(reader.is("window.same")).isTrue();
    }

    @Test
    void theLastGoodPageStaysBeneathWhatIsWrong() throws IOException {
        open(ADDRESS);
        place.write(PAGE, "---\ntitle: [\n---\nProse.\n");

        reader.until(PANEL + ".querySelector('li.error')");
        assertThat(reader.shown("h1")).containsExactly("Executors");
        assertThat(reader.is("document.querySelector('main').textContent.includes('The last line.')"))
                .isTrue();

        save("Mended.\n");
        reader.until("document.querySelector('main').textContent.includes('Mended.')");
        reader.until(PANEL + ".querySelector('aside').hidden");
    }

    @Test
    void everyOpenTabShowsIt() throws IOException {
        String first = reader.driver().getWindowHandle();
        open(ADDRESS);
        String second = reader.driver().switchTo().newWindow(WindowType.TAB).getWindowHandle();
        try {
            open(ADDRESS);
            reader.script("window.asked = performance.getEntriesByType('resource').length");
            save("In both tabs.\n");
            reader.until("document.querySelector('main').textContent.includes('In both tabs.')");
            reader.driver().switchTo().window(first);
            reader.until("document.querySelector('main').textContent.includes('In both tabs.')");

            // The one that listened for both is gone.
            reader.driver().close();
            reader.driver().switchTo().window(second);
            save("In the other tab.\n");
            reader.until("document.querySelector('main').textContent.includes('In the other tab.')");
        } finally {
            reader.driver().switchTo().window(second);
        }
    }

    @Test
    void draftsAreMarked() throws IOException {
        place.write(
                "content/java/pools/later.md",
                Workplace.HEAD.formatted("Later").replace("---\nt", "---\ndraft: true\nt") + "Prose.\n");
        open(ADDRESS);
        reader.until("document.querySelector('.siblings a[data-preview-draft]')?.textContent === 'Later'");
        open("java/pools/later");
        assertThat(reader.is(PANEL + ".querySelector('.draft').checkVisibility()"))
                .isTrue();
    }

    @Test
    void searchWorksAsPublished() throws IOException {
        save(QUESTION + "Forty-two.\n");
        open(ADDRESS);
        reader.type("/").until("document.activeElement.type === 'search'");
        reader.type("seven").until("document.querySelector('dialog ol a')");
        assertThat(reader.shown("dialog ol a strong").get(0)).isEqualTo("What is six times seven?");
    }

    private void open(String path) {
        reader.open(place.address(path)).until("document.querySelector('runmark-preview')");
        reader.script("window.same = true");
    }

    private void save(String body) throws IOException {
        place.write(PAGE, Workplace.HEAD.formatted("Executors") + body);
    }
}
