package dev.runmark.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

/** What keeps nothing is read from the disk, where browsers allow least. */
@InChromium
class StudyToolsTest {

    private static final String PAGE = "java/threads/waiting.html";
    private static final String BARRIER = "How does a CyclicBarrier differ from a CountDownLatch?";

    private final Reader reader;

    StudyToolsTest(Reader reader) {
        this.reader = reader.fresh();
    }

    private Reader onDisk(String rest) {
        return reader.open(reader.every().file(rest));
    }

    /**
     * Chromium starts pages of a disk in other processes as it likes, and one that starts right after something was kept
     * may lose it. Pages of a server share a process.
     */
    private Reader onServer(String rest) {
        return reader.open(reader.every().http(rest));
    }

    private List<String> questions() {
        return reader.shown(".question h2").stream()
                .map(title -> title.replace("#", "").strip())
                .toList();
    }

    @Test
    void aDifficultyIsFilteredWithItsCountAndKeptInTheAddress() {
        onDisk(PAGE);
        assertThat(reader.shown(".filter a")).containsExactly("all 6", "easy 2", "medium 3", "hard 1");
        reader.click(".filter .hard");
        assertThat(questions()).containsExactly(BARRIER);
        assertThat(reader.shown(".contents li a")).containsExactly(BARRIER);
        assertThat(reader.address()).endsWith("?difficulty=hard");
        reader.open(reader.address());
        assertThat(questions()).containsExactly(BARRIER);
        assertThat(reader.shown(".filter [aria-current]")).containsExactly("hard 1");
        reader.click(".filter a:not(.level)");
        assertThat(questions()).hasSize(6);
        assertThat(reader.address()).endsWith("waiting.html");
    }

    @Test
    void whoComesForAFilteredQuestionSeesIt() {
        onDisk(PAGE + "?difficulty=hard&answers=hidden#join");
        assertThat(questions()).contains("How do you wait for a thread with join()?");
        assertThat(reader.is("document.querySelector('#join').parentNode.querySelector('details').open"))
                .isTrue();
        assertThat(reader.value("getComputedStyle(document.querySelector('#join')).boxShadow"))
                .isNotEqualTo("none");
    }

    @Test
    void whoComesForAQuestionIsThereAtOnce() {
        reader.withMotion().open(reader.own().file("java/concurrency/executors.html#pool-size-and-queue"));
        assertThat((Number) reader.value("document.querySelector('#pool-size-and-queue').getBoundingClientRect().top"))
                .satisfies(top -> assertThat(top.doubleValue()).isBetween(0.0, 200.0));
    }

    @Test
    void hiddenAnswersMakeFlashCards() {
        onDisk(PAGE);
        reader.click("[data-do=hide]").until("document.documentElement.dataset.answers === 'hidden'");
        assertThat(reader.shown(".answer pre")).isEmpty();
        assertThat(reader.address()).endsWith("?answers=hidden");
        reader.click("#join ~ .answer summary");
        assertThat(reader.shown(".answer pre")).hasSize(1);
        reader.click("[data-do=hide]");
        assertThat(reader.shown(".answer pre")).hasSize(6);
    }

    @Test
    void shortAnswersLeaveTheRestToAClick() {
        onDisk(PAGE + "?answers=short");
        reader.until("document.querySelector('#join ~ .answer .brief')");
        assertThat(reader.shown(".answer pre")).isEmpty();
        assertThat(reader.shown("#join ~ .answer > p")).hasSize(1);
        reader.click("#join ~ .answer .more");
        assertThat(reader.shown(".answer pre")).hasSize(1);
        assertThat(reader.shown(".more")).hasSize(5);
        reader.click("[data-do=short]");
        assertThat(reader.shown(".answer pre")).hasSize(6);
        assertThat(reader.address()).endsWith("waiting.html");
    }

