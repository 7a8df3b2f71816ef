package dev.runmark.render.code;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.runmark.site.LineNote;
import java.util.Optional;

/**
 * The lines of a code block of which some end with a number that a list below explains: the number leads there.
 *
 * <p>Immutable and thread-safe.
 *
 * @param block the block's place among those of its page, from 1
 * @param items how many items the list has; 0 if there is none
 */
public record NotedLines(int block, int items) {

    /** Lines that nothing explains. */
    public static final NotedLines NONE = new NotedLines(0, 0);

    /** The anchor of an item of the list. */
    public static String anchor(int block, int item) {
        return "note-" + block + "-" + item;
    }

    /** A whole text as HTML. */
    public String html(HighlightedCode code) {
        if (items == 0) {
            return code.html();
        }
        StringBuilder html = new StringBuilder();
        int from = 0;
        for (String line : (Iterable<String>) code.code().lines()::iterator) {
            html.append(html(code, from, from + line.length())).append('\n');
            from += line.length() + 1;
        }
        return html.toString();
    }

    /** Keeps every character of the comment, so that what is copied is what the author wrote. */
    String html(HighlightedCode code, int from, int to) {
        if (items == 0) {
            return code.html(from, to);
        }
        String line = code.code().substring(from, to);
        Optional<LineNote> explained = LineNote.in(line).filter(note -> note.value() >= 1 && note.value() <= items);
        if (explained.isEmpty()) {
            return code.html(from, to);
        }
        LineNote note = explained.get();
        return code.html(from, from + note.start())
                + "<a class=\"note\" href=\"#" + anchor(block, note.value()) + "\"><i>"
                + escape(line.substring(note.start(), note.number())) + "</i>" + note.value() + "<i>"
                + escape(line.substring(note.end())) + "</i></a>";
    }

    private static String escape(String text) {
        return Escaping.escapeHtml(text, false);
    }
}
