package dev.runmark.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.text.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputPathsTest {

    @Test
    void differentPlacesAreFine() {
        assertThat(OutputPaths.problems(List.of("index.html", "a/index.html", "a/b.html", "a.b/c.html")))
                .isEmpty();
    }

    @Test
    void twoFilesAtOnePlace() {
        assertThat(OutputPaths.problems(List.of("sitemap.xml", "index.html", "sitemap.xml")))
                .singleElement()
                .extracting(Problem::toString)
                .asString()
                .startsWith("sitemap.xml:1:1: error: two files of the site would be `sitemap.xml`\n  help: rename");
    }

    @Test
    void namesThatDifferByCaseOnly() {
        assertThat(messages("java/Pools.html", "java/pools.html"))
                .containsExactly("`java/Pools.html` and `java/pools.html` would share one place in the site");
    }

    @Test
    void foldersThatDifferByCaseOnly() {
        assertThat(messages("java/a.html", "Java/b.html"))
                .containsExactly("`Java/` and `java/` would share one place in the site");
    }

    @Test
    void aFileWhereAFolderIsNeeded() {
        assertThat(messages("java/a.html", "java"))
                .containsExactly("`java` and `java/` would share one place in the site");
    }

    @Test
    void theOrderOfThePathsDoesNotMatter() {
        assertThat(messages("b", "a/x", "B", "A")).isEqualTo(messages("A", "B", "a/x", "b"));
    }

    @Test
    void pathsThatLeaveTheSite() {
        assertThat(messages("../up.html", "/top.html"))
                .contains("no file of a site can be named `../up.html`", "no file of a site can be named `/top.html`");
    }

    private static List<String> messages(String... paths) {
        return OutputPaths.problems(List.of(paths)).stream()
                .map(Problem::message)
                .toList();
    }
}
