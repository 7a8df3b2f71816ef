package dev.runmark.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.render.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StartWordsTest {

    private static final Path FOLDER = Path.of("src/main/resources/dev/runmark/start");

    @Test
    void everyLanguageOfTheInterfaceSaysAll() throws IOException {
        assertThat(StartWords.LANGUAGES).isEqualTo(Words.LANGUAGES);
        var english = Words.read(Files.readString(FOLDER.resolve("en.properties"), StandardCharsets.UTF_8));
        for (String language : StartWords.LANGUAGES) {
            var words = Words.read(Files.readString(FOLDER.resolve(language + ".properties"), StandardCharsets.UTF_8));
            assertThat(words.keySet()).as(language).isEqualTo(english.keySet());
            assertThat(words.values()).as(language).noneMatch(String::isBlank);
        }
    }

    @Test
    void aLanguageThatIsNotBuiltInBeginsInEnglish() throws IOException {
        assertThat(StartWords.in("it").of("title"))
                .isEqualTo(StartWords.in("en-GB").of("title"))
                .isEqualTo("My documentation");
    }
}
