package dev.runmark.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final Likeness LIKENESS = Likeness.of(
            List.of(
                    entry("What is a latch?", "A latch waits for a count."),
                    entry("What is a barrier?", "A barrier waits for parties."),
                    entry("Can a barrier be used again?", "Its parties meet again."),
                    entry("How does a latch count?", "It counts down."),
                    entry("What is a string?", "Characters.")),
            Stemming.english());

    @Test
    void whatSharesRareWordsIsNear() {
        assertThat(LIKENESS.nearest(0, 9).get(0)).isEqualTo(3);
        assertThat(LIKENESS.nearest(2, 9).get(0)).isEqualTo(1);
    }

    @Test
    void nothingIsNearToItselfOrToWhatSharesNothing() {
        assertThat(LIKENESS.nearest(1, 9)).doesNotContain(1);
        assertThat(LIKENESS.nearest(4, 9)).isEmpty();
        assertThat(LIKENESS.nearest(0, 1)).hasSize(1);
        assertThat(Likeness.of(List.of(entry("Alone", "")), Stemming.english()).nearest(0, 4)).isEmpty();
    }

    private static Entry entry(String title, String text) {
        return new Entry("", title, "", 1, "", text, "");
    }
}
