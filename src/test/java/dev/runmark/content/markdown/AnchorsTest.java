package dev.runmark.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What does submit() return? | what-does-submit-return",
                "invokeAll vs. submit | invokeall-vs-submit",
                "snake_case stays | snake_case-stays",
                "a - b | a---b",
                "Größe & Maß | größe--maß",
                "C++ | c",
                "!!! | section"
            })
    void slugsAreGitHubs(String heading, String slug) {
        assertThat(Anchors.slug(heading)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "submit-and-futures", "_x", "1st", "größe", "a.b:c"})
    void theseMayBeAnchors(String id) {
        assertThat(Anchors.isId(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "-a", "a\"", "<a>", "#a"})
    void theseMayNot(String id) {
        assertThat(Anchors.isId(id)).isFalse();
    }
}
