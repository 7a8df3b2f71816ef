package dev.runmark.content.javadoc;

import dev.runmark.site.Fence;
import dev.runmark.site.Spelling;
import dev.runmark.text.Location;
import dev.runmark.text.Source;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code between {@code <pre>} and its end, in a tag or an element for code. A comment
 * {@code <!-- runmark ignore="why" -->} before it has words for the example.
 *
 * @param start the offset of {@code <pre>} in the comment
 * @param code the offset behind that tag
 * @param end the offset of the end tag, or of the end of the comment
 * @param closed whether there is an end tag, and the end of the tag in it
 */
record PreBlock(int start, int code, int end, boolean closed) {

    private static final Pattern OPENING = Pattern.compile("<pre\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSING = Pattern.compile("</pre\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("\\s*(?:(\\{@code\\b)|<code\\b[^>]*>)");
    private static final Pattern LANGUAGE =
            Pattern.compile("(?:\\b(?:language|lang)-|brush:\\s*)([\\w+#-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile("<!--\\s*runmark\\s+([^<>]*?)\\s*-->\\s*\\z");

    /** Markup, JSON and commands of a shell begin as Java cannot. */
    private static final Pattern NO_JAVA =
            Pattern.compile("\\s*(?:<[a-z!?/]|\\{\\s*\"|\\[\\s*[{\"]|[$%]\\s).*", Pattern.DOTALL);

    /** The block that begins at an offset; empty if none does. */
    static Optional<PreBlock> at(String text, int at) {
        Matcher opening = OPENING.matcher(text).region(at, text.length());
        if (!opening.lookingAt()) {
            return Optional.empty();
        }
        Matcher code = CODE.matcher(text).region(opening.end(), text.length());
        boolean inTag = code.lookingAt() && code.group(1) != null;
        int brace = inTag ? Braces.closing(text, code.start(1)) : opening.end();
        Matcher closing = CLOSING.matcher(text);
        boolean ends = closing.find(Math.max(brace, opening.end()));
        int end = ends ? closing.start() : text.length();
        return Optional.of(new PreBlock(at, opening.end(), end, ends && brace >= 0));
    }

    /** Whether it holds code rather than a table or a picture. */
    boolean holdsCode(String text) {
        return CODE.matcher(text).region(code, end).lookingAt();
    }

    Fence fence(Source source, Letters comment, boolean follows) {
        String text = comment.text();
        Letters shown = PreText.of(comment.sub(code, end));
        Matcher tag = CODE.matcher(text).region(code, end);
        boolean inTag = tag.lookingAt() && tag.group(1) != null;
        Location place = comment.place(start, source);
        Matcher named = LANGUAGE.matcher(text).region(start, tag.end());
        String language =
                named.find() ? named.group(1) : NO_JAVA.matcher(shown.text()).matches() ? "text" : "java";
        Matcher stated = WORDS.matcher(text.substring(0, start));
        boolean hasWords = stated.find();
        Location words = hasWords ? comment.place(stated.start(), source) : place;
        TagWords info = new TagWords(words, language);
        if (hasWords) {
            info.add(comment.place(stated.start(1), source), stated.group(1));
        }
        return new Fence(
                info.toString(),
                place,
                words,
                FenceLines.of(source, shown, inTag ? Spelling.Kind.TAG : Spelling.Kind.HTML),
                follows);
    }
}
