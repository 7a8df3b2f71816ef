package dev.runmark.example.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.Fences;
import dev.runmark.example.claim.Composition;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowingPartsTest {

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "3, 3",
        "10, 10",
        // The first part ends with the page that fills it.
        "4 4 4 4 4, 12 8",
        "25 1, 25 1",
        "10 20 20 5 200 1, 10 40 205 1",
        "1 1 1, 3",
    })
    void growAndDivideNoPage(String examplesOfPages, String sizes) {
        List<Composition> all = new ArrayList<>();
        List<Integer> counts = numbers(examplesOfPages);
        for (int page = 0; page < counts.size(); page++) {
            all.addAll(examples("page%d.md".formatted(page), counts.get(page)));
        }

        List<List<Composition>> parts = GrowingParts.of(all);

        assertThat(parts).extracting(List::size).isEqualTo(numbers(sizes));
        assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
    }

    private static List<Integer> numbers(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.split(" ", -1)).stream().map(Integer::valueOf).toList();
    }

    private static List<Composition> examples(String path, int count) {
        String page = "```java\nint n = 1;\n```\n\n".repeat(count);
        return Fences.examples(Source.of(path, page)).examples().stream()
                .<Composition>map(Composition::of)
                .toList();
    }
}
