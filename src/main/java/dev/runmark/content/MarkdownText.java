package dev.runmark.content;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.runmark.text.Location;
import dev.runmark.text.Source;
import java.io.IOException;
import java.util.List;

/**
 * A Markdown file, read and parsed: its body and, where questions are kept as data, each question's answer.
 *
 * <p>Every heading in the trees knows its anchor: {@link com.vladsch.flexmark.ast.Heading#getAnchorRefId()}. Its text is
 * without the {@code {#id .class}} at its end.
 *
 * <p>Not thread-safe: flexmark's trees are not.
 */
public final class MarkdownText {

    private MarkdownText() {}

    /**
     * Reads and parses a file.
     *
     * @throws IOException if it cannot be read, or if it changed since the site was read
     */
    public static MarkdownText open(MarkdownFile file) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The file's text. */
    public Source source() {
        throw new UnsupportedOperationException();
    }

    /** The body: everything after the front matter. */
    public Document body() {
        throw new UnsupportedOperationException();
    }

    /** The answers of questions that are kept in front matter, in order; empty if the body holds the questions. */
    public List<Document> answers() {
        throw new UnsupportedOperationException();
    }

    /** The Markdown of each question's answer as it stands in the file, in the order of {@link Page#questions()}. */
    public List<String> answerSources() {
        throw new UnsupportedOperationException();
    }

    /** Every fenced code block in reading order, also those in lists and quotes. */
    public List<Fence> fences() {
        throw new UnsupportedOperationException();
    }

    /** Where a node of {@link #body()} or of one of the {@link #answers()} begins. */
    public Location locationOf(Node node) {
        throw new UnsupportedOperationException();
    }
}
