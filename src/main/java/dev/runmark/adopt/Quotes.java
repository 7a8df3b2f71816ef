package dev.runmark.adopt;

/** Text in quotes, as authors write strings. */
final class Quotes {

    private static final String OPENING = "\"'`“‘«";
    private static final String CLOSING = "\"'`”’»";

    private Quotes() {}

    /** Whether a text is one quoted text and nothing else. */
    static boolean isQuoted(String text) {
        int kind = text.length() < 2 ? -1 : OPENING.indexOf(text.charAt(0));
        if (kind < 0) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == CLOSING.charAt(kind)) {
                return i == text.length() - 1;
            }
        }
        return false;
    }

    /** What is in the quotes, with escapes resolved; the text itself if there are none around it. */
    static String content(String text) {
        String plain = text.strip();
        if (!isQuoted(plain)) {
            return plain;
        }
        String inner = plain.substring(1, plain.length() - 1);
        try {
            return inner.translateEscapes();
        } catch (IllegalArgumentException e) {
            return inner;
        }
    }

    /** A text without any quotes in it. */
    static String without(String text) {
        StringBuilder kept = new StringBuilder();
        text.chars()
                .filter(c -> OPENING.indexOf(c) < 0 && CLOSING.indexOf(c) < 0)
                .forEach(c -> kept.append((char) c));
        return kept.toString();
    }
}
