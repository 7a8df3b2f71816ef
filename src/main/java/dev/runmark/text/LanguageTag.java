package dev.runmark.text;

import java.text.Normalizer;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a BCP 47 tag (RFC 5646) such as {@code pt-BR}, and finds the one that an author meant who wrote a name. */
public final class LanguageTag {

    /** No subtag of a language with more letters is registered (RFC 5646, 2.2.1). */
    private static final int MOST_LETTERS = 3;

    private LanguageTag() {}

    /** The tag as it is written by convention; empty if the text is none, or its language cannot exist. */
    public static Optional<String> of(String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            return Optional.of(locale)
                    .filter(any -> any.getLanguage().length() <= MOST_LETTERS)
                    .map(Locale::toLanguageTag);
        } catch (IllformedLocaleException notATag) {
            return Optional.empty();
        }
    }

    /** What to write instead of a text that is no tag, as a sentence for a problem's help. */
    public static String help(String text) {
        return of(text.replace('_', '-'))
                .or(() -> named(text))
                .map(tag -> "did you mean `" + tag + "`?")
                .orElse("write one such as `en` or `pt-BR`");
    }

    private static Optional<String> named(String name) {
        Map<String, String> tags = tagsByName();
        return Suggestion.nearest(plain(name), tags.keySet()).map(tags::get);
    }

    /** The tags of all languages that the JDK knows, by their names in English and by those in themselves. */
    private static Map<String, String> tagsByName() {
        Map<String, String> tags = new TreeMap<>();
        for (String tag : Locale.getISOLanguages()) {
            Locale language = Locale.forLanguageTag(tag);
            tags.putIfAbsent(plain(language.getDisplayLanguage(Locale.ENGLISH)), language.toLanguageTag());
            tags.putIfAbsent(plain(language.getDisplayLanguage(language)), language.toLanguageTag());
        }
        return tags;
    }

    /** Without accents, which are easily left out. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
