package dev.runmark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Programs whose output the reader guesses first. */
@InChromium
class GuessTest {

    private static final String PAGE = "java/text/guessing.html";

    private static final String ANSWER = "#guess ~ .answer";

    private final Reader reader;

    GuessTest(Reader reader) {
        this.reader = reader.fresh();
    }

    @Test
    void theProgramIsPartOfTheQuestionAndWhatItPrintsOfTheAnswer() {
        reader.open(reader.every().file(PAGE));
        assertThat(reader.shown(ANSWER + " pre")).singleElement().asString().contains("s.concat");
        assertIsHidden();
        reader.click(ANSWER + " > summary");
        assertThat(reader.shown(ANSWER + " samp")).containsExactly("a");
        assertThat(reader.shown(ANSWER + " > p")).singleElement().asString().contains("never changes");
    }

    @Test
    void whoComesForItFindsItClosed() {
        reader.open(reader.every().file(PAGE + "#guess"));
        assertThat(reader.shown(ANSWER + " pre")).hasSize(1);
        assertIsHidden();
    }

    @Test
    void practiceShowsTheProgramBeforeTheAnswer() {
        reader.open(reader.every().http(PAGE + "?practice=java/text/guessing&difficulty=easy&i=0"));
        reader.until("document.querySelector('.session')");
        assertThat(reader.shown(ANSWER + " pre")).hasSize(1);
        assertIsHidden();
        reader.click(".session .first");
        assertThat(reader.shown(ANSWER + " samp")).containsExactly("a");
        assertThat(reader.shown(ANSWER + " > p")).hasSize(1);
    }

    @Test
    void anAnswerThatMerelyBeginsWithCodeIsOpen() {
        reader.open(reader.every().file(PAGE));
        assertThat(reader.shown("#join-letters ~ .answer .claim")).containsExactly("// => ab");
    }

    @Test
    void ofAnAnkiCardTheProgramIsPartOfTheQuestion() {
        reader.open(reader.every().http(PAGE));
        reader.script("URL.createObjectURL = blob => { blob.text().then(text => { window.saved = text });"
                + " return 'about:blank' }; HTMLAnchorElement.prototype.click = () => {}");
        reader.script("document.querySelector('[data-do=anki]').click()");
        reader.until("window.saved");
        String[] fields = ((String) reader.value("saved"))
                .lines()
                .filter(line -> line.contains("#guess"))
                .findFirst()
                .orElseThrow()
                .split("\t", -1);
        assertThat(fields[1]).startsWith("Two letters").contains("concat").doesNotContain("never changes", "=> a");
        assertThat(fields[2]).contains("concat", "never changes");
    }

    @Test
    void withoutAScriptAllOfItReads() {
        reader.withScripts(false).open(reader.every().file(PAGE));
        assertThat(reader.shown(ANSWER + " samp")).containsExactly("a");
        reader.withScripts(true);
    }

    private void assertIsHidden() {
        assertThat(reader.shown(ANSWER + " samp")).isEmpty();
        assertThat(reader.shown(ANSWER + " .claim")).isEmpty();
        assertThat(reader.shown(ANSWER + " > p")).isEmpty();
    }
}
