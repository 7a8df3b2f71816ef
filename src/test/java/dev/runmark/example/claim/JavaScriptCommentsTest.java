package dev.runmark.example.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a comment in JavaScript, and what only looks like one. */
class JavaScriptCommentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "f()  // => 1                        | 0:5 => 1",
                "s = 'a // b'  // => 1               | 0:14 => 1",
                "s = \"it's\" // => 1               | 0:11 => 1",
                "s = 'open // => 1                   | ",
                "s = `a // ${ '}' /* } */ } // b`    | ",
                "s = `${ { a: 1 }.a } //` // => 1    | 0:25 => 1",
                "s = `\\`//`                         | ",
                "a = b / c // => 1                   | 0:10 => 1",
                "a = f(b) / c // => 1                | 0:13 => 1",
                "a = [/[/\"]/, /\\//] // => 1       | 0:19 => 1",
                "return /'/.test(s) // => 1          | 0:19 => 1",
                "/* // */ f() // => 1                | 0:13 => 1",
                "/* open // => 1                     | ",
                "a\\nb // => 1                       | 1:2 => 1",
            })
    void areFoundWhereNothingElseHoldsThem(String text, String found) {
        assertThat(JavaScriptComments.in(text.replace("\\n", "\n")))
                .extracting(comment -> comment.line() + ":" + comment.column() + comment.text())
                .isEqualTo(found == null ? List.of() : List.of(found));
    }
}
