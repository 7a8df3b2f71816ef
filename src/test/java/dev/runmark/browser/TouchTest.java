package dev.runmark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader whose screen is touched. */
@InChromium
class TouchTest {

    private final Reader reader;

    TouchTest(Reader reader) {
        this.reader = reader.fresh();
    }

    @AfterEach
    void letGo() {
        touch(false);
    }

    @ParameterizedTest
    @CsvSource({"360, true", "768, false", "1024, false", "1366, false"})
    void theBarIsOneLineHighAndFoldsItsMenuOnlyWhereThereIsNoRoom(int width, boolean folded) {
        touchOn(width);
        reader.open(reader.every().http("java/threads/waiting.html"));
        assertThat(reader.is("matchMedia('(pointer: coarse)').matches")).isTrue();
        assertThat(reader.first(".menu summary").isDisplayed()).isEqualTo(folded);
        assertThat(reader.shown(".menu nav").isEmpty()).isEqualTo(folded);
        Number height = (Number) reader.value("document.querySelector('.bar').getBoundingClientRect().height");
        assertThat(height.doubleValue()).isLessThan(70);
    }

    @ParameterizedTest
    @CsvSource({"light, 375", "dark, 375", "light, 820", "dark, 820", "light, 1366", "dark, 1366"})
    void axeFindsNothingOnAnyKindOfPage(String theme, int width) {
        reader.withTheme(theme);
        touchOn(width);
        for (String page : AccessibilityTest.PAGES) {
            reader.open(reader.every().http(page));
            assertThat(AccessibilityTest.findings(reader))
                    .as("%s, %s, %d pixels", page, theme, width)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 820})
    void aRunIsReplayedWithAFinger(int width) {
        touchOn(width);
        reader.open(reader.every().http("java/threads/trouble.html"))
                .click("[data-do=replay]")
                .until("document.querySelector('.replay input')")
                .click(".replay button:nth-of-type(2)");
        assertThat(reader.value("document.querySelector('.replay input').ariaValueText"))
                .asString()
                .startsWith("Step 2 of ");
        assertThat(reader.is("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing is wider than the screen")
                .isTrue();
        assertThat(reader.is("[...document.querySelectorAll('.replay button')]"
                        + ".every(button => button.getBoundingClientRect().height >= 24)"))
                .as("a finger hits each button")
                .isTrue();
    }

    /** Only what says that it is a mobile device is touched with a finger. */
    private void touchOn(int width) {
        touch(true);
        reader.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", true));
    }

    private void touch(boolean on) {
        reader.driver()
                .executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", on, "maxTouchPoints", 1));
    }
}
