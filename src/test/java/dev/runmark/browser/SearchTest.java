package dev.runmark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

@InChromium
class SearchTest {

    private static final String PAGE = "java/concurrency/threads.html";

    private final Reader reader;

    SearchTest(Reader reader) {
        this.reader = reader.fresh();
    }

    static Stream<String> places() {
        return Stream.of("http", "file");
    }

    private String address(String place, String path) {
        return place.equals("http") ? reader.own().http(path) : reader.own().file(path);
    }

    /** What stands on each line: a query, and the question that must come first. */
    @Test
    void theQuestionThatIsMeantComesFirst() throws IOException {
        reader.open(reader.own().file(PAGE));
        reader.awaited("runmark.load('assets/search.js').then(() => true)");
        List<String> queries = Files.readAllLines(Path.of("src/test/resources/reader/queries.txt"));
        assertThat(queries).hasSizeGreaterThanOrEqualTo(40);
        List<String> missed = queries.stream()
                .map(line -> line.split(" => "))
                .filter(line -> !found(line[0]).get(0).endsWith(line[1]))
                .map(line -> line[0] + " finds " + found(line[0]))
                .toList();
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "this, keywords.html#this",
        "for, keywords.html#for",
        "if, keywords.html#for",
        "this keyword, keywords.html",
        "The this keyword, keywords.html",
        "Why use for and if, keywords.html#for",
        "タスク, keywords.html#pool",
        "再利用, keywords.html#pool",
        "プールとは, keywords.html#pool",
    })
    void keywordsAndWordsInARunOfLettersAreFound(String query, String question) {
        reader.open(reader.every().file("index.html"));
        reader.awaited("runmark.load('assets/search.js').then(() => true)");
        assertThat(found(query).get(0)).endsWith(question);
    }

    /** What a reader types is cut as the texts were, in the language of the site. */
    @ParameterizedTest
    @CsvSource({
        "Dateien, anlegen.html#datei",
        "aendern, anlegen.html#aendern",
        "Änderungen, anlegen.html#aendern",
        "AENDERUNGEN, anlegen.html#aendern",
        "Größen der Listen, anlegen.html#groesse",
        "wie groesse, anlegen.html#groesse",
        "sortierte, sortieren.html",
        "Sortierungen, sortieren.html",
        "for-Schleifen, for.html",
    })
    void onAGermanSiteFormsOfAWordFindIt(String query, String found) {
        reader.open(reader.teacher().file("index.html"));
        reader.awaited("runmark.load('assets/search.js').then(() => true)");
        assertThat(found(query).get(0)).endsWith(found);
    }

    @Test
    void whatIsMetIsMarkedInWordsWithUmlautsToo() {
        reader.open(reader.teacher().file("index.html")).type("/").until("document.activeElement.type === 'search'");
        reader.type("andern").until("document.querySelector('dialog ol a mark')");
        assertThat(reader.shown("dialog ol li:first-child mark")).contains("ändern");
    }

    @Test
    void nothingThatIsTypedBeforeTheSearchIsThereGetsLost() {
        reader.open(reader.every().http("index.html"));
        reader.script("const append = document.head.append.bind(document.head);"
                + " window.late = []; document.head.append = element => late.push(element)");
        reader.type("/").until("document.querySelector('dialog[open] input')");
        reader.type("latch").until("late.some(element => element.src?.endsWith('search.js'))");
        reader.script("delete document.head.append; document.head.append(...late)");
        reader.until("document.querySelector('dialog ol a')");
        assertThat(reader.value("document.querySelector('dialog input').value")).isEqualTo("latch");
    }

    @Test
    void anEnterBeforeTheSearchIsThereOpensTheFirst() {
        reader.open(reader.every().http("index.html"));
        reader.script("window.late = []; document.head.append = element => late.push(element)");
        reader.type("/").until("document.querySelector('dialog[open] input')");
        reader.type("latch").type(Keys.ENTER);
        assertThat(reader.is("document.querySelector('dialog[open]')")).isTrue();
        reader.script("delete document.head.append; document.head.append(...late)");
        reader.until("location.search.includes('q=latch')");
    }

    @Test
    void anEmptySearchSuggestsWhatIsNearAndWhatWasAskedBefore() {
        reader.open(reader.every().http("java/threads/waiting.html")).type("/");
        reader.until("document.querySelectorAll('dialog ol a').length > 3");
        assertThat(reader.shown("dialog ol a strong")).contains("How do you wait for a thread with join()?");
        reader.type("latch").until("document.querySelector('dialog ol a mark')");
        reader.type(Keys.ENTER).until("location.search.includes('q=latch')");
        reader.open(reader.every().http("index.html")).type("/").until("document.querySelector('dialog ol a small')");
        assertThat(reader.shown("dialog ol a").get(0)).isEqualTo("Asked before\nlatch");
        reader.click("dialog ol a").until("document.querySelector('dialog ol a mark')");
        assertThat(reader.value("document.querySelector('dialog input').value")).isEqualTo("latch");
    }

    @Test
    void whatIsFoundOnOnePageStandsTogether() {
        reader.open(reader.own().file(PAGE)).type("/").until("document.activeElement.type === 'search'");
        reader.type("thread pool").until("document.querySelectorAll('dialog ol a mark').length > 9");
        List<?> pages = (List<?>)
                reader.value(
                        "[...document.querySelectorAll('dialog ol a')].map(a => a.pathname).filter((p, i, all) => p !== all[i - 1])");
        assertThat(pages).doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeFetchedIsSaidAndNothingOldIsLeft() {
        reader.open(reader.every().http("index.html"));
        reader.type("/").until("document.querySelector('dialog[open] select')");
        reader.type("latch").until("document.querySelector('dialog ol a')");
        reader.withoutNetwork(() -> {
            reader.type(" volatile semaphore")
                    .until(
                            "document.querySelector('dialog [role=status]').textContent.includes('could not be fetched')");
            assertThat(reader.all("dialog ol a")).isEmpty();
        });
    }

    @Test
    void aWholeTitleFindsTheTextThatHasIt() {
        reader.open(reader.own().file(PAGE));
        reader.awaited("runmark.load('assets/search.js').then(() => true)");
        Object missed = reader.awaited("runmark.load('search/start.js').then(async () => {"
                + "  const missed = [];"
                + "  for (let i = 0; i < 400; i += 3) {"
                + "    const asked = await runmark.search.entryOf(i).catch(() => null);"
                + "    if (!asked) break;"
                + "    const [first] = await runmark.search.find(asked.title, 0, '');"
                + "    if ((await runmark.search.entryOf(first)).title !== asked.title) missed.push(asked.title);"
                + "  }"
                + "  return missed;"
                + "})");
        assertThat((List<?>) missed).isEmpty();
    }

    private List<String> found(String query) {
        Object found = reader.awaited(
                "runmark.search.find(arguments[0]).then(found => Promise.all(found.slice(0, 3)"
                        + ".map(runmark.search.entryOf))).then(all => all.map(entry => entry.href).concat(['']))",
                query);
        return ((List<?>) found).stream().map(String.class::cast).toList();
    }

    @ParameterizedTest
    @MethodSource("places")
    void itIsOpenedUsedAndLeftByKeyboard(String place) {
        reader.open(address(place, "index.html")).press(Keys.CONTROL, "k");
        reader.until("document.activeElement.type === 'search'");
        reader.type("happens before").until("document.querySelector('dialog ol a')");
        assertThat(reader.shown("dialog ol a strong").get(0))
                .isEqualTo("How do you prove with happens-before that a read is safe?");
        assertThat(reader.shown("dialog ol a small").get(0)).isEqualTo("medium Java › Shared State › Memory Model");
        assertThat(reader.shown("dialog ol li:first-child mark")).contains("happens", "before");
        reader.type(Keys.ARROW_DOWN).type(Keys.ARROW_DOWN).type(Keys.ARROW_UP);
        reader.type(Keys.ENTER).until("location.hash === '#happens-before'");
        assertThat(reader.address()).contains("memory-model.html?q=happens%20before#happens-before");
        reader.until("CSS.highlights.get('found')?.size > 3");
        reader.press(Keys.CONTROL, "k").until("document.querySelector('dialog[open]')");
        reader.type(Keys.ESCAPE).until("!document.querySelector('dialog[open]')");
    }

    @ParameterizedTest
    @MethodSource("places")
    void enterOpensTheFirst(String place) {
        reader.open(address(place, PAGE)).type("/").until("document.activeElement.type === 'search'");
        reader.type("deadlok").type(Keys.ENTER).until("location.hash === '#deadlock'");
    }

    @Test
    void itIsNarrowedByDifficulty() {
        reader.open(reader.own().file(PAGE)).type("/").until("document.activeElement.type === 'search'");
        reader.type("thread").until("document.querySelectorAll('dialog ol a').length > 5");
        reader.script("const s = document.querySelector('[name=level]'); s.value = '3';"
                + "s.dispatchEvent(new Event('input', { bubbles: true }))");
        reader.until("[...document.querySelectorAll('dialog ol a')].every(a => a.querySelector('.hard'))");
        assertThat(reader.shown("dialog ol a")).isNotEmpty();
    }

    @Test
    void whatIsNowhereIsSaidToBeNowhere() {
        reader.open(reader.own().file(PAGE)).type("/").until("document.activeElement.type === 'search'");
        reader.type("xylophone")
                .until("/^Nothing found/.test(document.querySelector('dialog [role=status]').textContent)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?difficulty=hard"})
    void nothingOfItIsLoadedBeforeItIsUsed(String query) {
        reader.requested();
        reader.open(reader.own().http(PAGE + query));
        assertThat(reader.requested()).noneMatch(address -> address.contains("search"));
    }

    @Test
    void markupInTitlesIsShownAndNotRun() {
        reader.open(reader.own().file(PAGE)).type("/").until("document.activeElement.type === 'search'");
        reader.type("<img src=x onerror=window.hacked=1>")
                .until("document.querySelector('dialog [role=status]').textContent");
        assertThat(reader.is("window.hacked")).isFalse();
    }
}
