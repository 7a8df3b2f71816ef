package dev.runmark.example.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariationTest {

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    @Test
    void theMostFrequentComesFirstAndOfTwoAlikeTheFirstSeen() {
        counts.put("1614", 1);
        counts.put("2000", 15);
        counts.put("1000", 6);
        counts.put("1794", 1);
        assertThat(Variation.notes(counts, 23, List.of("a story")))
                .containsExactly(
                        "15 of 23 runs: 2000",
                        "6 of 23 runs: 1000",
                        "1 of 23 runs: 1614",
                        "1 of 23 runs: 1794",
                        "a story");
    }

    @Test
    void whatIsRareIsSummedUpWhereverItWasSeen() {
        List.of("a", "b", "c", "d", "e").forEach(rare -> counts.put(rare, 1));
        counts.put("often", 3);
        assertThat(Variation.notes(counts, 8, List.of()))
                .startsWith("3 of 8 runs: often", "1 of 8 runs: a")
                .endsWith("1 of 8 runs: something else")
                .hasSize(6);
    }
}
