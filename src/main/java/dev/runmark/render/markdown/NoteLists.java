package dev.runmark.render.markdown;

import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.html.MutableAttributes;
import dev.runmark.content.fence.CodeNotes;
import dev.runmark.render.code.NotedLines;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The lists of one text that explain numbers in its code, known once that code is rendered. Not thread-safe. */
final class NoteLists {

    private final Map<Node, String> anchors = new HashMap<>();

    /** Takes in the list below a block. */
    NotedLines add(CodeNotes notes, int block) {
        anchors.put(notes.list(), "");
        for (int i = 0; i < notes.items().size(); i++) {
            anchors.put(notes.items().get(i), NotedLines.anchor(block, i + 1));
        }
        return new NotedLines(block, notes.items().size());
    }

    private Optional<String> anchorOf(Node node) {
        return Optional.ofNullable(anchors.get(node));
    }

    /** Gives those lists a class, and each item its anchor. */
    static final class Factory extends IndependentAttributeProviderFactory {

        @Override
        public AttributeProvider apply(LinkResolverContext context) {
            return Factory::setAttributes;
        }

        private static void setAttributes(Node node, AttributablePart part, MutableAttributes attributes) {
            if (node instanceof OrderedList list) {
                Rendering.of(list.getDocument())
                        .noteLists()
                        .anchorOf(list)
                        .ifPresent(known -> attributes.replaceValue("class", "notes"));
            } else if (node instanceof OrderedListItem item) {
                Rendering.of(item.getDocument())
                        .noteLists()
                        .anchorOf(item)
                        .ifPresent(anchor -> attributes.replaceValue("id", anchor));
            }
        }
    }
}
