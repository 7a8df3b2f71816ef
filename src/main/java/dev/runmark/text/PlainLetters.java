package dev.runmark.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Writes letters with marks as letters without, for addresses. */
public final class PlainLetters {

    /** As German is written where there are no such letters (DIN 5007-2). */
    private static final Map<String, String> GERMAN =
            Map.of("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue");

    private PlainLetters() {}

    /**
     * A text without marks on its letters, and with {@code ss} for {@code ß}; what has no plain letter stays as it is.
     *
     * @param language the BCP 47 tag of the text's language: in German, {@code ä} is {@code ae}
     */
    public static String of(String text, String language) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFC).replace("ß", "ss");
        if (Locale.forLanguageTag(language).getLanguage().equals(Locale.GERMAN.getLanguage())) {
            for (Map.Entry<String, String> letter : GERMAN.entrySet()) {
                letters = letters.replace(letter.getKey(), letter.getValue());
            }
        }
        return Normalizer.normalize(letters, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
}
