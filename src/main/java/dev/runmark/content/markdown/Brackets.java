package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.parser.LinkRefProcessor;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The brackets of one paragraph, and the links, images and footnotes that they come to. flexmark makes a link of brackets
 * that nothing defines, too, and of text again later, by when it has lost the emphasis that crosses them.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/#look-for-link-or-image">CommonMark, look for link or image</a>
 */
final class Brackets {

    private final InlineReader reader;
    private final ReferenceRepository references;
    private final List<LinkRefProcessor> footnotes;
    private final Deque<Opener> openers = new ArrayDeque<>();

    Brackets(InlineReader reader, ReferenceRepository references, List<LinkRefProcessor> footnotes) {
        this.reader = reader;
        this.references = references;
        this.footnotes = footnotes;
    }

    /** A {@code [} or {@code ![} that may yet open something. */
    private static final class Opener {

        private final Text node;
        private final int start;
        private final boolean image;
        private final @Nullable Delimiter before;
        private boolean active = true;
        private boolean bracketAfter;

        private Opener(Text node, int start, boolean image, @Nullable Delimiter before) {
            this.node = node;
            this.start = start;
            this.image = image;
            this.before = before;
        }

        /** Where the text between the brackets begins. */
        private int textStart() {
            return image ? start + 2 : start + 1;
        }
    }

    /** Takes in what opens a link or an image at the reader's place. */
    void open(boolean image) {
        int start = reader.getIndex();
        int end = image ? start + 2 : start + 1;
        Text node = reader.appendSeparateText(reader.getInput().subSequence(start, end));
        if (!openers.isEmpty()) {
            openers.peek().bracketAfter = true;
        }
        openers.push(new Opener(node, start, image, reader.getLastDelimiter()));
        reader.setIndex(end);
    }

    /** Takes in a {@code ]} at the reader's place. */
    void close() {
        int after = reader.getIndex() + 1;
        Opener opener = openers.poll();
        Optional<Node> node = opener == null || !opener.active ? Optional.empty() : closed(opener, after);
        if (opener == null || node.isEmpty()) {
            reader.setIndex(after);
            reader.appendText(reader.getInput(), after - 1, after);
        } else {
            put(node.get(), opener);
        }
    }

    private Optional<Node> closed(Opener opener, int after) {
        reader.setIndex(after);
        Optional<Node> node = inline(opener, after);
        return node.isPresent() ? node : footnote(opener, after).or(() -> reference(opener, after));
    }

    private Optional<Node> inline(Opener opener, int after) {
        BasedSequence input = reader.getInput();
        if (reader.peek() != '(') {
            return Optional.empty();
        }
        reader.setIndex(LinkSyntax.afterSpace(input, after + 1));
        BasedSequence destination = reader.parseLinkDestination();
        int end = reader.getIndex();
        reader.setIndex(LinkSyntax.afterSpace(input, end));
        BasedSequence title = reader.getIndex() > end ? reader.parseLinkTitle() : null;
        int close = LinkSyntax.afterSpace(input, reader.getIndex());
        reader.setIndex(close);
        if (destination == null || reader.peek() != ')') {
            reader.setIndex(after);
            return Optional.empty();
        }
        reader.setIndex(close + 1);
        InlineLinkNode node = opener.image ? new Image() : new Link();
        node.setUrlChars(destination);
        node.setTitleChars(title);
        node.setLinkOpeningMarker(input.subSequence(after, after + 1));
        node.setLinkClosingMarker(input.subSequence(close, close + 1));
        node.setTextChars(input.subSequence(opener.start, after));
        return Optional.of(node);
    }

    /** A footnote that nothing defines is text. A {@code !} before one belongs to the sentence. */
    private Optional<Node> footnote(Opener opener, int after) {
        BasedSequence chars = reader.getInput().subSequence(opener.textStart() - 1, after);
        return footnotes.stream()
                .filter(processor -> processor.isMatch(chars))
                .map(processor -> processor.createNode(chars))
                .filter(node -> node instanceof Footnote footnote && footnote.getFootnoteBlock() != null)
                .findFirst();
    }

    private Optional<Node> reference(Opener opener, int after) {
        BasedSequence input = reader.getInput();
        BasedSequence own = input.subSequence(opener.start, after);
        BasedSequence following = input.subSequence(after, after + reader.parseLinkLabel());
        boolean full = following.length() > "[]".length();
        BasedSequence label = full ? following : own;
        boolean defined =
                (full || !opener.bracketAfter) && references.containsKey(Escaping.normalizeReferenceChars(label, true));
        if (!defined) {
            reader.setIndex(after);
            return Optional.empty();
        }
        RefNode node = opener.image ? new ImageRef() : new LinkRef();
        node.setReferenceChars(label);
        node.setDefined(true);
        if (full) {
            node.setTextChars(own);
        } else if (!following.isEmpty()) {
            node.setTextOpeningMarker(following.subSequence(0, 1));
            node.setTextClosingMarker(following.subSequence(1));
        }
        return Optional.of(node);
    }

    private void put(Node node, Opener opener) {
        reader.flushTextNode();
        if (node instanceof Footnote) {
            putFootnote(node, opener);
            return;
        }
        for (Node child = opener.node.getNext(); child != null; child = opener.node.getNext()) {
            node.appendChild(child);
        }
        reader.appendNode(node);
        node.setCharsFromContent();
        reader.processDelimiters(opener.before);
        reader.mergeTextNodes(node.getFirstChild(), node.getLastChild());
        opener.node.unlink();
        if (!opener.image) {
            deactivateAround();
        }
    }

    private void putFootnote(Node footnote, Opener opener) {
        reader.processDelimiters(opener.before);
        for (Node child = opener.node.getNext(); child != null; child = opener.node.getNext()) {
            child.unlink();
        }
        if (opener.image) {
            opener.node.setChars(opener.node.getChars().subSequence(0, 1));
        } else {
            opener.node.unlink();
        }
        reader.appendNode(footnote);
    }

    /** Links hold no links. Below one that is inactive for this reason all others are. */
    private void deactivateAround() {
        for (Opener around : openers) {
            if (!around.image && !around.active) {
                return;
            }
            around.active &= around.image;
        }
    }
}
