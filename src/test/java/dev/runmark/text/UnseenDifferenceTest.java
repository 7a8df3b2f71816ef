package dev.runmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is named of two texts that look alike. */
class UnseenDifferenceTest {

    @ParameterizedTest
    @CsvSource({
        "'3:00\u202fPM', '3:00 PM', U+202F NARROW NO-BREAK SPACE, U+0020 SPACE",
        "'a\u00a0b', 'a b', U+00A0 NO-BREAK SPACE, U+0020 SPACE",
        "'a\tb', 'a b', U+0009 CHARACTER TABULATION, U+0020 SPACE",
        "'a\u200bb', 'ab', U+200B ZERO WIDTH SPACE, nothing",
        "'ab', '\ufeffab', nothing, U+FEFF ZERO WIDTH NO-BREAK SPACE",
        "'\u00e9', 'e\u0301', U+00E9 LATIN SMALL LETTER E WITH ACUTE, U+0065 LATIN SMALL LETTER E and U+0301 COMBINING ACUTE ACCENT",
    })
    void isNamed(String found, String wanted, String foundIs, String wantedIs) {
        assertThat(between(found, wanted))
                .containsExactly("they look alike: found " + foundIs + ", wanted " + wantedIs);
    }

    @ParameterizedTest
    @CsvSource({"a, a", "a, b", "'a b', 'ab'", "'', a", "'a\u00a0b', 'a c'"})
    void whatOneSeesIsNot(String found, String wanted) {
        assertThat(between(found, wanted)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource("'a\u00a0b\u00a0c\u00a0d\u00a0e', 'a b c d e'")
    void ofManyCharactersTheFirstAreNamed(String found, String wanted) {
        assertThat(between(found, wanted))
                .singleElement()
                .asString()
                .contains(" …, wanted U+0020")
                .hasSizeLessThan(300);
    }

    private static List<String> between(String found, String wanted) {
        return UnseenDifference.between(
                new UnseenDifference.Named("found", found), new UnseenDifference.Named("wanted", wanted));
    }
}
