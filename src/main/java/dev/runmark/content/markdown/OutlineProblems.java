package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.runmark.site.Difficulty;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.Spot;
import dev.runmark.text.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is wrong with a text's headings, questions and fences. */
public final class OutlineProblems {

    private static final Pattern KRAMDOWN = Pattern.compile("\\{:([^}]*[.#][^}]*)}(?=\\s*\\z)");
    private static final Pattern QUESTION_MARK = Pattern.compile("[?\uff1f\u061f]\\s*\\z");

    private final MarkdownText text;
    private final Source source;
    private final List<Problem> problems = new ArrayList<>();

    private OutlineProblems(MarkdownText text) {
        this.text = text;
        this.source = text.source();
    }

    public static List<Problem> of(MarkdownText text) {
        OutlineProblems found = new OutlineProblems(text);
        text.headings().forEach(found::checkAttributes);
        text.headings().forEach(found::checkDialect);
        found.checkAnchors();
        found.checkBothKinds();
        text.fenceNodes().forEach(found::checkClosed);
        found.checkComments();
        return List.copyOf(found.problems);
    }

    /** The first {@code -->} ends a comment (CommonMark 4.6), also in the middle of Java. */
    private void checkComments() {
        text.nodes()
                .filter(HtmlCommentBlock.class::isInstance)
                .flatMap(comment -> CommentFences.in(text, (HtmlCommentBlock) comment).open().stream())
                .forEach(spot -> problems.add(
                        spot.error(Rule.COMMENT_ENDS, text.source(), "this ends the comment, in the middle of its Java")
                                .withHelp("write it in another way: `n-- > 0`")));
    }

    /** Code blocks that are never closed, and so take in all text after them. */
    public static List<Problem> openFences(MarkdownText text) {
        OutlineProblems found = new OutlineProblems(text);
        text.fenceNodes().forEach(found::checkClosed);
        found.checkComments();
        return List.copyOf(found.problems);
    }

    private void checkAttributes(Heading heading) {
        HeadingAttributes attributes = HeadingAttributes.of(heading);
        for (BasedSequence word : attributes.others()) {
            add(heading, word, Rule.HEADING_ATTRIBUTE, "expected `#id` or `.class` here", "write `{#id .medium}`");
        }
        attributes.ids().stream()
                .filter(word -> !Anchors.isId(Anchors.idOf(word)))
                .forEach(word -> add(
                        heading, word, Rule.HEADING_ATTRIBUTE, "`" + word + "` cannot be an anchor", Anchors.ID_HELP));
        attributes.ids().stream()
                .skip(1)
                .forEach(word -> add(
                        heading, word, Rule.HEADING_ATTRIBUTE, "a heading has one id, this is another", "keep one id"));
        checkDifficulty(heading, attributes.classes());
    }

    private void checkDifficulty(Heading heading, List<BasedSequence> classes) {
        BasedSequence first = null;
        for (BasedSequence word : classes) {
            String name = word.subSequence(1).toString();
            if (Difficulty.of(name).isPresent()) {
                if (first != null) {
                    add(
                            heading,
                            word,
                            Rule.HEADING_ATTRIBUTE,
                            "a question has one difficulty, this is another",
                            "keep one of them");
                } else {
                    checkPlace(heading, word);
                }
                first = word;
            } else {
                Suggestion.nearest(name, Difficulty.labels())
                        .ifPresent(near -> add(
                                heading,
                                word,
                                Rule.UNKNOWN_DIFFICULTY,
                                "`" + word + "` is no difficulty",
                                "did you mean `." + near + "`?"));
            }
        }
        if (first == null) {
            checkUnasked(heading, classes);
        }
    }

    /** A heading that lacks nothing but a difficulty which exists. A class means nothing else. */
    private void checkUnasked(Heading heading, List<BasedSequence> classes) {
        classes.stream()
                .limit(1)
                .filter(word -> isLikeAQuestion(heading)
                        && Suggestion.nearest(word.subSequence(1).toString(), Difficulty.labels())
                                .isEmpty())
                .forEach(word -> problems.add(text.spotOf(heading, word)
                        .warning(
                                Rule.UNKNOWN_DIFFICULTY,
                                source,
                                "`" + word + "` is no difficulty, so that this heading asks no question")
                        .withHelp("if it does, write `." + String.join("`, `.", Difficulty.labels())
                                + "`; if not, take the class out")));
    }

