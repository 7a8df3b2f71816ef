package dev.runmark.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "                          | []",
                "g:a:1                     | [g:a:1]",
                "g:a:1 g:b:1               | [g:a:1 g:b:1]",
                "g:a:1 g:a:1               | [g:a:1]",
                "g:a:1 g:a:2               | a 1[g:a:1] a 2[g:a:2]",
                "g:a:2 g:c:9 g:a:1         | a 2[g:a:2 g:c:9] a 1[g:a:1 g:c:9]",
                "g:a:1 g:a:2 h:a:1         | a 1[g:a:1 h:a:1] a 2[g:a:2 h:a:1]",
                "g:a:1 g:a:2 g:b:1 g:b:2   | a 1, b 1[g:a:1 g:b:1] a 2, b 2[g:a:2 g:b:2]",
                "g:a:1 g:a:2 g:a:3 g:b:1 g:b:2" + "| a 1, b 1[g:a:1 g:b:1] a 2, b 2[g:a:2 g:b:2] a 3, b 2[g:a:3 g:b:2]",
                "pom.xml x/pom.xml g:a:1 g:a:2" + "| a 1[pom.xml x/pom.xml g:a:1] a 2[pom.xml x/pom.xml g:a:2]",
            })
    void eachVersionIsInOne(String dependencies, String editions) {
        List<PlacedText> asked = Stream.of((dependencies == null ? "" : dependencies).split(" ", -1))
                .filter(text -> !text.isEmpty())
                .map(text -> PlacedText.onCommandLine("--dependency", text))
                .toList();

        assertThat(Edition.of(new Libraries(List.of(), asked)).stream()
                        .map(EditionTest::shown)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(editions);
    }

    private static String shown(Edition edition) {
        return edition.name()
                + edition.libraries().dependencies().stream()
                        .map(PlacedText::text)
                        .collect(Collectors.joining(" ", "[", "]"));
    }
}
