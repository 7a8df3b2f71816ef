package dev.runmark.example.claim;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NonCodeTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', textBlock = """
            a // b,                  a
            |a /* b */ c|,           |a         c|
            |f("a // b", c)|,        |f(        , c)|
            |g('"', d)|,             |g(   , d)|
            |f("open|,               |f(     |
            /* never closed,         ||
            """)
    void whatIsCodeStays(String java, String code) {
        assertThat(NonCode.codeOnly(java).stripTrailing()).isEqualTo(code.stripTrailing());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', textBlock = """
            |f("a // b"); // c|,     |f("a // b");|
            |f('/'); /* c */ g();|,  |f('/');         g();|
            """)
    void literalsStayWhereOnlyCommentsGo(String java, String code) {
        assertThat(NonCode.withoutComments(java).stripTrailing()).isEqualTo(code);
    }

    @Property
    void everyLineKeepsItsPlace(
            @ForAll @Chars({'"', '\'', '/', '*', '\\', '\n', 'a'}) @CharRange(from = 'x', to = 'z') String text) {
        String code = NonCode.codeOnly(text);

        assertThat(code).hasSameSizeAs(text);
        assertThat(code.chars().filter(c -> c == '\n').count())
                .isEqualTo(text.chars().filter(c -> c == '\n').count());
    }
}
