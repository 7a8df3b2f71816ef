package dev.runmark.render.code;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.runmark.text.DirectionControls;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * A text with its tokens, from which any stretch can be taken as HTML.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code the text
 * @param tokens its tokens, ascending and without overlap
 * @param links what of it leads somewhere, ascending and without overlap
 */
public record HighlightedCode(String code, List<Token> tokens, List<CodeLink> links) {

    /** Names that are no text for a link: in a list of links, as search engines and screen readers make it, they say nothing. */
    private static final Set<String> SAYS_NOTHING = Set.of("start", "go", "here", "information", "more", "this");

    public HighlightedCode {
        tokens = List.copyOf(tokens);
        links = List.copyOf(links);
    }

    public static HighlightedCode of(String language, String code) {
        return new HighlightedCode(code, Languages.named(language).tokens(code), List.of());
    }

    /** The same code with links, in any order. */
    HighlightedCode with(List<CodeLink> all) {
        List<CodeLink> ascending = all.stream()
                .filter(link -> saysSomething(link.start(), link.end()))
                .sorted(Comparator.comparingInt(CodeLink::start))
                .toList();
        return new HighlightedCode(code, tokens, ascending);
    }

    /** The whole text as HTML. */
    public String html() {
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
        for (int i = firstAbove(from, tokens, Token::end);
                i < tokens.size() && tokens.get(i).start() < to;
                i++) {
            Token token = tokens.get(i);
            int start = Math.max(from, token.start());
            int end = Math.min(to, token.end());
            int visible = start - signBefore(at, start, end);
            appendLinked(html, at, visible);
            appendToken(html, token.kind().cssClass(), visible, start, end);
            at = end;
        }
        appendLinked(html, at, to);
        return html.toString();
    }

    /** A link that reads {@code start} says nothing; {@code .start} says that it is a method. */
    private boolean saysSomething(int start, int end) {
        return !SAYS_NOTHING.contains(code.substring(start, end)) || code.startsWith(".", start - 1);
    }

    /** How many characters before a name its link takes in. */
    private int signBefore(int from, int start, int end) {
        boolean shown = start > from && !linksIn(start, end).isEmpty();
        return shown && SAYS_NOTHING.contains(code.substring(start, end)) ? 1 : 0;
    }

    private void appendToken(StringBuilder html, String cssClass, int visible, int start, int end) {
        List<CodeLink> within = linksIn(start, end);
        boolean whole = within.size() == 1
                && within.get(0).start() == start
                && within.get(0).end() == end;
        if (whole) {
            html.append("<a class=\"")
                    .append(cssClass)
                    .append("\" href=\"")
                    .append(href(within.get(0)))
                    .append("\">");
            html.append(escape(visible, end)).append("</a>");
        } else {
            html.append(escape(visible, start));
            html.append("<span class=\"").append(cssClass).append("\">");
            appendLinked(html, start, end);
            html.append("</span>");
        }
    }

    private void appendLinked(StringBuilder html, int from, int to) {
        int at = from;
        for (CodeLink link : linksIn(from, to)) {
            html.append(escape(at, link.start()));
            html.append("<a href=\"").append(href(link)).append("\">");
            html.append(escape(link.start(), link.end())).append("</a>");
            at = link.end();
        }
        html.append(escape(at, to));
    }

    private List<CodeLink> linksIn(int from, int to) {
        int first = firstAbove(from - 1, links, CodeLink::start);
        int last = first;
        while (last < links.size() && links.get(last).end() <= to) {
            last++;
        }
        return links.subList(first, last);
    }

    private static String href(CodeLink link) {
        return Escaping.escapeHtml(link.href(), false);
    }

    private String escape(int from, int to) {
        return DirectionControls.shown(Escaping.escapeHtml(code.substring(from, to), false));
    }

    /** The place of the first of some ascending pieces that is above a limit. */
    private static <T> int firstAbove(int limit, List<T> pieces, ToIntFunction<T> offset) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (offset.applyAsInt(pieces.get(middle)) > limit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
