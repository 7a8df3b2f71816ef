package dev.runmark.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "42              | NUMBER",
                "-42             | NUMBER",
                ".5              | NUMBER",
                "1.5E-3          | NUMBER",
                "42L             | NUMBER",
                "1,000,000       | NUMBER",
                "1,00            | SEVERAL",
                "5 years         | WORDS",
                "0x1F            | NUMBER",
                "1.2.3           | WORDS",
                "true            | BOOLEAN",
                "truely          | WORDS",
                "null            | NULL",
                "\"a b\"         | QUOTED",
                "\"a\" and \"b\" | SEVERAL",
                "\"a\" is quoted | WORDS",
                "don't           | WORDS",
                "2020-01-01      | TEMPORAL",
                "13:37           | TEMPORAL",
                "PT2H            | TEMPORAL",
                "[1, 2]          | LIST",
                "[1] and [2]     | SEVERAL",
                "{a=1}           | BRACES",
                "Optional[5]     | NAMED",
                "Point(1, 2)     | NAMED",
                "Optional.empty  | NAMED",
                "1, 2, 3         | SEVERAL",
                "1 2 3           | SEVERAL",
                "1, b            | WORDS",
            })
    void isTold(String text, Form form) {
        assertThat(Form.of(text)).isEqualTo(form);
    }
}
