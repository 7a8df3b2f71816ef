package dev.runmark.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * What a new site says, in its language; in English where that is not built in.
 *
 * <p>Immutable and thread-safe.
 */
final class StartWords {

    /** The languages that are built in. */
    static final List<String> LANGUAGES = List.of("de", "en", "es", "fr", "zh");

    private static final String ENGLISH = "en";

    private final Properties words;

    private StartWords(Properties words) {
        this.words = words;
    }

    /**
     * The words in a language.
     *
     * @param tag its BCP 47 tag
     * @throws IOException if the program is not whole
     */
    static StartWords in(String tag) throws IOException {
        String name = (isBuiltIn(tag) ? Locale.forLanguageTag(tag).getLanguage() : ENGLISH) + ".properties";
        try (InputStream in = Objects.requireNonNull(StartWords.class.getResourceAsStream(name), name)) {
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new StartWords(words);
        }
    }

    /** Whether there are words in a language. */
    static boolean isBuiltIn(String tag) {
        return LANGUAGES.contains(Locale.forLanguageTag(tag).getLanguage());
    }

    /** What a key stands for. */
    String of(String key) {
        return words.getProperty(key, key);
    }

    /** A text with a word in place of each key between two {@code @}. */
    String into(String text) {
        String filled = text;
        for (String key : words.stringPropertyNames()) {
            filled = filled.replace("@" + key + "@", words.getProperty(key, key));
        }
        return filled;
    }
}
