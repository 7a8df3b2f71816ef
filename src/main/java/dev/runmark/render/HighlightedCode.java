package dev.runmark.render;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text with its tokens, from which any stretch can be taken as HTML.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code the text
 * @param tokens its tokens, ascending and without overlap
 * @param links what of it leads somewhere, ascending and without overlap
 */
record HighlightedCode(String code, List<Token> tokens, List<CodeLink> links) {

    HighlightedCode {
        tokens = List.copyOf(tokens);
        links = List.copyOf(links);
    }

    static HighlightedCode of(String language, String code) {
        return new HighlightedCode(code, Languages.named(language).tokens(code), List.of());
    }

    /** The same code with links, in any order. */
    HighlightedCode with(List<CodeLink> all) {
        List<CodeLink> ascending =
                all.stream().sorted(Comparator.comparingInt(CodeLink::start)).toList();
        return new HighlightedCode(code, tokens, ascending);
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
            appendLinked(html, at, start);
            appendToken(html, token.kind().cssClass(), start, end);
            at = end;
        }
        appendLinked(html, at, to);
        return html.toString();
    }

    private void appendToken(StringBuilder html, String cssClass, int start, int end) {
        Optional<CodeLink> whole = linksIn(start, end)
                .filter(link -> link.start() == start && link.end() == end)
                .findFirst();
        if (whole.isPresent()) {
            html.append("<a class=\"")
                    .append(cssClass)
                    .append("\" href=\"")
                    .append(href(whole.get()))
                    .append("\">");
            html.append(escape(start, end)).append("</a>");
        } else {
            html.append("<span class=\"").append(cssClass).append("\">");
            appendLinked(html, start, end);
            html.append("</span>");
        }
    }

    private void appendLinked(StringBuilder html, int from, int to) {
        int at = from;
        for (CodeLink link : linksIn(from, to).toList()) {
            html.append(escape(at, link.start()));
            html.append("<a href=\"").append(href(link)).append("\">");
            html.append(escape(link.start(), link.end())).append("</a>");
            at = link.end();
        }
        html.append(escape(at, to));
    }

    private Stream<CodeLink> linksIn(int from, int to) {
        return links.stream().filter(link -> link.start() >= from && link.end() <= to);
    }

    private static String href(CodeLink link) {
        return Escaping.escapeHtml(link.href(), false);
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
