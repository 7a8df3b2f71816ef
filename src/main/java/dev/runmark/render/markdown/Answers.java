package dev.runmark.render.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.site.Page;
import dev.runmark.site.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The short answers of a page as text, for those who show nothing but text. */
public final class Answers {

    private Answers() {}

    /** One text for each of the page's questions, in their order. */
    public static List<String> of(Page page, MarkdownText text) {
        if (!text.answers().isEmpty()) {
            return text.answers().stream()
                    .map(answer -> PlainText.of(ShortAnswer.of(children(answer))))
                    .toList();
        }
        Map<String, String> byId = new HashMap<>();
        for (Heading heading : PageText.topHeadings(text.body())) {
            byId.put(heading.getAnchorRefId(), PlainText.of(ShortAnswer.of(following(heading))));
        }
        return page.questions().stream()
                .map(Question::id)
                .map(id -> byId.getOrDefault(id, ""))
                .toList();
    }

    private static List<Node> children(Document answer) {
        List<Node> nodes = new ArrayList<>();
        answer.getChildren().forEach(nodes::add);
        return nodes;
    }

    private static List<Node> following(Heading heading) {
        List<Node> nodes = new ArrayList<>();
        for (Node next = heading.getNext(); next != null && !PageText.isCut(next); next = next.getNext()) {
            nodes.add(next);
        }
        return nodes;
    }
}
