package dev.runmark.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.render.TinySite;
import dev.runmark.render.look.BuiltIn;
import dev.runmark.site.PlacedText;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {

    private static final PlacedText ENGLISH = PlacedText.onCommandLine("--language", "en");

    private final Path root;

    TemplatesTest(@TempDir Path root) {
        this.root = root;
    }

    @Test
    void theBuiltInTemplatesHaveNoProblems() throws IOException {
        assertThat(Templates.of(root, ENGLISH).problems()).isEmpty();
    }

    @Test
    void aFileOfTheProjectReplacesJustThatOne() throws IOException {
        TinySite site = site().with("templates/home.peb", "Welcome to {{ home.title }}.");
        assertThat(site.text("index.html")).isEqualTo("Welcome to My site.");
        assertThat(site.page().expectFirst("h1")).isNotNull();
    }

    @Test
    void anAssetOfTheProjectReplacesTheBuiltInOneAndOthersAreAdded() throws IOException {
        TinySite site = site().with("templates/assets/site.css", "p {}").with("templates/assets/fonts/a.txt", "b");
        assertThat(site.text("assets/site.css")).isEqualTo("p {}");
        assertThat(site.text("assets/fonts/a.txt")).isEqualTo("b");
        assertThat(site.text("assets/icon.svg")).startsWith("<svg");
    }

    @Test
    void aCopyThatNobodyHasChangedIsTheBuiltInFile() throws IOException {
        String builtIn = site().text("assets/site.js");
        String source = BuiltIn.text("assets/site.js");
        assertThat(source).isNotEqualTo(builtIn);
        assertThat(site().with("templates/assets/site.js", source).text("assets/site.js"))
                .isEqualTo(builtIn);
        assertThat(site().with("templates/assets/site.js", source + "// mine\n").text("assets/site.js"))
                .endsWith("// mine\n");
    }

    @Test
    void aTemplateMayIncludeOneOfTheProjectsOwn() throws IOException {
        TinySite site = site().with("templates/home.peb", "{% include \"parts/greeting.peb\" %}!")
                .with("templates/parts/greeting.peb", "Hello");
        assertThat(Templates.of(root, ENGLISH).problems()).isEmpty();
        assertThat(site.text("index.html")).isEqualTo("Hello!");
    }

    @Test
    void whatTemplatesShowIsEscaped() throws IOException {
        TinySite site = site().withConfig("title: <b>Bold</b> & \"quoted\"\n");
        assertThat(site.text("index.html"))
                .contains("<title>&lt;b&gt;Bold&lt;/b&gt; &amp; &quot;quoted&quot;</title>")
                .doesNotContain("<b>Bold");
    }

    @Test
    void anUnknownNameIsShownAtItsPlaceWithWhatWasMeant() throws IOException {
        TinySite site = site().with("templates/home.peb", "<h1>\n  {{ home.titel }}\n</h1>");
        assertThat(problemsOf(site, "index.html")).containsExactly("""
                        templates/home.peb:2:11: error: there is no `titel` here
                            2 |   {{ home.titel }}
                              |           ^^^^^
                          help: did you mean `title`?""");
    }

    @Test
    void anUnknownDataNameIsToo() throws IOException {
        TinySite site = site().with("templates/home.peb", "{{ hoem.title }}");
        assertThat(problemsOf(site, "index.html")).containsExactly("""
                        templates/home.peb:1:4: error: there is no `hoem` here
                            1 | {{ hoem.title }}
                              |    ^^^^
                          help: did you mean `home`?""");
    }

    @Test
    void askingOfWhatIsNotThereSaysToAskFirst() throws IOException {
        TinySite site = site().with("templates/page.peb", "{{ page.previous.title }}");
        assertThat(problemsOf(site, "java/topic/page.html"))
                .singleElement()
                .asString()
                .startsWith("templates/page.peb:1:1: error: what `title` is asked of here has no such part")
                .endsWith("help: ask first: {% if … is not null %}");
    }

    @Test
    void aSlipInTheSyntaxIsFoundBeforeAnyPageIsMade() throws IOException {
        site().with("templates/topic.peb", "fine\n{% if topic.title %}\n");
        assertThat(Templates.of(root, ENGLISH).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.location().path()).isEqualTo("templates/topic.peb");
            assertThat(problem.location().line()).isBetween(2, 3);
        });
    }

    @Test
    void aMissingTemplateIsShownWhereItIsNamed() throws IOException {
        TinySite site = site().with("templates/home.peb", "{% extends \"layuot.peb\" %}");
        assertThat(problemsOf(site, "index.html")).containsExactly("""
                        templates/home.peb:1:13: error: there is no template layuot.peb
                            1 | {% extends "layuot.peb" %}
                              |             ^^^^^^^^^^
                          help: did you mean `layout.peb`?""");
    }

    @Test
    void aTemplateThatIncludesItselfIsAProblemAndNoCrash() throws IOException {
        TinySite site = site().with("templates/home.peb", "{% include \"home.peb\" %}");
        assertThat(problemsOf(site, "index.html"))
                .singleElement()
                .asString()
                .contains("templates/home.peb:1:1: error: this template ends up including itself without end");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {% for i in range(1, 2000000000) %}x{% endfor %}                                                | 2 | this range has more than a million numbers
            {% for i in 1..2000000 %}x{% endfor %}                                                          | 2 | this range has more than a million numbers
            {% for i in range(1, 9999) %}{% for j in range(1, 9999) %}{% endfor %}{% endfor %}            | 2 | this is done again and again, without end
            {% macro f(n) %}{% if n > 0 %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(60) }}  | 2 | this is done again and again, without end
            {% for i in 1..9999 %}{% for j in 1..9999 %}a page that goes on and on and on and on and on and on and on, a page that goes on and on and on and on and on and on and on, {% endfor %}{% endfor %} | 2 | what is written here has no end
            """)
    void aTemplateWithoutAnEndIsAProblemAtItsLine(String template, int line, String message) throws IOException {
        TinySite site = site().with("templates/home.peb", "one\n" + template);
        assertThat(problemsOf(site, "index.html"))
                .singleElement()
                .asString()
                .startsWith("templates/home.peb:" + line + ":1: error: " + message)
                .endsWith("a page has at most 67,108,864 characters, of which each round of a loop counts as some");
    }

    @Test
    void loopsMacrosAndRangesDoWhatTheyDid() throws IOException {
        TinySite site = site().with(
                        "templates/home.peb",
                        "{% macro f(n) %}<{% if n > 0 %}{{ f(n - 1) }}{% endif %}>{% endmacro %}{{ f(2) }}"
                                + "{% for i in 1..3 %}{{ i }}{{ loop.last ? '.' : ',' }}{% else %}none{% endfor %}"
                                + "{% for c in 'a'..'c' %}{{ c }}{% endfor %}{% for i in range(0, 6, 3) %}{{ i }}{% endfor %}");
        assertThat(site.text("index.html")).isEqualTo("<<<>>>1,2,3.abc036");
    }

    @Test
    void aFileWhoseNameIsASlipIsReported() throws IOException {
        site().with("templates/pgae.peb", "x");
        assertThat(Templates.of(root, ENGLISH).problems())
                .extracting(Problem::toString)
                .containsExactly("""
                        templates/pgae.peb:1:1: error: no built-in template is called pgae.peb
                          help: did you mean `page.peb`?""");
    }

    @Test
    void aTemplateThatIsNotUtf8IsAProblem() throws IOException {
        site();
        Files.createDirectories(root.resolve("templates"));
        Files.write(root.resolve("templates/home.peb"), "Gr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Templates.of(root, ENGLISH).problems())
                .extracting(Problem::message)
                .containsExactly("this template is not UTF-8");
    }

    private TinySite site() {
        return TinySite.in(root).withConfig("title: My site\n").withPage("page", "Text.\n");
    }

    private static List<String> problemsOf(TinySite site, String path) throws IOException {
        return site.file(path).problems().stream().map(Problem::toString).toList();
    }
}
