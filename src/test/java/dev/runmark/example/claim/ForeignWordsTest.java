package dev.runmark.example.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{1,3};          '';      write mark=1,3",
                "{ 1, 3-5 };     '';      write mark=1,3-5",
                "hl_lines;       1 3-4;   write mark=1,3-4",
                "filename;       A.java;  write title=\"A.java\"",
                "linenums;       1;       take it out: lines are not numbered here",
                "showLineNumbers; '';     take it out: lines are not numbered here",
            })
    void areSaidInOurs(String name, String value, String help) {
        assertThat(ForeignWords.inOurs(name, value)).contains(help);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"{};''", "{.java};''", "{1,};''", "hl_lines;''", "filename;''", "no-rum;''"})
    void areLeftToAGuess(String name, String value) {
        assertThat(ForeignWords.inOurs(name, value)).isEmpty();
    }
}
