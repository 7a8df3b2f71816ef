package dev.runmark.content;

import dev.runmark.text.Location;
import java.util.List;

/**
 * A fenced code block as it stands in a Markdown file.
 *
 * <p>Immutable and thread-safe.
 *
 * @param info what follows the opening fence, trimmed: the language and the words after it
 * @param location where the opening fence begins (its first backtick or tilde)
 * @param infoLocation where {@code info} begins; the end of the opening fence if it is empty
 * @param lines the code, in order
 * @param follows whether nothing but blank lines stands between this block and the code block before it, in the same
 *     list item or quote
 */
public record Fence(String info, Location location, Location infoLocation, List<FenceLine> lines, boolean follows) {

    /** The words that a fence has which stands in a comment. */
    static final String UNSEEN = "hide setup";

    public Fence {
        lines = List.copyOf(lines);
    }

    /** The first word of {@link #info}; empty if there is none. */
    public String language() {
        int end = 0;
        while (end < info.length() && !Character.isWhitespace(info.charAt(end))) {
            end++;
        }
        return info.substring(0, end);
    }

    /** Whether it is an example. */
    public boolean isExample() {
        return language().equals("java");
    }

    /** Whether it says what the example before it prints. */
    public boolean isAboutExample() {
        return language().equals("output") || language().equals("outcomes");
    }

    /** The code as one text, each line ended by {@code \n}. */
    public String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append('\n'));
        return text.toString();
    }
}
