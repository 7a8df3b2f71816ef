package dev.runmark.example.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.Fences;
import dev.runmark.site.ExampleMode;
import dev.runmark.text.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which examples of a page are one program, as a table: no compiler, no process. */
class ComposerTest {

    /** The words of each example, in order, and what becomes of them: each program by the numbers of its examples. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STANDALONE | -, -                     | SINGLE 1; SINGLE 2",
                "STANDALONE | group=a, group=a         | GROUP 1 2",
                "STANDALONE | group=a, -, group=a      | GROUP 1 3; SINGLE 2",
                "STANDALONE | group=a, group=b         | GROUP 1; GROUP 2",
                "SESSION    | -, -, -                  | SESSION 1 2 3",
                "SESSION    | -, standalone, -         | SESSION 1 3; SINGLE 2",
                "SESSION    | -, ignore, -             | SESSION 1 3",
            })
    void programs(ExampleMode mode, String words, String programs) {
        assertThat(composed(mode, words).compositions().stream()
                        .map(ComposerTest::described)
                        .sorted()
                        .collect(Collectors.joining("; ")))
                .isEqualTo(programs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STANDALONE | group=a exit=1, group=a throws=A | example-word",
                "STANDALONE | group=a, group=a                 | ''",
                "SESSION    | group=a, -                       | ''",
            })
    void problems(ExampleMode mode, String words, String rules) {
        assertThat(composed(mode, words).problems())
                .extracting(problem -> problem.rule().toString())
                .containsExactlyElementsOf(rules.isEmpty() ? List.of() : List.of(rules.split(" ")));
    }

    private static ExampleFinder.Found composed(ExampleMode mode, String words) {
        StringBuilder page = new StringBuilder();
        for (String each : words.split(", ", -1)) {
            page.append("```java ").append(each.equals("-") ? "" : each).append("\nrun();\n```\n\ntext\n\n");
        }
        Source source = Source.of("page.md", page.toString());
        return ExampleFinder.in(source, Fences.of(source), Path.of("src/test/resources"), mode);
    }

    private static String described(Composition composition) {
        return composition.label() + " "
                + composition.blocks().stream()
                        .map(block -> String.valueOf(block.fence().location().line() / 6 + 1))
                        .collect(Collectors.joining(" "));
    }
}
