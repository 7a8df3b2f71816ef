package dev.runmark.render;

import dev.runmark.site.FencedText;
import java.util.regex.Pattern;

/** How long it takes to read a text. */
final class ReadingTime {

    /** Brysbaert (2019): adults read 238 words of English a minute silently. Code is read more slowly. */
    private static final int WORDS_A_MINUTE = 220;

    /** Chinese and Japanese readers take in about so many characters where others take in a word. */
    private static final double CHARACTERS_A_WORD = 1.7;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern UNSPACED = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    private ReadingTime() {}

    /** In minutes, at least 1. */
    static int of(FencedText text, int bodyStart) {
        String body = text.source().text().substring(bodyStart);
        long characters = UNSPACED.matcher(body).results().count();
        long words =
                WORD.matcher(UNSPACED.matcher(body).replaceAll(" ")).results().count();
        return (int) Math.max(1, Math.round((words + characters / CHARACTERS_A_WORD) / WORDS_A_MINUTE));
    }
}
