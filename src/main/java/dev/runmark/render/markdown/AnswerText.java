package dev.runmark.render.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.runmark.content.link.LinkTarget;
import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.render.words.Words;
import dev.runmark.site.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answer to one question, as its blocks.
 *
 * @param nodes the blocks of the whole answer, in order
 */
public record AnswerText(List<Node> nodes) {

    private static final Pattern FOOTNOTE = Pattern.compile("<sup id=\"fnref-[^\"]*\">.*?</sup>");
    private static final Pattern OWN_ANCHOR = Pattern.compile("(<a(?! class=\"note\")[^>]* href=\")#");

    public AnswerText {
        nodes = List.copyOf(nodes);
    }

    /** One answer for each of a page's questions, in their order. */
    public static List<AnswerText> of(Page page, MarkdownText text) {
        if (!text.answers().isEmpty()) {
            return text.answers().stream().map(AnswerText::of).toList();
        }
        Map<String, AnswerText> byId = new HashMap<>();
        for (Heading heading : PageText.topHeadings(text.body())) {
            byId.put(heading.getAnchorRefId(), following(heading));
        }
        AnswerText none = new AnswerText(List.of());
        return page.questions().stream()
                .map(question -> byId.getOrDefault(question.id(), none))
                .toList();
    }

    private static AnswerText of(Document answer) {
        List<Node> nodes = new ArrayList<>();
        answer.getChildren().forEach(nodes::add);
        return new AnswerText(nodes);
    }

    private static AnswerText following(Heading heading) {
        List<Node> nodes = new ArrayList<>();
        for (Node next = heading.getNext(); next != null && !PageText.isCut(next); next = next.getNext()) {
            nodes.add(next);
        }
        return new AnswerText(nodes);
    }

    /**
     * The short answer as text.
     *
     * @param words the site's, in which a heading may say that it stands below
     */
    public String brief(Words words) {
        return PlainText.of(ShortAnswer.of(nodes, words));
    }

    /**
     * What search engines show of it.
     *
     * @param words the site's, in which a heading may say that the short answer stands below
     * @param question the question's title
     * @param page the title of its page
     */
    public String description(Words words, String question, String page) {
        return AnswerDescription.of(PlainText.prose(ShortAnswer.of(nodes, words)), question, page);
    }

    /**
     * The short answer as HTML by itself. Its footnotes stay with the whole answer, and so does what it links to there.
     *
     * @param page the link to the page of the whole answer
     */
    public String briefHtml(Rendering rendering, String page) {
        StringBuilder html = new StringBuilder();
        ShortAnswer.of(nodes, rendering.words()).forEach(node -> html.append(MarkdownRenderer.render(node, rendering)));
        String plain = FOOTNOTE.matcher(html).replaceAll("");
        return OWN_ANCHOR.matcher(plain).replaceAll("$1" + Matcher.quoteReplacement(page) + "#");
    }

    /** The pages and anchors that its links lead to, in order: what its author relates it to. */
    public List<LinkTarget> targets(Rendering rendering) {
        List<LinkTarget> targets = new ArrayList<>();
        for (Node block : nodes) {
            for (Node node : block.getDescendants()) {
                if (node instanceof Link link) {
                    Optional<LinkTarget> target = rendering.target(link.getUrl().unescape());
                    target.filter(to -> to.kind() == LinkTarget.Kind.PAGE).ifPresent(targets::add);
                }
            }
        }
        return targets;
    }
}
