package dev.runmark.content.markdown;

import com.vladsch.flexmark.util.sequence.Html5Entities;

/** The references to characters, by name or by number, that Markdown takes over from HTML. */
public final class CharacterReference {

    private CharacterReference() {}

    /** What a reference, such as that of the less-than sign, stands for; the reference itself if HTML does not know it. */
    public static String text(String reference) {
        return Html5Entities.entityToString(reference);
    }

    /**
     * Whether a browser shows a character for it. A name that HTML does not know is plain text, and so is the number of
     * a control character, which no page can hold; number 0 stands for U+FFFD, as CommonMark has it.
     */
    static boolean isShown(String reference) {
        if (reference.charAt(1) != '#') {
            return !Html5Entities.entityToString(reference).equals(reference);
        }
        boolean hexadecimal = Character.toLowerCase(reference.charAt(2)) == 'x';
        String digits = reference.substring(hexadecimal ? 3 : 2, reference.length() - 1);
        int number = Integer.parseInt(digits, hexadecimal ? 16 : 10);
        boolean white = number == '\t' || number == '\n';
        return number == 0 || white || (number <= Character.MAX_CODE_POINT && !Character.isISOControl(number));
    }
}
