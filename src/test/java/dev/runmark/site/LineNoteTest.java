package dev.runmark.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineNoteTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    int a = 1; // (1)       | 1
                    int a = 1; //(12)       | 12
                    // (3)                  | 3
                    x: 1  # (2)             | 2
                    select 1 -- (4)         | 4
                    <a/> <!-- (5) -->       | 5
                    int a; /* (6) */        | 6
                    key=value ; (0)         | 0
                    "// (1)" + x; // (2)    | 2
                    """, delimiter = '|')
    void aNumberAtTheEndOfALineIsANote(String line, int value) {
        assertThat(LineNote.in(line)).hasValueSatisfying(note -> {
            assertThat(note.value()).isEqualTo(value);
            assertThat(Integer.parseInt(line.substring(note.number(), note.end())))
                    .isEqualTo(value);
            assertThat(line.charAt(note.start())).isIn('/', '#', '-', '<', ';');
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int a = 1; // (1) one",
                "int a = 1; // 1",
                "f(1)",
                "String b = \"// (2)\";",
                "x // (123)",
                "x // (a)",
                "http://(1)",
                "i--(1)",
                ""
            })
    void anythingElseIsNone(String line) {
        assertThat(LineNote.in(line)).isEmpty();
    }
}
