package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.util.ast.Node;
import dev.runmark.site.Heading;
import dev.runmark.site.Question;
import dev.runmark.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What remains of a text once it has been read: little enough to keep for every file of a site.
 *
 * @param questions its questions in order
 * @param headings its headings of level 2 and 3, in order, the questions among them
 * @param anchors every id that a link may point to
 * @param links its links that stay in the site
 */
public record Outline(List<Question> questions, List<Heading> headings, Set<String> anchors, List<LinkUse> links) {

    /** What is known of a text that was not parsed. */
    public static final Outline NOTHING = new Outline(List.of(), List.of(), Set.of(), List.of());

    private static final int DEEPEST_LISTED = 3;
    private static final Pattern HTML_ID =
            Pattern.compile("\\b(?:id|name)\\s*=\\s*(?:\"([^\"]+)\"|'([^']+)'|([^\\s\"'>]+))");

    public static Outline of(MarkdownText text) {
        List<Question> questions = new ArrayList<>();
        for (AskedInBody asked : AskedInBody.in(text.body())) {
            Heading heading = entry(asked.heading());
            questions.add(
                    new Question(heading.id(), asked.difficulty(), heading.title(), text.locationOf(asked.heading())));
        }
        for (AskedInData asked : text.asked()) {
            questions.add(new Question(
                    asked.id().value(),
                    asked.difficulty(),
                    asked.title(),
                    asked.question().spot().location()));
        }
        return new Outline(questions, headings(text), anchors(text), LinkUse.in(text));
    }

    /** Whether other pages show the same of the text: where in it something stands is not their matter. */
    public boolean showsTheSameAs(Outline other) {
        return headings.equals(other.headings) && anchors.equals(other.anchors) && asked().equals(other.asked());
    }

    private List<Question> asked() {
        Location nowhere = new Location("", 1, 1);
        return questions.stream()
                .map(question -> new Question(question.id(), question.difficulty(), question.title(), nowhere))
                .toList();
    }

    private static List<Heading> headings(MarkdownText text) {
        List<Heading> headings = new ArrayList<>(listed(text, text.body()));
        for (int i = 0; i < text.asked().size(); i++) {
            AskedInData asked = text.asked().get(i);
            headings.add(new Heading(asked.id().value(), asked.title(), AskedInBody.LEVEL));
            headings.addAll(listed(text, text.answers().get(i)));
        }
        return headings;
    }

    private static List<Heading> listed(MarkdownText text, Node tree) {
        return text.headings()
                .filter(heading -> Nodes.documentOf(heading).orElse(text.body()) == tree)
                .filter(heading -> heading.getLevel() >= AskedInBody.LEVEL && heading.getLevel() <= DEEPEST_LISTED)
                .map(Outline::entry)
                .toList();
    }

    private static Heading entry(com.vladsch.flexmark.ast.Heading node) {
        return new Heading(node.getAnchorRefId(), Nodes.plainText(node), node.getLevel());
    }

    private static Set<String> anchors(MarkdownText text) {
        Set<String> anchors = new LinkedHashSet<>();
        text.headings().forEach(heading -> anchors.add(heading.getAnchorRefId()));
        text.asked().forEach(asked -> anchors.add(asked.id().value()));
        text.nodes().flatMap(Outline::htmlIds).forEach(anchors::add);
        return anchors;
    }

    private static Stream<String> htmlIds(Node node) {
        if (!(node instanceof HtmlBlockBase || node instanceof HtmlInlineBase)) {
            return Stream.empty();
        }
        return HTML_ID.matcher(node.getChars().toString())
                .results()
                .map(match -> match.group(1) != null
                        ? match.group(1)
                        : match.group(2) != null ? match.group(2) : match.group(3));
    }
}
