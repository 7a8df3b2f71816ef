package dev.runmark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

@InChromium
class AccessibilityTest {

    /** A page of every kind. */
    static final List<String> PAGES = List.of(
            "index.html",
            "404.html",
            "practice.html",
            "proof.html",
            "about.html",
            "java/index.html",
            "java/threads/index.html",
            "java/threads/waiting.html",
            "java/threads/trouble.html",
            "java/text/strings.html",
            "java/text/blocks.html",
            "java/text/print.html",
            "java/threads/print.html",
            "java/threads/waiting/join.html",
            "blog/index.html",
            "blog/story.html");

    private static final String AXE = axe();

    private final Reader reader;

    AccessibilityTest(Reader reader) {
        this.reader = reader.fresh();
    }

    static Stream<Arguments> looks() {
        return Stream.of("light", "dark")
                .flatMap(theme -> Stream.of(Reader.PHONE, Reader.DESKTOP).map(width -> Arguments.of(theme, width)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void axeFindsNothingOnAnyKindOfPage(String theme, int width) {
        reader.withTheme(theme).withWidth(width);
        for (String page : PAGES) {
            reader.open(reader.every().http(page));
            assertThat(findings()).as("%s, %s, %d pixels", page, theme, width).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void axeFindsNothingInSearchAndPractice(String theme, int width) {
        reader.withTheme(theme).withWidth(width).open(reader.every().file("java/threads/waiting.html"));
        reader.type("/").until("document.querySelector('dialog[open] input')");
        reader.type("latch").until("document.querySelectorAll('dialog ol a').length > 1");
        assertThat(findings()).as("search").isEmpty();
        reader.open(reader.every().file("java/threads/waiting.html?practice=java/threads&i=1"));
        reader.until("document.querySelector('.session')");
        assertThat(findings()).as("practice").isEmpty();
        reader.open(reader.every().file("java/threads/waiting.html?answers=hidden#sleep"));
        reader.click("#sleep + .marks [data-mark=bookmark]");
        assertThat(findings()).as("hidden answers").isEmpty();
        reader.open(reader.every().file("practice.html"));
        assertThat(findings()).as("marks").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void axeFindsNothingInAReplay(String theme, int width) {
        reader.withTheme(theme).withWidth(width).open(reader.every().file("java/threads/trouble.html"));
        reader.click(".timeline summary").click("[data-do=replay]").until("document.querySelector('.replay input')");
        reader.type(Keys.END);
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void noPageScrollsSideways(String theme, int width) {
        reader.withTheme(theme).withWidth(width);
        for (String page : PAGES) {
            reader.open(reader.every().http(page));
            assertThat(reader.value("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(page)
                    .isEqualTo(0L);
        }
    }

    @Test
    void theKeyboardAloneReachesEverythingThatCanBeClicked() {
        reader.open(reader.every().file("java/threads/waiting.html"));
        reader.script(
                "window.reached = new Set();" + "addEventListener('focusin', event => reached.add(event.target))");
        long most = (long) reader.value("document.querySelectorAll('a, button, select, summary, [tabindex]').length");
        for (long i = 0; i <= most; i++) {
            reader.type(Keys.TAB);
        }
        assertThat(
                        reader.value(
                                "[...document.querySelectorAll('a[href], button, select, summary, [tabindex=\"0\"]')]"
                                        + ".filter(e => e.checkVisibility({ visibilityProperty: true }) && !reached.has(e)).map(e => e.outerHTML)"))
                .isEqualTo(List.of());
    }

    @Test
    void withoutScriptsEverythingIsThereToRead() {
        reader.withScripts(false).open(reader.every().file("java/threads/waiting.html"));
        assertThat(reader.shown(".question h2")).hasSize(6);
        assertThat(reader.shown(".question .answer pre")).hasSize(6);
        assertThat(reader.shown(".scripted")).isEmpty();
        reader.withWidth(Reader.PHONE).open(reader.every().file("java/threads/waiting.html"));
        assertThat(reader.shown(".contents li a")).isEmpty();
        reader.click(".contents summary");
        assertThat(reader.shown(".contents li a")).hasSize(6);
        reader.withScripts(true);
    }

    @ParameterizedTest
    @ValueSource(ints = {Reader.PHONE, Reader.DESKTOP})
    void whatIsTouchedIsLargeEnoughToHit(int width) {
        reader.withWidth(width);
        for (String page : PAGES) {
            reader.open(reader.every().http(page));
            assertThat(reader.value(
                            "[...document.querySelectorAll('button, select, summary, .filter a, .siblings a, .tabs label')]"
                                    + ".filter(e => e.checkVisibility()).map(e => [e.getBoundingClientRect(), e.outerHTML])"
                                    + ".filter(([box]) => box.width < 24 || box.height < 24).map(([, html]) => html)"))
                    .as(page)
                    .isEqualTo(List.of());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theBarIsOneLineOnAPhoneAndStaysInReach(boolean scripts) {
        reader.withScripts(scripts).withWidth(Reader.PHONE).open(reader.every().file("java/threads/waiting.html"));
        assertThat(reader.first(".bar").getRect().getHeight()).isLessThan(60);
        assertThat(reader.shown(".bar nav a")).isEmpty();
        reader.click(".menu summary");
        assertThat(reader.shown(".bar nav a")).startsWith("Java", "Articles");
        reader.withScripts(true);
        reader.open(reader.every().file("java/threads/waiting.html#barrier"));
        assertThat(reader.is("document.querySelector('.find').getBoundingClientRect().top >= 0"))
                .isTrue();
        assertThat(reader.is("document.querySelector('#barrier').getBoundingClientRect().top"
                        + " >= document.querySelector('.bar').getBoundingClientRect().bottom"))
                .isTrue();
    }

    @Test
    void aPrintedPageShowsHiddenAnswers() {
        reader.open(reader.every().file("java/threads/waiting.html?answers=hidden"));
        assertThat(reader.shown(".answer pre")).isEmpty();
        reader.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertThat(
                        reader.value(
                                "[...document.querySelectorAll('.answer pre')].filter(e => e.getBoundingClientRect().height > 20).length"))
                .isEqualTo(6L);
        assertThat(reader.shown(".bar, .tools, .marks, .foot")).isEmpty();
        reader.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }

    /** What axe has to say, rule by rule. */
    private List<?> findings() {
        return findings(reader);
    }

    /** What axe has to say of the page that a reader has open, rule by rule. */
    static List<?> findings(Reader reader) {
        reader.script(AXE);
        Object found = reader.awaited("axe.run().then(result => result.violations.map("
                + "v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' | ')))");
        return (List<?>) found;
    }

    private static String axe() {
        try (InputStream in = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
