package dev.runmark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What it costs to read one page of six questions and six examples, and what it does meanwhile. */
@InChromium
class FirstVisitTest {

    private static final String PAGE = "java/threads/waiting.html";

    private final Reader reader;

    FirstVisitTest(Reader reader) {
        this.reader = reader.fresh();
    }

    @Test
    void itTakesFourRequestsAndTwentyKilobytes() {
        reader.every().answersSince();
        reader.open(reader.every().http(PAGE)).until("performance.timing.loadEventEnd > 0");
        List<WebServer.Answer> answers = reader.every().answersSince();
        assertThat(answers)
                .extracting(WebServer.Answer::path)
                .contains("/" + PAGE, "/assets/site.css", "/assets/site.js")
                .hasSizeLessThanOrEqualTo(4);
        assertThat(answers.stream().mapToInt(WebServer.Answer::bytes).sum()).isLessThanOrEqualTo(20_000);
    }

    @Test
    void itsScriptsTakeFourKilobytes() throws IOException {
        byte[] script = Files.readAllBytes(reader.every().folder().resolve("assets/site.js"));
        assertThat(WebServer.gzip(script).length).isLessThan(4_000);
    }

    @Test
    void noPageAsksAnybodyElse() {
        reader.requested();
        for (String page : AccessibilityTest.PAGES) {
            reader.open(reader.every().http(page));
        }
        reader.open(reader.every().http(PAGE + "?practice=java/threads"));
        reader.until("document.querySelector('.session')");
        reader.type("/").until("document.querySelector('dialog[open]')");
        reader.type("latch").until("document.querySelector('dialog ol a')");
        assertThat(reader.requested())
                .hasSizeGreaterThan(30)
                .allMatch(address -> address.startsWith(reader.every().http("")) || address.startsWith("data:"));
    }

    @ParameterizedTest
    @ValueSource(ints = {Reader.PHONE, Reader.DESKTOP})
    void nothingMovesWhileAPageIsLoaded(int width) {
        reader.withWidth(width);
        for (String page : AccessibilityTest.PAGES) {
            reader.open(reader.every().http(page));
            assertThat(moved(reader)).as(page).isEmpty();
        }
    }

    /** What has moved, and by how much; empty if nothing has. */
    static String moved(Reader reader) {
        return (String)
                reader.awaited(
                        "new Promise(done => new PerformanceObserver(list => {"
                                + "  window.moved = list.getEntries().reduce((text, e) => text + e.value + ' ' + e.sources.map(one =>"
                                + "    `${one.node?.nodeName} ${one.node?.className} ${one.node?.textContent?.slice(0, 40)}:`"
                                + "    + ` ${Math.round(one.previousRect.y)} to ${Math.round(one.currentRect.y)}`).join() + ';', window.moved || '')"
                                + "}).observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => done(window.moved || ''), 150))");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?difficulty=hard", "?answers=hidden", "?answers=short", "?difficulty=hard&answers=short"})
    void nothingMovesWhereTheAddressAsksForAPartOfThePage(String query) {
        for (int width : new int[] {Reader.PHONE, Reader.DESKTOP}) {
            reader.withWidth(width).open(reader.every().http(PAGE + query));
            assertThat(moved(reader)).as(query + ", " + width).isEmpty();
        }
    }

    @Test
    void aThemeThatWasChosenIsThereBeforeTheFirstPaint() throws IOException {
        String page = Files.readString(reader.every().folder().resolve(PAGE));
        assertThat(page.indexOf("[\"theme\", \"wrap\", \"java\"]) html.dataset[name] = localStorage.getItem(name)"))
                .isPositive()
                .isLessThan(page.indexOf("rel=\"stylesheet\""));
    }
}