    @Test
    void whatStandsUnderAHeadingThatSaysSoIsTheShortAnswer() {
        onDisk(PAGE);
        reader.script("document.querySelector('#join ~ .answer summary').insertAdjacentHTML('afterend',"
                + " '<h3 data-part=\"short\">Short answer</h3><p>One.</p><p>Two.</p><h3>Why</h3>')");
        reader.click("[data-do=short]").until("document.querySelector('#join ~ .answer .brief')");
        assertThat(reader.shown("#join ~ .answer > :not(summary, button)"))
                .containsExactly("Short answer", "One.", "Two.");
    }

    /** The HTML of an answer, and what of it is short: {@code study.js} decides as {@code SentenceEnds} does. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "<p>With <code>merge</code>:</p><div class=code>a</div><p>More.</p>; 2",
                "<p>Half of it, since<sup id=fnref-1>1</sup></p><link><div class=formula>x</div><p>which is it.</p><p>More.</p>; 3",
                "<p>Half of it, since</p><link><div class=formula>x</div><p>More.</p>; 2",
                "<p><strong>So:</strong></p><figure class=example>a</figure><ol class=notes><li>b</ol><p>More.</p>; 3",
                "<p>There are three</p><ul><li>a</ul><p>More.</p>; 2",
                "<p>All of it.</p><ul><li>a</ul>; 1",
                "<p>42</p><div class=code>a</div>; 1",
                "<div class=code>a</div><p>It prints.</p><p>More.</p>; 2",
                "<p>With:</p><h3>Why</h3>; 1",
            })
    void aSentenceIsShownToItsEnd(String html, int parts) {
        onDisk(PAGE);
        reader.script("const answer = document.querySelector('#join ~ .answer');"
                + " [...answer.children].slice(1).forEach(part => part.matches('.more') || part.remove());"
                + " answer.querySelector('summary').insertAdjacentHTML('afterend', '" + html + "')");
        reader.click("[data-do=short]").until("document.querySelector('#join ~ .answer .brief')");
        assertThat(reader.shown("#join ~ .answer .brief")).hasSize(parts);
    }

    @Test
    void anotherHeadingIsNoShortAnswerByItself() {
        onDisk(PAGE);
        reader.script("document.querySelector('#join ~ .answer summary').insertAdjacentHTML('afterend',"
                + " '<h3>Why</h3><h4>And how</h4><p>One.</p><p>Two.</p>')");
        reader.click("[data-do=short]").until("document.querySelector('#join ~ .answer .brief')");
        assertThat(reader.shown("#join ~ .answer > :not(summary, button)")).containsExactly("Why", "And how", "One.");
    }

    @Test
    void keysLeadFromQuestionToQuestion() {
        onDisk(PAGE);
        List<String> titles = questions();
        reader.type("j").until("document.activeElement.matches('.question h2')");
        assertThat(focused()).isEqualTo(titles.get(0));
        reader.type("jj").until(() -> focused().equals(titles.get(2)), "the third question");
        reader.type("k").until(() -> focused().equals(titles.get(1)), "the second question");
        reader.type("o").until("!document.activeElement.parentNode.querySelector('.answer').open");
        reader.type("d").until("Object.values(runmark.read())[0]?.state === 'done'");
        reader.type("?").until("document.querySelector('dialog.keys[open]')");
        reader.click(".keys input").click(".keys button").until("!document.querySelector('dialog.keys')");
        reader.type("j");
        assertThat(focused()).isEqualTo(titles.get(1));
        reader.type("?").until("document.querySelector('dialog.keys[open]')");
    }

    private String focused() {
        return ((String) reader.value("document.activeElement.textContent"))
                .replace("#", "")
                .strip();
    }

    @Test
    void aToolThatCannotBeFetchedSaysSo() {
        reader.open(reader.every().http(PAGE));
        reader.withoutNetwork(() -> {
            reader.click("[data-do=anki]")
                    .until("document.querySelector('[data-do=anki]').textContent === 'Not available'");
            reader.until("document.querySelector('[data-do=anki]').textContent === 'Anki'");
        });
        assertThat(saved("Anki")).isNotNull();
    }

    @Test
    void longLinesAreWrappedOnDemandAndStayWrapped() {
        reader.withWidth(Reader.PHONE);
        onServer("java/threads/trouble.html");
        assertThat(reader.is("document.querySelector('.code pre').classList.contains('overflows')"))
                .isTrue();
        reader.script("document.querySelector('.code:has(.overflows) .wrap').click()");
        reader.until("!document.querySelector('main pre.overflows')");
        onServer("java/threads/trouble.html");
        reader.untilOpened("document.documentElement.dataset.wrap === 'on'");
        reader.until("!document.querySelector('main pre.overflows')");
    }

    @Test
    void thePagesMarkdownIsCopied() {
        reader.open(reader.every().http(PAGE));
        reader.script("navigator.clipboard.writeText = async text => { window.copied = text }");
        reader.click("[data-do=markdown]").until("window.copied");
        assertThat((String) reader.value("copied")).startsWith("# ").contains("```java");
    }

    @Test
    void marksAreKeptCountedAndFiltered() {
        onServer(PAGE);
        reader.click("#join ~ .marks [data-mark=done]").click("#sleep ~ .marks [data-mark=review]");
        reader.click("#latch ~ .marks [data-mark=done]").click("#latch ~ .marks [data-mark=bookmark]");
        onServer(PAGE + "?show=open");
        reader.untilOpened(() -> questions().size() == 4, "4 questions");
        onServer(PAGE + "?show=bookmark");
        reader.untilOpened(
                () -> questions().equals(List.of("When is a CountDownLatch the better choice?")), "the bookmark");
        onServer(PAGE + "?show=review&difficulty=hard");
        assertThat(questions()).isEmpty();
        assertThat(reader.shown(".none")).hasSize(1);
        onServer("java/threads/index.html");
        opensWith("[data-progress]", "2 of 9 done", "2 of 6 done", "");
        onServer("practice.html");
        reader.untilOpened(() -> reader.shown("#begin ~ ul li").get(0).contains("2 of 9 done"), "progress");
        assertThat(reader.shown("#begin ~ ul li").get(0)).startsWith("Threads");
        onServer("java/threads/waiting.html");
        reader.click("#join ~ .marks [data-mark=done]");
        onServer("index.html");
        opensWith(".cards [data-progress]", "1 of 9 done", "");
    }

    @Test
    void aMarkThatCannotBeReadHidesNoOther() {
        onServer(PAGE);
        reader.click("#join ~ .marks [data-mark=done]").click("#sleep ~ .marks [data-mark=done]");
        reader.script("localStorage.setItem(Object.keys(localStorage).find(key => key.endsWith('#join')), '{\"state')");
        onServer("java/threads/index.html");
        opensWith("[data-progress]", "1 of 9 done", "1 of 6 done", "");
    }

    @Test
    void marksOfOtherTabsAppearByThemselves() {
        onServer("practice.html");
        opensWith(".pile h2", "Today: 0", "To review: 0", "Bookmarked: 0", "Done: 0", "Take your marks along");
        String overview = reader.driver().getWindowHandle();
        reader.driver().switchTo().newWindow(WindowType.TAB);
        try {
            onServer(PAGE);
            reader.script("document.querySelector('#join ~ .marks [data-mark=done]').click()");
            reader.untilOpened("Object.keys(runmark.read()).length === 1");
        } finally {
            reader.driver().close();
            reader.driver().switchTo().window(overview);
        }
        shows(".pile h2", "Today: 0", "To review: 0", "Bookmarked: 0", "Done: 1", "By topic", "Take your marks along");
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, "java/threads/index.html"})
    void whoHasMarkedNothingIsNotAskedWhichMarks(String page) {
        onServer(page);
        assertThat(reader.shown("[data-view=show], select[data-state]")).isEmpty();
        onServer(PAGE);
        reader.click("#join ~ .marks [data-mark=done]")
                .until("document.querySelector('#join ~ .marks [aria-pressed=true]')");
        onServer(page);
        reader.untilOpened(
                () -> reader.shown("[data-view=show], select[data-state]").size() == 1, "a choice of marks");
    }

    @Test
    void aSessionGoesOverThePagesOfATopicByKeyboard() {
        onServer("java/threads/index.html");
        reader.click("[data-do=practise]").until("document.querySelector('.session')");
        assertThat(questions()).hasSize(1);
        assertThat(reader.shown(".answer pre")).isEmpty();
        assertThat(reader.address()).contains("practice=java%2Fthreads", "&i=0");
        String first = questions().get(0);
        reader.type(" ").until("document.querySelector('.question:not([hidden]) .answer').open");
        String inTheMiddle = "";
        for (int i = 1; i <= 9; i++) {
            reader.type(i % 3 == 0 ? "1" : "2")
                    .until("location.search.includes('i=" + i + "') && document.querySelector('.session, .finished')")
                    .untilOpened("document.querySelector('.session, .finished')"
                            + " && Object.keys(runmark.read()).length === " + i);
            inTheMiddle = i == 4 ? reader.address() : inTheMiddle;
        }
        assertThat(reader.shown(".finished p").get(0)).isEqualTo("9 questions: 6 done, 3 to review again.");
        reader.open(inTheMiddle).until("document.querySelector('.session')");
        assertThat(reader.shown(".session p")).containsExactly("Question 5 of 9");
        String resumed = questions().get(0);
        reader.type(Keys.ARROW_LEFT)
                .until("location.search.includes('i=3')")
                .until("document.querySelector('.session')");
        reader.type(Keys.ARROW_RIGHT)
                .until("location.search.includes('i=4')")
                .until("document.querySelector('.session')");
        assertThat(questions()).containsExactly(resumed).isNotEqualTo(List.of(first));
        reader.type(Keys.ESCAPE).until("!location.search.includes('practice')");
    }

    /**
     * Each line has ratings with the days since the one before, and what is remembered after them. The first is published
     * with the algorithm; the others are what its reference implementation, ts-fsrs 5.4.2, computes.
     */
    @ParameterizedTest
    @CsvSource({
        "1@0 3@0 3@1 3@3 3@8 3@21, 53.62691, 6.35749",
        "3@0 3@2, 10.96433, 2.11121",
        "1@0 1@16 1@32 1@0, 0.05073, 9.85141",
        "4@0 4@8 2@30, 123.35750, 4.01061",
        "2@0 1@1 3@1 4@5, 9.37264, 7.80453",
        "3@0 3@0 2@0, 2.30650, 4.74828",
        "4@0 1@100 3@2, 5.83984, 7.01519",
    })
    void whatIsRememberedFollowsTheFormula(String ratings, double stability, double hardness) {
        onDisk(PAGE);
        reader.awaited("runmark.load('assets/fsrs.js').then(() => true)");
        List<?> memory = (List<?>) reader.value(
                "Object.values(arguments[0].split(' ').map(rating => rating.split('@').map(Number))"
                        + ".reduce((memory, [rating, days]) => runmark.fsrs.next(memory, days, rating), null))",
                ratings);
        assertThat(((Number) memory.get(0)).doubleValue()).isCloseTo(stability, withinPercentage(0.01));
        assertThat(((Number) memory.get(1)).doubleValue()).isCloseTo(hardness, withinPercentage(0.01));
    }

