package dev.runmark.content.excerpt;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import dev.runmark.content.markdown.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The beginning of a text, as words without markup.
 *
 * <p>Immutable and thread-safe.
 *
 * @param words the paragraphs before the comment {@code more}; the first one where there is no such comment
 * @param marked whether the author has said where it ends
 */
public record Excerpt(String words, boolean marked) {

    private static final Pattern MORE = Pattern.compile("<!--\\s*more\\s*-->\\s*");

    /** The excerpt of a text of Markdown without its front matter. */
    public static Excerpt of(String markdown) {
        Document text = Dialect.parse(markdown, 0);
        List<String> paragraphs = new ArrayList<>();
        for (Node node : text.getChildren()) {
            if (node instanceof HtmlBlockBase && MORE.matcher(node.getChars()).matches()) {
                return new Excerpt(String.join(" ", paragraphs), true);
            }
            if (node instanceof Paragraph) {
                String words = new TextCollectingVisitor()
                        .collectAndGetText(node)
                        .replaceAll("\\s+", " ")
                        .strip();
                paragraphs.add(words);
            }
        }
        return new Excerpt(
                paragraphs.stream()
                        .filter(words -> !words.isEmpty())
                        .findFirst()
                        .orElse(""),
                false);
    }
}
