package dev.runmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({"de, de", "pt-br, pt-BR", "zh-hant-tw, zh-Hant-TW", "EO, eo", "gsw, gsw"})
    void aTagIsWrittenByConvention(String written, String tag) {
        assertThat(LanguageTag.of(written)).contains(tag);
    }

    @ParameterizedTest
    @CsvSource({
        "deutsch, de",
        "Deutsch, de",
        "German, de",
        "Deutch, de",
        "français, fr",
        "francais, fr",
        "español, es",
        "english, en",
        "中文, zh",
        "pt_BR, pt-BR"
    })
    void aNameIsOfALanguage(String name, String tag) {
        assertThat(LanguageTag.of(name)).isEmpty();
        assertThat(LanguageTag.help(name)).isEqualTo("did you mean `" + tag + "`?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qqqqqq", "english language", "-", "d", "de-", "nonsense"})
    void anythingElseIsNone(String text) {
        assertThat(LanguageTag.of(text)).isEmpty();
        assertThat(LanguageTag.help(text)).isEqualTo("write one such as `en` or `pt-BR`");
    }
}