    private static boolean isLikeAQuestion(Heading heading) {
        return heading.getLevel() == AskedInBody.LEVEL
                && (!HeadingAttributes.of(heading).ids().isEmpty()
                        || QUESTION_MARK.matcher(Nodes.plainText(heading)).find());
    }

    /** Another dialect writes attributes in its own way, which shows here as a part of the heading. */
    private void checkDialect(Heading heading) {
        Matcher kramdown = KRAMDOWN.matcher(heading.getChars());
        if (kramdown.find()) {
            BasedSequence written = heading.getChars().subSequence(kramdown.start(), kramdown.end());
            problems.add(text.spotOf(heading, written)
                    .warning(Rule.HEADING_ATTRIBUTE, source, "`" + written + "` is read as words of the heading")
                    .withHelp("leave the `:` out: `{" + kramdown.group(1).strip() + "}`"));
        }
    }

    private void checkPlace(Heading heading, BasedSequence word) {
        if (heading.getLevel() != AskedInBody.LEVEL) {
            add(
                    heading,
                    word,
                    Rule.QUESTION_PLACE,
                    "only a level-2 heading asks a question, this one has level " + heading.getLevel(),
                    "write it with `##`, or take the difficulty out");
        } else if (heading.getParent() != text.body()) {
            add(
                    heading,
                    word,
                    Rule.QUESTION_PLACE,
                    "a question cannot stand inside a list, a quote or an answer",
                    "move the heading to the left margin of the body, or take the difficulty out");
        }
    }

    /** Two stated ids that are equal; and a question whose own words lead to an id that something else has. */
    private void checkAnchors() {
        Map<String, Spot> first = new HashMap<>();
        for (AskedInData asked : text.asked()) {
            checkUnique(first, asked.id().value(), asked.id().spot());
        }
        text.headings().forEach(heading -> HeadingAttributes.of(heading).ids().stream()
                .limit(1)
                .forEach(word -> checkUnique(first, Anchors.idOf(word), text.spotOf(heading, word))));
        text.headings()
                .filter(heading -> !heading.isExplicitAnchorRefId())
                .forEach(heading ->
                        first.putIfAbsent(heading.getAnchorRefId(), text.spotOf(heading, heading.getText())));
        AskedInBody.in(text.body()).stream()
                .map(AskedInBody::heading)
                .filter(heading -> !heading.isExplicitAnchorRefId())
                .forEach(heading -> checkDerived(first, heading));
    }

    private void checkUnique(Map<String, Spot> first, String id, Spot spot) {
        Spot earlier = first.putIfAbsent(id, spot);
        if (earlier != null) {
            problems.add(duplicate(id, spot, earlier).withHelp("give one of the two another id"));
        }
    }

    private void checkDerived(Map<String, Spot> first, Heading heading) {
        String id = Anchors.slug(Nodes.plainText(heading));
        Spot other = first.get(id);
        if (other != null && !id.equals(heading.getAnchorRefId())) {
            problems.add(duplicate(id, text.spotOf(heading, heading.getText()), other)
                    .withHelp("state an id of its own: `{#id ."
                            + AskedInBody.difficulty(heading).orElse(Difficulty.MEDIUM) + "}`"));
        }
    }

    private Problem duplicate(String id, Spot spot, Spot other) {
        return spot.error(Rule.DUPLICATE_ANCHOR, source, "the anchor `" + id + "` is taken")
                .withNotes(List.of("the other: " + other.location()));
    }

    private void checkBothKinds() {
        List<AskedInBody> inBody = AskedInBody.in(text.body());
        if (!inBody.isEmpty() && !text.asked().isEmpty()) {
            Heading heading = inBody.get(0).heading();
            Spot data = text.asked().get(0).question().spot();
            problems.add(text.spotOf(heading, heading.getText())
                    .error(Rule.QUESTIONS_TWICE, source, "this page has questions here and in `questions:`")
                    .withNotes(List.of("the other: " + data.location()))
                    .withHelp("keep all questions of a page in one of the two places"));
        }
    }

    private void checkClosed(FencedCodeBlock fence) {
        if (fence.getClosingFence().isEmpty()) {
            Spot spot = text.spotOf(fence, fence.getOpeningFence());
            problems.add(spot.warning(Rule.OPEN_FENCE, source, "this code block is never closed")
                    .withHelp("end it with a line " + fence.getOpeningFence() + " after the code"));
        }
    }

    private void add(Heading heading, BasedSequence word, Rule rule, String message, String help) {
        problems.add(text.spotOf(heading, word).error(rule, source, message).withHelp(help));
    }
}
