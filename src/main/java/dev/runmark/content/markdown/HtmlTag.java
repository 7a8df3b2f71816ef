package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A tag in the raw HTML of a text, as browsers find it there: they take much that Markdown would not call a tag.
 *
 * @param node the node that it stands in
 * @param start where it begins in the node
 * @param chars the whole tag
 * @param written its element's name as it is written
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#tag-open-state">HTML Living Standard, tokenization</a>
 */
public record HtmlTag(Node node, int start, BasedSequence chars, String written) {

    private static final Pattern NAME = Pattern.compile("</?([A-Za-z][^\\s/>]*+)");

    /** What is no tag: comments, and what browsers take for them. */
    private static final Pattern COMMENT =
            Pattern.compile("<!--(?:-?>|.*?(?:--!?>|\\z))|<[!?/][^>]*+>?+", Pattern.DOTALL);

    /** A value that is not ended goes on to the end of the text. */
    private static final Pattern ATTRIBUTE = Pattern.compile("[\\s/]*+([^\\s/>][^\\s/>=]*+)"
            + "(?:\\s*+=\\s*+(?:\"([^\"]*+)(?:\"|\\z)|'([^']*+)(?:'|\\z)|([^\\s>\"'][^\\s>]*+)))?+");

    private static final Pattern END = Pattern.compile("[\\s/]*+>?+");

    /** A character by its number, with any number of zeros before it and perhaps without its semicolon. */
    private static final Pattern NUMBERED = Pattern.compile("&#(?:0*+(\\d++)|[xX]0*+([0-9a-fA-F]++));?");

    private static final int MOST_DIGITS = 7;

    /**
     * An attribute of a tag.
     *
     * @param name in small letters
     * @param value as it is written; empty if there is none
     */
    public record Attribute(String name, BasedSequence value) {

        /** The value that a browser sees. */
        public String decoded() {
            return HtmlTag.decoded(value);
        }
    }

    /** The tags of a node, in order; none if it is no raw HTML. */
    public static List<HtmlTag> in(Node node) {
        boolean html = node instanceof HtmlBlock || node instanceof HtmlInline;
        return html ? in(node, node.getChars()) : List.of();
    }

    private static List<HtmlTag> in(Node node, BasedSequence text) {
        List<HtmlTag> tags = new ArrayList<>();
        Matcher name = NAME.matcher(text);
        Matcher comment = COMMENT.matcher(text);
        int at = text.indexOf('<');
        while (at >= 0) {
            int next = at + 1;
            if (name.region(at, text.length()).lookingAt()) {
                next = end(text, name.end());
                HtmlTag tag = new HtmlTag(node, at, text.subSequence(at, next), name.group(1));
                tags.add(tag);
                next = tag.endOfText(text, next);
            } else if (comment.region(at, text.length()).lookingAt()) {
                next = comment.end();
            }
            at = text.indexOf('<', next);
        }
        return tags;
    }

    /** Where the next tag can be: what stands in a script is no markup, up to the end tag (WHATWG HTML, 13.2.5.2 to 13.2.5.6). */
    private int endOfText(BasedSequence text, int from) {
        if (isEnd() || !HtmlElements.isTextOnly(name())) {
            return from;
        }
        Matcher end = Pattern.compile("(?i)</" + Pattern.quote(written) + "(?=[\\s/>])")
                .matcher(text);
        return end.find(from) ? end.start() : text.length();
    }

    private static int end(BasedSequence text, int from) {
        Matcher attribute = ATTRIBUTE.matcher(text);
        int at = from;
        while (attribute.region(at, text.length()).lookingAt()) {
            at = attribute.end();
        }
        Matcher end = END.matcher(text).region(at, text.length());
        return end.lookingAt() ? end.end() : at;
    }

    /** Its attributes, in order. */
    public List<Attribute> attributes() {
        List<Attribute> attributes = new ArrayList<>();
        Matcher attribute = ATTRIBUTE.matcher(chars);
        int at = chars.charAt(1) == '/' ? written.length() + 2 : written.length() + 1;
        while (attribute.region(at, chars.length()).lookingAt()) {
            at = attribute.end();
            int group = Stream.of(2, 3, 4)
                    .filter(number -> attribute.start(number) >= 0)
                    .findFirst()
                    .orElse(0);
            BasedSequence value =
                    group == 0 ? BasedSequence.NULL : chars.subSequence(attribute.start(group), attribute.end(group));
            attributes.add(new Attribute(attribute.group(1).toLowerCase(Locale.ROOT), value));
        }
        return attributes;
    }

    /** What a browser reads where a piece of raw HTML that holds no tag is written. */
    public static String decoded(CharSequence html) {
        return Escaping.unescapeHtml(NUMBERED.matcher(html).replaceAll(HtmlTag::numbered));
    }

    private static String numbered(MatchResult match) {
        boolean decimal = match.group(1) != null;
        String digits = decimal ? match.group(1) : match.group(2);
        int number = digits.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits, decimal ? 10 : 16);
        String text = Character.isValidCodePoint(number) ? Character.toString(number) : "\uFFFD";
        return Matcher.quoteReplacement(text);
    }

    /** The element's name in small letters. */
    public String name() {
        return written.toLowerCase(Locale.ROOT);
    }

    public boolean isEnd() {
        return chars.charAt(1) == '/';
    }
}
