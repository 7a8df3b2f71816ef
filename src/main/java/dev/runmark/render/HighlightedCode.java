package dev.runmark.render;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.List;

/**
 * A text with its tokens, from which any stretch can be taken as HTML.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code the text
 * @param tokens its tokens, ascending and without overlap
 */
record HighlightedCode(String code, List<Token> tokens) {

    HighlightedCode {
        tokens = List.copyOf(tokens);
    }

    static HighlightedCode of(String language, String code) {
        return new HighlightedCode(code, Languages.named(language).tokens(code));
    }

    /** The whole text as HTML. */
    String html() {
        return html(0, code.length());
    }

    /**
     * A stretch of the text as HTML; a token that goes beyond it is cut, so that no element spans its borders.
     *
     * @param from where it starts
     * @param to where it ends, exclusive
     */
    String html(int from, int to) {
        StringBuilder html = new StringBuilder();
        int at = from;
        for (int i = firstEndingAfter(from); i < tokens.size() && tokens.get(i).start() < to; i++) {
            Token token = tokens.get(i);
            int start = Math.max(from, token.start());
            int end = Math.min(to, token.end());
            html.append(escape(at, start));
            html.append("<span class=\"").append(token.kind().cssClass()).append("\">");
            html.append(escape(start, end)).append("</span>");
            at = end;
        }
        return html.append(escape(at, to)).toString();
    }

    private String escape(int from, int to) {
        return Escaping.escapeHtml(code.substring(from, to), false);
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
