package dev.runmark.content.javadoc;

import dev.runmark.content.markdown.CharacterReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser shows of the HTML and the inline tags between {@code <pre>} and its end. */
final class PreText {

    private static final Pattern MARKUP = Pattern.compile("<!--.*?-->|</?[a-zA-Z][^>]*>", Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\\w*);");
    private static final Pattern LITERAL = Pattern.compile("\\{@(?:code|literal)\\b[ \t]?");
    private static final Pattern LINK =
            Pattern.compile("\\{@link(?:plain)?\\s+((?:[^\\s{}()]|\\([^)]*\\))+)\\s*(.*)", Pattern.DOTALL);

    private final Letters html;
    private final Letters.Builder shown = new Letters.Builder();

    private PreText(Letters html) {
        this.html = html;
    }

    static Letters of(Letters html) {
        PreText text = new PreText(html);
        int at = 0;
        while (at < html.length()) {
            at = text.take(at);
        }
        return text.shown.build(html.origin(html.length()));
    }

    /** Takes what begins at an offset; returns where the next begins. */
    private int take(int at) {
        if (html.text().startsWith("{@", at)) {
            int close = Braces.closing(html.text(), at);
            if (close > 0) {
                tag(at, close);
                return close + 1;
            }
        }
        Matcher markup = MARKUP.matcher(html.text()).region(at, html.length());
        if (markup.lookingAt()) {
            passOver(at, markup.end());
            return markup.end();
        }
        Matcher reference = REFERENCE.matcher(html.text()).region(at, html.length());
        if (reference.lookingAt()) {
            shown.addAll(CharacterReference.text(reference.group()), html.origin(at), html.end(reference.end() - 1));
            return reference.end();
        }
        shown.add(html, at, at + 1);
        return at + 1;
    }

    private void tag(int open, int close) {
        Matcher literal = LITERAL.matcher(html.text()).region(open, close);
        if (literal.lookingAt()) {
            shown.add(html, literal.end(), close);
            return;
        }
        Matcher link = LINK.matcher(html.text()).region(open, close);
        if (link.lookingAt()) {
            int label = link.group(2).isBlank() ? 1 : 2;
            passOver(open, link.start(label));
            shown.add(html, link.start(label), link.end(label));
            passOver(link.end(label), close);
        } else {
            passOver(open, close);
        }
    }

    /** Nobody sees it, and yet its lines are lines of the file. */
    private void passOver(int start, int end) {
        for (int i = start; i < end; i++) {
            if (html.at(i) == '\n') {
                shown.add(html, i, i + 1);
            }
        }
    }
}
