package dev.runmark.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "42         | 42",
                "\"J\"      | J",
                "'J'        | J",
                "`J`        | J",
                "“J”        | J",
                "42.        | 42",
                "42         | 42.0",
                "4.20       | 4.2",
                "1_000      | 1000",
                "1,000      | 1000",
                "42L        | 42",
                "True       | true",
                "[1,2]      | [1, 2]",
                "1, 2       | [1, 2]",
                "1 2        | [1, 2]",
                "a, b       | [a, b]",
                "{1, 2}     | [1, 2]",
                "[\"a\"]    | [a]",
                "{a: 1}     | {a=1}",
                "1  2       | 1 2",
                "10         | Sum: 10",
                "10         | there are 10 of them",
                "true       | is it: true",
                "\"Duke\"   | name -> Duke",
                "[1, 2]     | all: [1, 2]",
                "Duke       | name: Duke",
                "2020-01-01 | on 2020-01-01",
            })
    void isSame(String said, String told) {
        assertThat(Likeness.claim(said, List.of(told))).contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "42         | 43",
                "42         | 420",
                "42         | 42.01",
                "0.3        | 0.30000000000000004",
                "1          | 10",
                "1          | [1, 2]",
                "2          | [1, 2]",
                "J          | j",
                "true       | false",
                "null       | 0",
                "\"\"       | Duke",
                "name       | name: Duke",
                "create     | pool created",
                "10         | between 10 and 20",
                "ok         | book",
                "[1, 2]     | [1, 2, 3]",
                "1, 2       | 1 and 2",
                "...        | anything",
                "etc.       | anything",
            })
    void isOther(String said, String told) {
        assertThat(Likeness.claim(said, List.of(told))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'1, 2, 3'",
        "'1 2 3'",
        "'\"1\", \"2\", \"3\"'",
        "1 | 2 | 3",
        "1; 2; 3",
        "'1, 2 and 3'",
        "'[1, 2, 3]'",
        "1\\n2\\n3"
    })
    void severalLinesMayStandOnOne(String said) {
        assertThat(Likeness.claim(said, List.of("1", "2", "3"))).contains("1, 2, 3");
    }

    @ParameterizedTest
    @CsvSource({"'1, 2'", "'1, 3, 2'", "'1, 2, 3, 4'", "1", "123"})
    void eachLineCounts(String said) {
        assertThat(Likeness.claim(said, List.of("1", "2", "3"))).isEmpty();
    }

    @Test
    void whatIsSaidOnceMayHoldForEveryPass() {
        assertThat(Likeness.claim("7", List.of("7", "7"))).contains("7, 7");
        assertThat(Likeness.claim("7", List.of("7", "8"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3.14...,          3.14159,         3.14[..]",
        "3.14…,            3.14159,         3.14[..]",
        "'[1, 2, ...]',    '[1, 2, 3, 4]',  '[1, 2,[..]]'",
        "'\"Once upon...\"', Once upon a time, Once upon[..]",
    })
    void anEllipsisStandsForTheRest(String said, String told, String claim) {
        assertThat(Likeness.claim(said, List.of(told))).contains(claim);
    }

    @Test
    void nothingIsClaimedOfNothing() {
        assertThat(Likeness.claim("a new line", List.of())).isEmpty();
        assertThat(Likeness.claim("", List.of("1"))).isEmpty();
    }
}
