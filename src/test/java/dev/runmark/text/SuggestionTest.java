package dev.runmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    private static final List<String> KNOWN = List.of("title", "order", "difficulty", "draft");

    @ParameterizedTest
    @CsvSource({"titel, title", "ordre, order", "Difficulty, difficulty", "dificulty, difficulty", "drft, draft"})
    void aSlipIsRecognised(String written, String meant) {
        assertThat(Suggestion.nearest(written, KNOWN)).contains(meant);
        assertThat(Suggestion.didYouMean(written, KNOWN)).isEqualTo("did you mean `" + meant + "`?");
    }

    @ParameterizedTest
    @CsvSource({"x", "author", "titular", "reorderings"})
    void anotherWordIsNoSlip(String written) {
        assertThat(Suggestion.nearest(written, KNOWN)).isEmpty();
        assertThat(Suggestion.didYouMean(written, KNOWN)).isEqualTo("known here: title, order, difficulty, draft");
    }

    @Test
    void theFirstOfEquallyNearWordsWins() {
        assertThat(Suggestion.nearest("cat", List.of("bat", "hat"))).contains("bat");
    }

    @Test
    void nothingKnownMeansNothingMeant() {
        assertThat(Suggestion.nearest("title", List.of())).isEmpty();
        assertThat(Suggestion.nearest("x", List.of(""))).isEmpty();
    }

    @Test
    void swappedNeighboursAreOneEdit() {
        assertThat(Suggestion.distance("ab", "ba")).isEqualTo(1);
        assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
    }
}
