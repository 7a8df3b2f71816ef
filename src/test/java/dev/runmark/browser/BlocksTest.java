package dev.runmark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Code in tabs, and code with numbers that a list explains. */
@InChromium
class BlocksTest {

    private static final String PAGE = "java/text/blocks.html";

    private final Reader reader;

    BlocksTest(Reader reader) {
        this.reader = reader.fresh();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneTabIsShownAtATimeWithAScriptOrWithout(boolean scripts) {
        reader.withScripts(scripts).open(reader.every().file(PAGE));
        assertThat(reader.shown(".tabs label")).containsExactly("Maven", "Gradle", "concat", "plus", "Gradle");
        assertThat(reader.shown(".tabs:first-of-type pre"))
                .singleElement()
                .asString()
                .contains("<dependency>");
        reader.click(".tabs label:nth-of-type(2)");
        assertThat(reader.shown(".tabs:first-of-type pre"))
                .singleElement()
                .asString()
                .contains("implementation");
        reader.withScripts(true);
    }

    @Test
    void whatAnExamplePrintsIsInItsTab() {
        reader.open(reader.every().file(PAGE));
        assertThat(reader.shown(".tab .output samp")).containsExactly("ab");
        reader.click("label:has([value=plus])");
        assertThat(reader.shown(".tab .output samp")).isEmpty();
    }

    @Test
    void whatIsChosenInOneGroupIsChosenInTheOthers() {
        reader.open(reader.every().file(PAGE));
        reader.click(".tabs label:nth-of-type(2)");
        // The script that chooses in the other groups is fetched when it is needed first.
        reader.until("document.querySelectorAll('.tabs [value=Gradle]:checked').length === 2");
        assertThat(reader.shown(".tab pre"))
                .hasSize(2)
                .allMatch(code -> code.matches("(?s)(implementation|println).*"));
    }

    @Test
    void theKeyboardChoosesATab() {
        reader.open(reader.every().file(PAGE));
        reader.script("document.querySelector('.tabs input').focus()");
        reader.type(Keys.ARROW_RIGHT);
        assertThat(reader.shown(".tabs:first-of-type pre"))
                .singleElement()
                .asString()
                .contains("implementation");
    }

    @Test
    void onPaperAllTabsAreThere() {
        reader.open(reader.every().file(PAGE));
        reader.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertThat(reader.shown(".tab pre code")).hasSize(5);
        reader.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }

    @Test
    void aNumberLeadsToItsExplanationAndIsCopiedAsItStands() {
        reader.open(reader.every().file(PAGE));
        assertThat(reader.shown("pre .note")).containsExactly("// (1)", "// (2)");
        assertThat(reader.value("document.querySelector('.example code').textContent"))
                .asString()
                .contains("// (1)\n")
                .endsWith("// (2)\n");
        reader.click("[href$='-2'].note");
        assertThat(reader.value("document.querySelector(':target').textContent"))
                .asString()
                .startsWith("concat");
    }
}
