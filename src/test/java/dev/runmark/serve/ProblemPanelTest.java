package dev.runmark.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemPanelTest {

    private static final ProblemPanel PANEL = new ProblemPanel(Path.of("/work/docs"));

    @Test
    void showsPlaceSourceCaretAndHelp() {
        Source source = Source.of("content/java/a.md", "one\n\tif (a < \"b\")\n");
        Problem problem = Problem.error(Rule.CLAIM_FALSE, source, source.at(2, 9), 3, "prints <b>, not \"c\" & so on")
                .withNotes(List.of("the other: <x>"))
                .withHelp("write `<b>`");

        assertThat(PANEL.html(List.of(problem), "")).isEqualTo("""
                        <p>1 error</p>
                        <ol>
                        <li class="error">
                        <p><b>prints &lt;b&gt;, not &quot;c&quot; &amp; so on</b></p>
                        <p><a href="file:///work/docs/content/java/a.md" data-place="/work/docs/content/java/a.md:2:9">content/java/a.md:2:9</a></p>
                        <pre><i>2 | </i>\tif (a &lt; &quot;b&quot;)
                            \t       <b>^^^</b></pre>
                        <p>the other: &lt;x&gt;</p>
                        <p class="help">write `&lt;b&gt;`</p>
                        </li>
                        </ol>
                        """);
    }

    @Test
    void isEmptyWhereNothingIsWrong() {
        assertThat(PANEL.html(List.of(), "")).isEmpty();
    }

    @Test
    void errorsComeBeforeWarningsAndThoseOfTheOpenPageBeforeOthers() {
        String html = PANEL.html(
                List.of(of("a.md").asWarning(), of("b.md"), of("c.md").asWarning(), of("c.md")), "c.md");

        assertThat(html).contains("<p>2 errors, 2 warnings</p>");
        assertThat(Pattern.compile("<li class=\"(\\w+)\">|>([abc]\\.md):1:1<")
                        .matcher(html)
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1)))
                .containsExactly("error", "c.md", "error", "b.md", "warning", "c.md", "warning", "a.md");
    }

    @Test
    void aLongListIsCut() {
        List<Problem> many =
                IntStream.range(0, 53).mapToObj(i -> of("p" + i + ".md")).toList();

        assertThat(PANEL.html(many, ""))
                .contains("<p>53 errors</p>")
                .contains("and 3 more")
                .doesNotContain("p51.md");
    }

    private static Problem of(String path) {
        return Problem.ofFile(Rule.UNREADABLE, path, "this cannot be read");
    }
}