    @Test
    void whatIsRatedComesBackWhenItIsDue() {
        onServer(PAGE + "?difficulty=hard");
        reader.click("[data-do=practise]").until("document.querySelector('.session')");
        assertThat(reader.all(".session .rate"))
                .extracting(button -> button.getAttribute("title"))
                .containsExactly(
                        "Asked again tomorrow",
                        "Asked again tomorrow",
                        "Asked again in 2 days",
                        "Asked again in 8 days");
        reader.type("3").until("document.querySelector('.finished')").untilOpened("Object.keys(runmark.read()).length");
        onServer("practice.html");
        opensWith(
                ".pile h2",
                "Today: 0",
                "To review: 0",
                "Bookmarked: 0",
                "Done: 1",
                "By topic",
                "Take your marks along");
        reader.script("runmark.keep(Object.fromEntries(Object.entries(runmark.read())"
                + ".map(([id, own]) => [id, { ...own, due: own.due - 2, seen: own.seen - 2 }])))");
        onServer("practice.html");
        opensWith(
                ".pile h2",
                "Today: 1",
                "To review: 0",
                "Bookmarked: 0",
                "Done: 1",
                "By topic",
                "Take your marks along");
        button("Practise these");
        reader.until("location.search.includes('practice=today')").untilOpened("document.querySelector('.session')");
        assertThat(questions()).containsExactly(BARRIER);
    }

