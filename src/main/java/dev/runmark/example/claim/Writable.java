package dev.runmark.example.claim;

import dev.runmark.site.Language;
import java.util.List;

/** Distinguishes what can be written into a page from what only a program can print. */
public final class Writable {

    /** More than this is no longer an example's output but a file. */
    private static final int MOST_LINES = 1_000;

    private Writable() {}

    /** Whether a text can stand on one line of a Markdown file and be read back as it is. */
    public static boolean isLine(String text) {
        return text.codePoints()
                .noneMatch(
                        c -> (Character.isISOControl(c) && c != '\t') || Character.getType(c) == Character.SURROGATE);
    }

    /** Whether a text can stand in a comment: in Java even there it must not look like an escape (JLS 3.3). */
    public static boolean isComment(String text, Language language) {
        return isLine(text) && !(language instanceof Language.Java && text.contains("\\u"));
    }

    /** Whether lines can stand in a block of a Markdown file. */
    public static boolean isBlock(List<String> lines) {
        return lines.size() <= MOST_LINES && lines.stream().allMatch(Writable::isLine);
    }
}
