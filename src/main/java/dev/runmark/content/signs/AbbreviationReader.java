package dev.runmark.content.signs;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.abbreviation.Abbreviation;
import com.vladsch.flexmark.ext.abbreviation.AbbreviationBlock;
import com.vladsch.flexmark.ext.abbreviation.AbbreviationExtension;
import com.vladsch.flexmark.parser.block.NodePostProcessor;
import com.vladsch.flexmark.parser.block.NodePostProcessorFactory;
import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.DoNotLinkDecorate;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeTracker;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the abbreviations that a text says the long form of, wherever they stand as words. flexmark has it too, as one
 * regular expression with all of them, which takes each of them up at each letter of the page.
 */
final class AbbreviationReader extends NodePostProcessor {

    private final Map<String, BasedSequence> longForms = new HashMap<>();
    private final NavigableSet<Integer> lengths = new TreeSet<>(Comparator.reverseOrder());

    private AbbreviationReader(Document document) {
        for (AbbreviationBlock block :
                AbbreviationExtension.ABBREVIATIONS.get(document).values()) {
            String name = block.getText().toString();
            if (!name.isEmpty() && !block.getAbbreviation().isEmpty()) {
                longForms.put(name, block.getAbbreviation());
                lengths.add(name.length());
            }
        }
    }

    /** Makes one for each text. */
    static final class Factory extends NodePostProcessorFactory {

        Factory() {
            super(false);
            // With exclusions, flexmark would also leave out what stands behind one of those nodes, such as a
            // footnote's mark.
            addNodes(Text.class);
        }

        @Override
        public NodePostProcessor apply(Document document) {
            return new AbbreviationReader(document);
        }
    }

    @Override
    public void process(NodeTracker state, Node node) {
        if (longForms.isEmpty() || node.getAncestorOfType(DoNotDecorate.class, DoNotLinkDecorate.class) != null) {
            return;
        }
        BasedSequence text = node.getChars();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            Optional<String> found = at(text, at);
            if (found.isPresent()) {
                int end = at + found.get().length();
                add(state, node, text.subSequence(from, at));
                add(state, node, abbreviation(text.subSequence(at, end)));
                from = end;
            }
            at = Math.max(at + 1, from);
        }
        if (from == text.length()) {
            node.unlink();
            state.nodeRemoved(node);
        } else {
            node.setChars(text.subSequence(from));
        }
    }

    /** The longest one that begins at a place and is not a part of a word. */
    private Optional<String> at(BasedSequence text, int at) {
        if (isWithinWord(text, at, at - 1)) {
            return Optional.empty();
        }
        return lengths.stream()
                .filter(length -> at + length <= text.length() && !isWithinWord(text, at + length - 1, at + length))
                .map(length -> text.subSequence(at, at + length).toString())
                .filter(longForms::containsKey)
                .findFirst();
    }

    /** Whether a character at an end of what may be an abbreviation goes on with what stands beside it. */
    private static boolean isWithinWord(BasedSequence text, int end, int beside) {
        if (beside < 0 || beside >= text.length()) {
            return false;
        }
        char c = text.charAt(beside);
        return Character.isLetterOrDigit(text.charAt(end)) && (Character.isLetterOrDigit(c) || c == '_');
    }

    private Abbreviation abbreviation(BasedSequence name) {
        Abbreviation abbreviation = new Abbreviation(name, longForms.get(name.toString()));
        // Whatever collects what a reader sees looks for texts.
        abbreviation.appendChild(new Text(name));
        return abbreviation;
    }

    private static void add(NodeTracker state, Node before, BasedSequence chars) {
        if (!chars.isEmpty()) {
            add(state, before, new Text(chars));
        }
    }

    private static void add(NodeTracker state, Node before, Node added) {
        before.insertBefore(added);
        state.nodeAddedWithChildren(added);
    }
}
