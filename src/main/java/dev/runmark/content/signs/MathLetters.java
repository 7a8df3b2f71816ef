package dev.runmark.content.signs;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Letters of other alphabets in MathML. Browsers know no {@code mathvariant} but {@code normal} (MathML Core, 2.1.2), so
 * that a letter that is to be bold or double-struck has to be the character that is.
 *
 * @see <a href="https://www.w3.org/TR/mathml-core/#new-text-transform-mappings">MathML Core, appendix C</a>
 */
final class MathLetters {

    private static final Pattern VARIANT =
            Pattern.compile("<(mi|mn|mo|mtext) mathvariant=\"([a-z-]+)\"([^>]*)>([^<]*)</\\1>");
    private static final Pattern WRAPPER = Pattern.compile("\\A<span class=\"katex\">(.*)</span>\\z", Pattern.DOTALL);
    private static final String NAMESPACE = " xmlns=\"http://www.w3.org/1998/Math/MathML\"";

    /** Where capitals, small letters and digits begin; 0 if the alphabet has none. */
    private record Alphabet(int capitals, int small, int digits) {}

    private static final Map<String, Alphabet> ALPHABETS = Map.of(
            "bold", new Alphabet(0x1D400, 0x1D41A, 0x1D7CE),
            "italic", new Alphabet(0x1D434, 0x1D44E, 0),
            "bold-italic", new Alphabet(0x1D468, 0x1D482, 0),
            "script", new Alphabet(0x1D49C, 0x1D4B6, 0),
            "fraktur", new Alphabet(0x1D504, 0x1D51E, 0),
            "double-struck", new Alphabet(0x1D538, 0x1D552, 0x1D7D8),
            "sans-serif", new Alphabet(0x1D5A0, 0x1D5BA, 0x1D7E2),
            "bold-sans-serif", new Alphabet(0x1D5D4, 0x1D5EE, 0x1D7EC),
            "monospace", new Alphabet(0x1D670, 0x1D68A, 0x1D7F6));

    /** Those that Unicode had before it had the alphabets, whose places there stay empty. */
    private static final Map<Integer, Integer> ELSEWHERE = Map.ofEntries(
            Map.entry(0x1D455, 0x210E),
            Map.entry(0x1D49D, 0x212C),
            Map.entry(0x1D4A0, 0x2130),
            Map.entry(0x1D4A1, 0x2131),
            Map.entry(0x1D4A3, 0x210B),
            Map.entry(0x1D4A4, 0x2110),
            Map.entry(0x1D4A7, 0x2112),
            Map.entry(0x1D4A8, 0x2133),
            Map.entry(0x1D4AD, 0x211B),
            Map.entry(0x1D4BA, 0x212F),
            Map.entry(0x1D4BC, 0x210A),
            Map.entry(0x1D4C4, 0x2134),
            Map.entry(0x1D506, 0x212D),
            Map.entry(0x1D50B, 0x210C),
            Map.entry(0x1D50C, 0x2111),
            Map.entry(0x1D515, 0x211C),
            Map.entry(0x1D51D, 0x2128),
            Map.entry(0x1D53A, 0x2102),
            Map.entry(0x1D53F, 0x210D),
            Map.entry(0x1D545, 0x2115),
            Map.entry(0x1D547, 0x2119),
            Map.entry(0x1D548, 0x211A),
            Map.entry(0x1D549, 0x211D),
            Map.entry(0x1D551, 0x2124));

    private MathLetters() {}

    /** The MathML of KaTeX as HTML shows it. */
    static String in(String html) {
        String math = WRAPPER.matcher(html).replaceFirst("$1").replace(NAMESPACE, "");
        return VARIANT.matcher(math)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(2).equals("normal")
                                ? found.group()
                                : "<" + found.group(1) + found.group(3) + ">" + written(found.group(4), found.group(2))
                                        + "</" + found.group(1) + ">"));
    }

    private static String written(String text, String variant) {
        Alphabet alphabet = ALPHABETS.get(variant);
        if (alphabet == null) {
            return text;
        }
        StringBuilder written = new StringBuilder();
        // A reference to a character is no letters.
        for (String part : text.split("(?=&)|(?<=;)", -1)) {
            if (part.startsWith("&")) {
                written.append(part);
            } else {
                part.codePoints().map(c -> letter(c, alphabet)).forEach(written::appendCodePoint);
            }
        }
        return written.toString();
    }

    private static int letter(int c, Alphabet alphabet) {
        int letter = c >= 'A' && c <= 'Z'
                ? alphabet.capitals + c - 'A'
                : c >= 'a' && c <= 'z'
                        ? alphabet.small + c - 'a'
                        : c >= '0' && c <= '9' && alphabet.digits > 0 ? alphabet.digits + c - '0' : c;
        return ELSEWHERE.getOrDefault(letter, letter);
    }
}
