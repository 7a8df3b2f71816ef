package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.terminal.Progress;
import dev.runmark.terminal.Screen;
import dev.runmark.terminal.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandTest {

    private Path site = Path.of("");

    @BeforeEach
    void siteToBe(@TempDir Path folder) {
        site = folder.resolve("docs");
    }

    @Test
    void whatItWritesIsASiteWithoutAProblem() {
        Ran ran = Ran.runmark("new", site.toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).startsWith("""
                wrote content/java/getting-started/first-page.md
                wrote content/java/getting-started/index.md
                wrote content/java/index.md
                wrote content/site.yaml
                wrote .gitignore
                """);
        Ran checked = Ran.runmark("check", "--strict", "--source", site.toString());
        assertThat(checked.err()).isEmpty();
        assertThat(checked.out()).contains("1 page, 1 question", "1 example: 1 proved");
    }

    @Test
    void itsPageSaysHowToBreakIt() throws IOException {
        Ran.runmark("new", site.toString());
        Path page = site.resolve("content/java/getting-started/first-page.md");
        Files.writeString(page, Files.readString(page).replace("// => 3", "// => 4"));

        Ran checked = Ran.runmark("check", "--source", site.toString());

        assertThat(checked.status()).isOne();
        assertThat(checked.err()).contains("first-page.md:14:", "this line prints 3, the page says 4");
    }

    @ParameterizedTest
    @CsvSource({
        "Java für die 11b: was \"fest\" ist, Überblick & Einstieg, uberblick-einstieg",
        "'C:\\temp # no comment', con, con-topic",
        "' spaces ', '日本', page",
        "{{ title }}, v1.2, v1-2"
    })
    void anyNameWillDo(String title, String topic, String address) {
        Ran ran = Ran.runmark("new", site.toString(), "--title", title, "--topic", topic);

        assertThat(ran.status()).isZero();
        assertThat(site.resolve("content/java").resolve(address).resolve("first-page.md"))
                .exists();
        Ran built = Ran.runmark("build", "--strict", "--source", site.toString());
        assertThat(built.err()).isEmpty();
        assertThat(site.resolve("site/index.html"))
                .content()
                .contains("<h1>" + title.strip().replace("&", "&amp;").replace("\"", "&quot;") + "</h1>");
    }

    @ParameterizedTest
    @CsvSource({
        "de, Meine Dokumentation, erste-schritte, Erste Seite",
        "de-CH, Meine Dokumentation, erste-schritte, Erste Seite",
        "es, Mi documentación, primeros-pasos, Primera página",
        "fr, Ma documentation, premiers-pas, Première page",
        "zh, 我的文档, page, 第一页",
        "en, My documentation, getting-started, First page"
    })
    void itBeginsInAnyLanguageThatIsBuiltIn(String language, String title, String topic, String page)
            throws IOException {
        assertThat(Ran.runmark("new", site.toString(), "--language", language).status())
                .isZero();

        assertThat(site.resolve("content/site.yaml"))
                .content()
                .startsWith("title: \"" + title + "\"\n")
                .contains("\nlanguage: " + language + "\n");
        assertThat(site.resolve("content/java").resolve(topic).resolve("first-page.md"))
                .content()
                .contains("title: " + page + "\n");
        Ran checked = Ran.runmark("check", "--strict", "--source", site.toString());
        assertThat(checked.err()).isEmpty();
        assertThat(checked.out()).contains("1 page, 1 question", "1 example: 1 proved");
    }

    @Test
    void inGermanItsFoldersAreWrittenAsGermanIs() {
        Ran.runmark("new", site.toString(), "--language", "de", "--topic", "Größere Übungen");

        assertThat(site.resolve("content/java/groessere-uebungen")).isDirectory();
    }

    @Test
    void whereALanguageIsNotBuiltInItSaysWhichAre() {
        Ran ran = Ran.runmark("new", site.toString(), "--language", "it", "--no-serve");

        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains("a new site has no texts in `it`, so they are in English: there are de, en, es, fr, zh\n");
        assertThat(Ran.runmark("new", site + "-de", "--language", "de-AT").out())
                .doesNotContain("English");
    }

    @Test
    void aNameIsNoTag() {
        Ran ran = Ran.runmark("new", site.toString(), "--language", "deutsch");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).startsWith("`deutsch` is no language tag: did you mean `de`?");
        assertThat(site).doesNotExist();
    }

    @Test
    void whatItsSettingsHaveAsCommentsCanBeTakenIn() throws IOException {
        Ran.runmark("new", site.toString());
        Path settings = site.resolve("content/site.yaml");
        Files.copy(Path.of("templates/assets/icon.svg"), site.resolve("content/logo.svg"));

        Files.writeString(settings, Files.readString(settings).replaceAll("(?m)^# (?=\\w+: \\S)", ""));

        assertThat(settings).content().contains("\nlanguage: en\n", "\nlogo: ", "\naccent: ", "\nlinks: ");
        assertThat(Ran.runmark("check", "--source", site.toString()).err()).isEmpty();
    }

    @Test
    void askedOnATerminalItTakesTheAnswers() throws IOException {
        Ran ran = onATerminal("Our Java\n\n", "new", site.toString(), "--no-serve");

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEqualTo("Title of the site [My documentation]: First topic [Getting started]: ");
        assertThat(site.resolve("content/site.yaml")).content().startsWith("title: \"Our Java\"\n");
        assertThat(site.resolve("content/java/getting-started/index.md"))
                .content()
                .contains("title: \"Getting started\"");
    }

    @Test
    void aSiteThatIsThereIsLeftAlone() throws IOException {
        Path page = Files.createDirectories(site.resolve("content")).resolve("notes.txt");
        Files.writeString(page, "mine");

        Ran ran = Ran.runmark("new", site.toString());

        assertThat(ran.status()).isOne();
        assertThat(ran.err()).startsWith("error: there is a site in this folder already");
        assertThat(names()).containsExactly("content");
        assertThat(page).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"target/\n", "target/", ""})
    void linesThatGitLacksAreAdded(String before) throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve(".gitignore"), before);

        Ran.runmark("new", site.toString());

        assertThat(site.resolve(".gitignore")).hasContent((before.isEmpty() ? "" : "target/\n") + "/site/\n.site-*\n");
    }

    @Test
    void whatGitIgnoresAlreadyIsNotSaidTwice() throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve(".gitignore"), "site\n.site-*\n");

        Ran ran = Ran.runmark("new", site.toString());

        assertThat(ran.out()).doesNotContain(".gitignore");
        assertThat(site.resolve(".gitignore")).hasContent("site\n.site-*\n");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.writeString(site, "");

        Ran ran = Ran.runmark("new", site.toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).startsWith("`" + site + "` is not a folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--title", "--topic"})
    void aNameIsNotBlank(String option) throws IOException {
        Ran ran = Ran.runmark("new", site.toString(), option, "  ");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).startsWith(option + " needs a name");
        assertThat(site).doesNotExist();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(site)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Ran onATerminal(String answers, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(true, false, StandardCharsets.UTF_8);
        Screen screen = new Screen(new PrintWriter(out), new PrintWriter(err), terminal, Progress.NONE);
        int status = Main.run(args, screen, new BufferedReader(new StringReader(answers)));
        return new Ran(status, out.toString(), err.toString());
    }
}
