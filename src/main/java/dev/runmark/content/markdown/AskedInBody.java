package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.runmark.site.Difficulty;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question that a page asks in its body: a level-2 heading with a difficulty.
 *
 * @param heading the heading
 * @param difficulty how hard it is
 */
record AskedInBody(Heading heading, Difficulty difficulty) {

    static final int LEVEL = 2;

    static List<AskedInBody> in(Document body) {
        List<AskedInBody> questions = new ArrayList<>();
        for (Node node : body.getChildren()) {
            if (node instanceof Heading heading && heading.getLevel() == LEVEL) {
                difficulty(heading).ifPresent(difficulty -> questions.add(new AskedInBody(heading, difficulty)));
            }
        }
        return questions;
    }

    /** The difficulty that a heading's attributes name; the first if there are several. */
    static Optional<Difficulty> difficulty(Heading heading) {
        return HeadingAttributes.of(heading).classes().stream()
                .flatMap(word -> Difficulty.of(word.subSequence(1).toString()).stream())
                .findFirst();
    }

    /** The answer's Markdown: everything up to the next heading of the same or a higher level. */
    String answer(Source source) {
        int end = next().map(Node::getStartOffset).orElse(source.text().length());
        return source.text().substring(heading.getEndOffset(), end);
    }

    private Optional<Node> next() {
        @Nullable Node node = heading.getNext();
        while (node != null && !(node instanceof Heading other && other.getLevel() <= LEVEL)) {
            node = node.getNext();
        }
        return Optional.ofNullable(node);
    }
}