    @Test
    void howWellItWasKnownIsAskedOnceTheAnswerIsThere() {
        onDisk(PAGE + "?difficulty=hard");
        reader.click("[data-do=practise]").until("document.querySelector('.session')");
        assertThat(reader.shown(".session .rate")).isEmpty();
        reader.click(".session .first").until("document.querySelector('.question:not([hidden]) .answer').open");
        assertThat(reader.shown(".session .rate")).hasSize(4);
        reader.click(".session .first").until("!document.querySelector('.question:not([hidden]) .answer').open");
        assertThat(reader.shown(".session .rate")).isEmpty();
    }

    @Test
    void aSessionBeginsFromTheListOfTopics() {
        onDisk("practice.html");
        reader.click("[data-set='java/threads']").until("document.querySelector('.session')");
        assertThat(reader.shown(".session p")).containsExactly("Question 1 of 9");
    }

    @Test
    void aSessionTakesWhatThePageShows() {
        onDisk(PAGE + "?difficulty=hard");
        reader.click("[data-do=practise]").until("document.querySelector('.session')");
        assertThat(questions()).containsExactly(BARRIER);
        assertThat(reader.shown(".session p")).containsExactly("Question 1 of 1");
        onDisk(PAGE + "?show=bookmark");
        reader.click("[data-do=practise]").until("document.querySelector('.told')");
    }

