package dev.runmark.render.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.site.PlacedText;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    private static final PlacedText ESPERANTO =
            new PlacedText("eo", new Location("content/site.yaml", 1, 11), 2, "language: eo");

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    static List<String> languages() {
        return Words.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void eachLanguageSaysAllWithTheSameInIt(String language) {
        Map<String, String> english = Words.english().all();
        Map<String, String> words = Words.of(language, Map.of()).all();

        assertThat(words.keySet()).isEqualTo(english.keySet());
        english.forEach((key, word) ->
                assertThat(argumentsOf(words.getOrDefault(key, ""))).as(key).isEqualTo(argumentsOf(word)));
    }

    @Test
    void theGuideHoldsTheEnglishWordsToCopy() throws IOException {
        assertThat(Path.of("content/runmark/guide/words.properties"))
                .hasSameTextualContentAs(Path.of("src/main/resources/dev/runmark/render/words/en.properties"));
    }

    @ParameterizedTest
    @CsvSource({"de", "es", "fr", "zh"})
    void hardlyAnythingIsTheSameAsInEnglish(String language) {
        Map<String, String> words = Words.of(language, Map.of()).all();

        assertThat(Words.english().all().entrySet().stream()
                        .filter(entry -> entry.getValue().matches(".*[a-z]{3}.*"))
                        // Where all numbers are alike, there is no form for one.
                        .filter(entry -> !entry.getKey().endsWith(".one")
                                || words.getOrDefault("plurals", "").contains("one:"))
                        .filter(entry -> entry.getValue().equals(words.get(entry.getKey()))))
                .extracting(Map.Entry::getKey)
                .isSubsetOf(
                        "menu",
                        "site",
                        "articles",
                        "questions",
                        "alert.note",
                        "alert.important",
                        "tabs",
                        "plurals",
                        "practise",
                        "minutes.one",
                        "llms.pages",
                        "search.keys",
                        "pages.one",
                        "pages.other",
                        "questions.one",
                        "questions.other",
                        "runs.one",
                        "code");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 0, 0 pages",
        "en, 1, 1 page",
        "en, 2, 2 pages",
        "de, 1, 1 Seite",
        "de, 21, 21 Seiten",
        "fr, 0, 0 page",
        "fr, 1, 1 page",
        "fr, 2, 2 pages",
        "es, 1, 1 página",
        "zh, 1, 1 个页面",
        "zh, 7, 7 个页面"
    })
    void nounsFollowTheirNumbers(String language, long number, String text) {
        assertThat(Words.of(language, Map.of()).count(number, "pages")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, 1 stronie", "3, 3 strony", "5, 5 stron", "12, 12 stron", "22, 22 strony"})
    void aProjectsLanguageMayHaveMoreForms(long number, String text) {
        Words polish = Words.of("pl", Words.read("""
                        plurals = one:i = 1 and v = 0;few:v = 0 and i % 10 = 2..4 and i % 100 != 12..14
                        pages.one = {0} stronie
                        pages.few = {0} strony
                        pages.other = {0} stron
                        """));

        assertThat(polish.count(number, "pages")).isEqualTo(text);
        assertThat(polish.of("copy")).isEqualTo("Copy");
    }

    @ParameterizedTest
    @CsvSource({"en, 5 March 2026", "de, 5. März 2026", "fr, 5 mars 2026", "es, 5 de marzo de 2026", "zh-CN, 2026年3月5日"
    })
    void datesAreThoseOfTheLanguage(String tag, String text) {
        assertThat(Words.of(tag, Map.of()).date(LocalDate.of(2026, 3, 5))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"en, 1, 5.1", "de, 1, '5,1'", "fr, 1, '5,1'", "zh, 1, 5.1", "de, 0, 5"})
    void numbersAreThoseOfTheLanguage(String tag, int digits, String text) {
        assertThat(Words.of(tag, Map.of()).number(5.06, digits)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"en, 'a, b and c', a and b", "de, 'a, b und c', a und b", "zh, a、b 和 c, a 和 b"})
    void listsAreThoseOfTheLanguage(String tag, String three, String two) {
        Words words = Words.of(tag, Map.of());

        assertThat(words.list(List.of("a", "b", "c"))).isEqualTo(three);
        assertThat(words.list(List.of("a", "b"))).isEqualTo(two);
        assertThat(words.list(List.of("a"))).isEqualTo("a");
        assertThat(words.list(List.of())).isEmpty();
    }

    @Test
    void wordsStandInTemplatesWithWhatBelongsIntoThem() {
        Placeholders german = new Placeholders(Words.of("de", Map.of("copy", "<\"&`${x}")));

        assertThat(german.intoHtml("<a title=\"@{copy}\">@{allQuestions|{{ page.questions }}}</a><b@{-lang}>"))
                .isEqualTo("<a title=\"&lt;&quot;&amp;`${x}\">alle {{ page.questions }} Fragen</a><b lang=\"en\">");
        assertThat(german.intoCode("say(\"@{copy}\", `@{session.at|${at + 1}|${list.length}}`)"))
                .isEqualTo("say(\"<\\\"&\\`\\${x}\", `Frage ${at + 1} von ${list.length}`)");
    }

    @Test
    void aWordWithoutWhatIsPutIntoItIsAWarning(@TempDir Path root) throws IOException {
        write(root, "words/eo.properties", "search.found = trovita\npages.one = unu paĝo\npages.other = {0} paĝoj\n");

        assertThat(OwnWords.read(root, "templates", ESPERANTO).problems())
                .singleElement()
                .hasToString("""
                        templates/words/eo.properties:1:1: warning: `search.found` lacks `{0}`, so that what stands for it is lost
                            1 | search.found = trovita
                              | ^^^^^^^^^^^^
                          help: in English it is `{0} found`""");
    }

    @Test
    void whatAProjectSaysOfNothingIsAnError(@TempDir Path root) throws IOException {
        write(root, "words/eo.properties", "copy = Kopii\n  copi = Kopii\npages.few = {0}\n");

        assertThat(OwnWords.read(root, "templates", ESPERANTO).problems())
                .extracting(Object::toString)
                .containsExactly("""
                        templates/words/eo.properties:2:3: error: nothing says `copi`
                            2 |   copi = Kopii
                              |   ^^^^
                          help: did you mean `copy`?""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            practiceIntro | did you mean one of `practice`, `practice.about`, `practice.begin`, `practice.how`, `practice.lead`, `practice.noScript`?
            practice.abuot | did you mean `practice.about`?
            zzzzzzzz | take the line out: `runmark templates words/en.properties` shows all keys
            """)
    void aKeyThatSaysNothingHasKeysNearIt(String key, String help, @TempDir Path root) throws IOException {
        write(root, "words/eo.properties", key + " = A\n");

        assertThat(OwnWords.read(root, "templates", ESPERANTO).problems())
                .extracting(Problem::help)
                .containsExactly(help);
    }

    @Test
    void rulesThatAreNoneAreAnError(@TempDir Path root) throws IOException {
        write(root, "words/eo.properties", "plurals = one:nonsense\n");

        assertThat(OwnWords.read(root, "templates", ESPERANTO).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.help()).contains("CLDR"));
    }

    @Test
    void aLanguageWithoutWordsIsAWarning(@TempDir Path root) throws IOException {
        OwnWords read = OwnWords.read(root, "templates", ESPERANTO);

        assertThat(read.words().isEnglish()).isTrue();
        assertThat(read.problems()).extracting(Object::toString).containsExactly("""
                content/site.yaml:1:11: warning: the interface has no words in `eo`, so it is in English: there are de, en, es, fr, zh
                    1 | language: eo
                      |           ^^
                  help: write `templates/words/eo.properties`, as the guide has it""");
    }

    @ParameterizedTest
    @MethodSource("sources")
    void noTemplateAndNoScriptHoldsAWordOfItsOwn(Path file) throws IOException {
        String text = Files.readString(file);

        assertThat(file.toString().endsWith(".peb") ? wordsOfHtml(text) : wordsOfCode(text))
                .isEmpty();
        assertThat(new Placeholders(Words.english()).unknown(text)).isEmpty();
    }

    static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("templates"))) {
            return files.filter(file -> file.toString().matches(".*\\.(?:peb|js)"))
                    .sorted()
                    .toList();
        }
    }

    /** Names are the same in every language. */
    private static final Set<String> NAMES = Set.of("Anki", "Markdown", "Runmark");

    private static Set<String> wordsOfHtml(String template) {
        String plain = template.replaceAll("(?s)<script>.*?</script>", "")
                .replaceAll("@\\{[^|{}]*(?:\\|(?:\\{\\{[^{}]*}}|[^|{}])*)*}", "")
                .replaceAll("(?s)\\{\\{.*?}}|\\{%.*?%}", "")
                .replaceAll("(?:aria-label|title|placeholder)=\"([^\"]*)\"", ">$1<")
                .replaceAll("(?s)<[^<>]*>", "");
        return words(plain, "\\p{L}+");
    }

    /** A text for people begins with a capital letter, or has several words; a text for machines has neither. */
    private static Set<String> wordsOfCode(String script) {
        Set<String> found = new TreeSet<>();
        for (MatchResult text : Pattern.compile("\"([^\"\\n]*)\"|`([^`\\n]*)`")
                .matcher(script.replaceAll("(?m)^\\s*//.*$", ""))
                .results()
                .toList()) {
            String literal = text.group(1) == null ? text.group(2) : text.group(1);
            String plain = literal.replaceAll("@\\{[^|{}]*(?:\\|(?:\\$\\{[^{}]*}|[^|{}])*)*}", "")
                    .replaceAll("\\$\\{[^{}]*}", "");
            found.addAll(
                    words(plain, "^\\p{Lu}\\p{Ll}+ .*|^[\\p{L},’]+(?: [\\p{L},’]+){2,}[.?]?$|^\\p{Lu}\\p{Ll}{3,}$"));
        }
        found.removeIf(text -> text.matches("(?:[a-z]+, )+[a-z]+"));
        found.removeAll(Set.of("ArrowDown", "ArrowUp", "ArrowRight", "ArrowLeft", "Escape", "Enter", "Space"));
        return found;
    }

    private static Set<String> words(String text, String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> !NAMES.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> argumentsOf(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static void write(Path root, String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
