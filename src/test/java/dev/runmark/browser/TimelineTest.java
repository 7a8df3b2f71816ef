package dev.runmark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Pictures of runs, and their replay. */
@InChromium
class TimelineTest {

    private static final String PAGE = "java/threads/trouble.html";
    private static final String BUTTON = "[data-do=replay]";
    private static final String MOMENT = ".replay input";

    private final Reader reader;

    TimelineTest(Reader reader) {
        this.reader = reader.fresh();
    }

    @AfterEach
    void reset() {
        reader.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        reader.withScripts(true);
    }

    private void replay() {
        reader.open(reader.every().file(PAGE)).click(BUTTON).until("document.querySelector('" + MOMENT + "')");
    }

    private String moment() {
        return reader.value("document.querySelector('" + MOMENT + "').ariaValueText")
                .toString();
    }

    private List<String> printed() {
        Object lines =
                reader.value("[...document.querySelectorAll('.output .ln:not(.unprinted)')].map(e => e.innerText)");
        return ((List<?>) lines).stream().map(Object::toString).toList();
    }

    private Object output() {
        return reader.value(
                "document.querySelector('.timeline').closest('figure').querySelector('.output samp').innerHTML");
    }

    @Test
    void theReplayIsFetchedByThoseWhoUseIt() {
        reader.requested();
        reader.open(reader.every().http(PAGE));
        assertThat(reader.requested()).noneMatch(address -> address.contains("timeline.js"));
        reader.click(BUTTON).until("document.querySelector('" + MOMENT + "')");
        assertThat(reader.requested()).anyMatch(address -> address.contains("timeline.js"));
    }

    @Test
    void whoWantsNoMotionPlaysItStepByStep() {
        replay();
        assertThat(reader.shown(".replay button")).containsExactly("Play", "Step", "Close");
        assertThat(moment()).startsWith("Step 1 of ");
        assertThat(reader.all(".lit")).isNotEmpty();
        assertThat(printed()).isEmpty();
        reader.click(".replay button:nth-of-type(2)");
        assertThat(moment()).startsWith("Step 2 of ");
        assertThat(reader.all(".lit")).isNotEmpty();
    }

    @Test
    void theKeyboardMovesThroughTheRunAndLeavesNothingBehind() {
        reader.open(reader.every().file(PAGE));
        Object before = output();
        reader.script("document.querySelector('" + BUTTON + "').focus()");
        reader.type(Keys.ENTER).until("document.activeElement.matches('" + MOMENT + "')");
        reader.type(Keys.ARROW_RIGHT);
        assertThat(moment()).startsWith("Step 2 of ");
        reader.type(Keys.END);
        assertThat(printed()).containsExactly("1 first", "2 second");
        assertThat(reader.value("document.querySelector('.timeline line').getAttribute('x1')"))
                .asString()
                .endsWith("%")
                .isNotEqualTo("0%");
        reader.type(Keys.HOME);
        assertThat(printed()).isEmpty();
        reader.type(Keys.ESCAPE);
        assertThat(reader.is("document.activeElement.matches('" + BUTTON + "')"))
                .isTrue();
        assertThat(reader.all(".replay, .lit, .timeline line")).isEmpty();
        assertThat(output()).isEqualTo(before);
    }

    @Test
    void theOutputAppearsWhereItWasPrinted() {
        replay();
        reader.until("(document.querySelector('.replay button:nth-of-type(2)').click(),"
                + " document.querySelectorAll('.output .ln:not(.unprinted)').length == 1)");
        assertThat(printed()).containsExactly("1 first");
    }

    @Test
    void itPlaysByItselfUntilItIsPaused() {
        reader.withMotion();
        replay();
        reader.until("document.querySelector('" + MOMENT + "').value > 0");
        reader.type(Keys.SPACE);
        assertThat(reader.shown(".replay button")).contains("Play");
        reader.type(Keys.SPACE);
        assertThat(reader.shown(".replay button")).contains("Pause");
        reader.until("document.querySelector('" + MOMENT + "').value == document.querySelector('" + MOMENT + "').max");
        reader.until("document.querySelector('.replay button').textContent == 'Play'");
        assertThat(printed()).containsExactly("1 first", "2 second");
    }

    @Test
    void aScrubbedReplayStands() {
        reader.withMotion();
        replay();
        reader.script("const moment = document.querySelector('" + MOMENT + "'); moment.value = 1;"
                + " moment.dispatchEvent(new Event('input'))");
        assertThat(reader.shown(".replay button")).contains("Play");
        assertThat(moment()).startsWith("Step 2 of ");
    }

    @Test
    void outcomesAreBarsOfDifferentColoursThatTogetherAreAllRuns() {
        reader.open(reader.every().file(PAGE));
        assertThat(reader.value("Math.round([...document.querySelectorAll('.share rect:last-child')]"
                        + ".reduce((sum, bar) => sum + parseFloat(bar.getAttribute('width')), 0))"))
                .isEqualTo(100L);
        assertThat(
                        reader.value(
                                "new Set([...document.querySelectorAll('.share')].map(bar => getComputedStyle(bar).fill)).size"))
                .isEqualTo(2L);
    }

    @Test
    void withoutScriptsThePictureAndItsWordsAreThere() {
        reader.withScripts(false).open(reader.every().file(PAGE));
        assertThat(reader.first(".timeline svg[role=img]").isDisplayed()).isTrue();
        assertThat(reader.shown(BUTTON)).isEmpty();
        assertThat(reader.shown(".timeline > ul li")).contains("runs", "prints");
        reader.click(".timeline summary");
        assertThat(reader.shown(".timeline details li")).hasSize(2).anyMatch(row -> row.startsWith("helper: runs"));
        assertThat(reader.shown(".output samp")).isNotEmpty();
    }

    @Test
    void onPaperThePictureIsThere() {
        reader.open(reader.every().file(PAGE));
        reader.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertThat(reader.first(".timeline svg[role=img]").isDisplayed()).isTrue();
        assertThat(reader.shown(BUTTON)).isEmpty();
    }
}