    @Test
    void marksGoOutAndComeInAgain(@TempDir Path temp) throws IOException {
        Path marks = temp.resolve("marks.json");
        onServer(PAGE);
        reader.click("#join ~ .marks [data-mark=review]").click("#sleep ~ .marks [data-mark=bookmark]");
        onServer("practice.html");
        opensWith(
                ".pile h2",
                "Today: 0",
                "To review: 1",
                "Bookmarked: 1",
                "Done: 0",
                "By topic",
                "Take your marks along");
        String exported = (String) saved("Export");
        Files.writeString(marks, exported);
        reader.script("window.confirm = () => true");
        button("Reset");
        assertThat(reader.shown(".pile h2")).contains("To review: 0", "Bookmarked: 0");
        reader.first("input[type=file]").sendKeys(marks.toString());
        reader.until("document.querySelectorAll('.pile h2')[1].textContent === 'To review: 1'");
        assertThat(reader.shown(".told")).containsExactly("2 marks were taken in.");
        Files.writeString(marks, "{\"version\": 1, \"marks\": [1]}");
        reader.first("input[type=file]").sendKeys(marks.toString());
        reader.until("document.querySelector('.told').textContent.startsWith('This is not a file')");
        assertThat(reader.shown(".pile h2")).contains("To review: 1");
        button("Practise these");
        reader.until("location.search.includes('practice')").untilOpened("document.querySelector('.session')");
        assertThat(questions()).containsExactly("How do you wait for a thread with join()?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)//#x",
                "javascript:alert(1)#x",
                "https://elsewhere.example/a#x",
                "//elsewhere.example/a#x",
                "/java/threads/waiting#join",
                "../other/site#x",
                "java/../../other#x",
                "java\\threads#x",
                "java/threads/waiting",
                "java/threads/waiting#'x",
                "data:text/html,x#y",
            })
    void anAddressThatIsNoneOfThisSiteIsNeitherTakenInNorFollowed(String address, @TempDir Path temp)
            throws IOException {
        onDisk("practice.html");
        Path marks = temp.resolve("marks.json");
        String mark = "{\"state\": \"review\", \"title\": \"Look here\", \"difficulty\": \"easy\"}";
        Files.writeString(
                marks, "{\"version\": 1, \"marks\": {\"" + address.replace("\\", "\\\\") + "\": " + mark + "}}");
        reader.first("input[type=file]").sendKeys(marks.toString());
        reader.until("document.querySelector('.told')?.textContent.startsWith('This is not a file')");
        assertThat(reader.shown(".pile h2")).contains("To review: 0");
        // What another site at the same host has left there is passed over.
        reader.script(
                "localStorage.setItem(`runmark:${document.documentElement.dataset.site}:${arguments[0]}`, arguments[1])",
                address,
                mark);
        onDisk("practice.html");
        assertThat(reader.shown(".pile h2")).contains("To review: 0");
        assertThat(reader.all(".pile a")).isEmpty();
    }

