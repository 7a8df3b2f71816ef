package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.block.NodePostProcessor;
import com.vladsch.flexmark.parser.block.NodePostProcessorFactory;
import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.DoNotLinkDecorate;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeTracker;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes links of the addresses that stand in plain text. */
final class Autolinks extends NodePostProcessor {

    private @Nullable Node lastOfRun;
    private int runFrom;
    private int runTo;

    private Autolinks() {}

    /** Makes one for each text. */
    static final class Factory extends NodePostProcessorFactory {

        Factory() {
            super(false);
            addNodes(Text.class);
        }

        @Override
        public NodePostProcessor apply(Document document) {
            return new Autolinks();
        }
    }

    @Override
    public void process(NodeTracker state, Node node) {
        if (node.getAncestorOfType(DoNotDecorate.class, DoNotLinkDecorate.class) != null) {
            return;
        }
        BasedSequence own = node.getChars();
        Node last = lastOfRun(node);
        BasedSequence run = last == node ? own : own.baseSubSequence(own.getStartOffset(), last.getEndOffset());
        List<BareLinks.Span> links = BareLinks.startingIn(run, own.length());
        if (links.isEmpty()) {
            return;
        }
        int end = Math.max(own.length(), links.get(links.size() - 1).to());
        int from = 0;
        for (BareLinks.Span link : links) {
            addText(state, node, run.subSequence(from, link.from()));
            addLink(state, node, run.subSequence(link.from(), link.to()), link.mail());
            from = link.to();
        }
        addText(state, node, run.subSequence(from, end));
        removeUpTo(state, node, run.subSequence(0, end).getEndOffset());
    }

    /**
     * The last of the nodes that belong to one text, which references such as an ampersand written as one part. It is
     * known for all of them once it is found for the first: a text can have any number of them.
     */
    private Node lastOfRun(Node node) {
        Node last = lastOfRun;
        if (last == null || node.getStartOffset() < runFrom || node.getStartOffset() >= runTo) {
            last = findLastOfRun(node);
            lastOfRun = last;
            runFrom = node.getStartOffset();
            runTo = last.getEndOffset();
        }
        return last;
    }

    private static Node findLastOfRun(Node node) {
        Node last = node;
        Node next = node.getNext();
        while ((next instanceof HtmlEntity || next instanceof Text)
                && next.getChars().getBase() == node.getChars().getBase()
                && next.getStartOffset() == last.getEndOffset()) {
            last = next;
            next = next.getNext();
        }
        return last;
    }

    private static void addText(NodeTracker state, Node before, BasedSequence chars) {
        if (!chars.isEmpty()) {
            Text text = new Text(chars);
            before.insertBefore(text);
            state.nodeAdded(text);
        }
    }

    private static void addLink(NodeTracker state, Node before, BasedSequence chars, boolean mail) {
        DelimitedLinkNode link = mail
                ? new MailLink(BasedSequence.NULL, chars, BasedSequence.NULL)
                : new AutoLink(BasedSequence.NULL, chars, BasedSequence.NULL);
        link.setCharsFromContent();
        link.appendChild(new Text(chars));
        before.insertBefore(link);
        state.nodeAddedWithChildren(link);
    }

    /** Takes away the nodes whose text stands in others now, and cuts the one of which a part is left. */
    private static void removeUpTo(NodeTracker state, Node first, int end) {
        Node node = first;
        while (node != null && node.getStartOffset() < end) {
            Node next = node.getNext();
            if (node.getEndOffset() > end) {
                node.setChars(node.getChars().baseSubSequence(end, node.getEndOffset()));
            } else {
                node.unlink();
                state.nodeRemoved(node);
            }
            node = next;
        }
    }
}
