package dev.runmark.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final Likeness LIKENESS = likeness(
            entry("What is a latch?", "A latch waits for a count."),
            entry("What is a barrier?", "A barrier waits for parties."),
            entry("Can a barrier be used again?", "Its parties meet again."),
            entry("How does a latch count?", "It counts down."),
            entry("What is a string?", "Characters."));

    @Test
    void whatSharesRareWordsIsNear() {
        assertThat(LIKENESS.nearest(9).get(0).get(0)).isEqualTo(3);
        assertThat(LIKENESS.nearest(9).get(2).get(0)).isEqualTo(1);
    }

    @Test
    void nothingIsNearToItselfOrToWhatSharesNothing() {
        assertThat(LIKENESS.nearest(9).get(1)).doesNotContain(1);
        assertThat(LIKENESS.nearest(9).get(4)).isEmpty();
        assertThat(LIKENESS.nearest(1).get(0)).hasSize(1);
        assertThat(likeness(entry("Alone", "")).nearest(4).get(0)).isEmpty();
    }

    private static Likeness likeness(Entry... entries) {
        return Likeness.of(
                Texts.terms(List.of(entries)),
                IntStream.range(0, entries.length).toArray());
    }

    private static Entry entry(String title, String text) {
        return new Entry("", title, "", 1, "", text, "");
    }
}