    @Test
    void ankiGetsOneNoteForEachQuestionThatIsShown() {
        onDisk(PAGE + "?difficulty=easy");
        String file = (String) saved("Anki");
        List<String> lines = file.lines().toList();
        assertThat(lines.subList(0, 6))
                .containsExactly(
                        "#separator:tab",
                        "#html:true",
                        "#notetype:Basic",
                        "#deck:" + site() + "::java::threads",
                        "#guid column:1",
                        "#tags column:4");
        assertThat(lines).hasSize(8);
        String[] fields = lines.get(6).split("\t", -1);
        assertThat(fields).hasSize(4);
        assertThat(fields[0]).isEqualTo(site() + "/java/threads/waiting#start");
        assertThat(fields[1]).isEqualTo("What does start() do?");
        assertThat(fields[2])
                .contains("<pre style=", "<br>")
                .doesNotContain("<button", "<summary", "class=", "file:", "localhost");
        assertThat(fields[3]).isEqualTo("java threads waiting easy");
    }

    private String site() {
        return (String) reader.value("document.documentElement.dataset.site");
    }

    /** As <a href="https://docs.ankiweb.net/importing/text-files.html">Anki's manual</a> describes the file. */
    @Test
    void ankiGetsTheQuestionsOfATopic() {
        reader.open(reader.every().http("java/threads/index.html"));
        List<String> lines = ((String) saved("Anki")).lines().toList();
        List<String> notes =
                lines.stream().filter(line -> !line.startsWith("#")).toList();
        assertThat(notes).hasSize(9).allSatisfy(note -> {
            String[] fields = note.split("\t", -1);
            assertThat(fields).hasSize(4);
            assertThat(fields[1]).isNotBlank().doesNotStartWith("\"");
            assertThat(fields[2]).isNotBlank().doesNotStartWith("\"");
            assertThat(fields[3]).startsWith("java threads ");
        });
        assertThat(notes.stream().map(note -> note.split("\t", -1)[0])).doesNotHaveDuplicates();
        reader.script("document.querySelector('[data-level]').value = 'hard'");
        assertThat(((String) saved("Anki")).lines().filter(line -> !line.startsWith("#")))
                .isNotEmpty()
                .hasSizeLessThan(9)
                .allMatch(note -> note.endsWith(" hard"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void codeIsCopiedAsShownAndAsTheProgramThatWasRun(String from) {
        reader.open(
                from.equals("http") ? reader.every().http(PAGE) : reader.every().file(PAGE));
        reader.script("navigator.clipboard.writeText = async text => { window.copied = text }");
        reader.click("#join ~ .answer [data-do=copy]").until("window.copied");
        assertThat((String) reader.value("copied")).isEqualTo("""
                List<Integer> found = new ArrayList<>();
                Thread t = new Thread(() -> found.add(42));
                t.start();
                t.join();
                System.out.println(found);  // => [42]
                """);
        reader.script("window.copied = ''");
        reader.click("#join ~ .answer [data-do=copy-program]").until("window.copied");
        assertThat((String) reader.value("copied"))
                .startsWith("import java.io.*;\n")
                .contains("import java.util.*;\n")
                .contains("public static void main(")
                .contains("\n        t.start();\n")
                .endsWith("    }\n}\n");
        reader.script("window.copied = ''");
        reader.click("#join .anchor").until("window.copied");
        assertThat((String) reader.value("copied")).endsWith(PAGE + "#join");
    }

    @Test
    void whatAPageLeavesOutCanBeUnfoldedAndIsCopied() {
        onDisk("java/threads/trouble.html#rejected");
        reader.script("navigator.clipboard.writeText = async text => { window.copied = text }");
        assertThat(reader.shown(".whole code")).isEmpty();
        reader.click(".whole summary");
        assertThat(reader.shown(".whole code")).singleElement().asString().contains("int limit = 3;", "println(limit)");
        reader.script(
                "document.querySelector('.whole').closest('figure').querySelector('[data-do=copy-program]').click()");
        reader.until("window.copied");
        assertThat((String) reader.value("copied")).contains("int limit = 3;", "System.out.println(limit);  // => 3");
    }

    @Test
    void whatIsNoJavaIsCopiedToo() {
        onDisk("java/threads/trouble.html");
        reader.script("navigator.clipboard.writeText = async text => { window.copied = text }");
        reader.script("document.querySelector('.code [data-do=copy]').click()");
        reader.until("window.copied");
        assertThat((String) reader.value("copied"))
                .startsWith("java -jar runmark.jar build --a-very")
                .endsWith("=yes\n");
    }

    @Test
    void whatTheCompilerSaysIsNotCopied() {
        onDisk("java/threads/trouble.html#rejected");
        reader.script("navigator.clipboard.writeText = async text => { window.copied = text }");
        assertThat(reader.first("#rejected ~ .answer .refusal").getText()).contains("incompatible types");
        reader.click("#rejected ~ .answer [data-do=copy]").until("window.copied");
        assertThat((String) reader.value("copied")).isEqualTo("int number = \"text\";\n");
    }

    @Test
    void theChosenColoursStayAndTheSystemsComeBack() {
        onServer(PAGE);
        Object light = ground();
        reader.click("[data-do=theme]").click("[data-do=theme]");
        reader.until("document.documentElement.dataset.theme === 'dark'");
        assertThat(ground()).isNotEqualTo(light);
        onServer("index.html");
        reader.untilOpened(() -> !ground().equals(light), "dark colours");
        assertThat(reader.first("[data-do=theme]").getAccessibleName()).isEqualTo("Colours: dark");
        reader.click("[data-do=theme]").until("!document.documentElement.dataset.theme");
        assertThat(ground()).isEqualTo(light);
    }

    @Test
    void theListOfContentsFollowsTheReader() {
        onDisk(PAGE + "#latch");
        reader.until("document.querySelector('.contents [aria-current]')?.getAttribute('href') === '#latch'");
    }

    @Test
    void aBrowserThatKeepsNothingStillShowsThePage() {
        reader.driver()
                .executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument",
                        Map.of(
                                "source",
                                "if (location.search === '?none') Object.defineProperty(window, 'localStorage',"
                                        + " { get() { throw new Error('forbidden') } })"));
        onDisk(PAGE + "?none");
        reader.click("#join ~ .marks [data-mark=done]");
        assertThat(reader.first("#join ~ .marks [data-mark=done]").getAttribute("aria-pressed"))
                .isEqualTo("true");
    }

    private void shows(String selector, String... texts) {
        reader.until(() -> reader.shown(selector).equals(List.of(texts)), selector + " " + List.of(texts));
    }

    private void opensWith(String selector, String... texts) {
        reader.untilOpened(() -> reader.shown(selector).equals(List.of(texts)), selector + " " + List.of(texts));
    }

    private Object ground() {
        return reader.value("getComputedStyle(document.body).backgroundColor");
    }

    private void button(String name) {
        reader.all("button").stream()
                .filter(button -> button.getText().equals(name))
                .findFirst()
                .orElseThrow()
                .click();
    }

    /** What a button would have saved as a file. */
    private Object saved(String name) {
        reader.script("window.saved = null; URL.createObjectURL = blob => { blob.text().then(t => window.saved = t);"
                + " return 'about:blank' }; HTMLAnchorElement.prototype.click = () => {}");
        button(name);
        reader.until("window.saved");
        return reader.value("window.saved");
    }
}
