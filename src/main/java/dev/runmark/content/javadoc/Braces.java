package dev.runmark.content.javadoc;

/** The braces of inline tags, which stand in pairs. */
final class Braces {

    private Braces() {}

    /**
     * The offset of the brace that closes a tag.
     *
     * @param open the offset of the brace that opens it
     * @return -1 if none does
     */
    static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether an inline tag of a name begins at an offset. */
    static boolean isTag(String text, int at, String name) {
        int end = at + 2 + name.length();
        return text.startsWith("{@" + name, at)
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
