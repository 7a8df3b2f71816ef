package dev.runmark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A site with a logo, a colour and pages of its own, in German, is as good to read as one without. */
@InChromium
class OwnLookTest {

    private static final List<String> PAGES = List.of(
            "index.html",
            "404.html",
            "practice.html",
            "proof.html",
            "ueber.html",
            "impressum.html",
            "java/index.html",
            "java/listen/index.html",
            "java/listen/anlegen.html",
            "java/listen/print.html",
            "java/schleifen/for.html",
            "blog/index.html",
            "blog/woche-1.html",
            "blog/tags/unterricht/index.html");

    private final Reader reader;

    OwnLookTest(Reader reader) {
        this.reader = reader.fresh();
    }

    static Stream<Arguments> looks() {
        return AccessibilityTest.looks();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void axeFindsNothingAndNothingMovesOrScrollsSideways(String theme, int width) {
        reader.withTheme(theme).withWidth(width);
        for (String page : PAGES) {
            reader.open(reader.teacher().http(page));
            assertThat(FirstVisitTest.moved(reader)).as(page).isEmpty();
            assertThat(AccessibilityTest.findings(reader))
                    .as("%s, %s, %d pixels", page, theme, width)
                    .isEmpty();
            assertThat(reader.value("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(page)
                    .isEqualTo(0L);
        }
    }

    @Test
    void aFirstVisitTakesNoMoreThanTwentyKilobytes() {
        for (String page : PAGES) {
            reader.teacher().answersSince();
            reader.open(reader.teacher().http(page)).until("performance.timing.loadEventEnd > 0");
            assertThat(reader.teacher().answersSince().stream()
                            .filter(answer -> !answer.path().endsWith(".svg"))
                            .mapToInt(WebServer.Answer::bytes)
                            .sum())
                    .as(page)
                    .isLessThanOrEqualTo(20_000);
        }
    }
}
