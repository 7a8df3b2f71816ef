package dev.runmark.content.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.runmark.site.HtmlPolicy;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where raw HTML makes text disappear or breaks the page: elements that no browser knows, such as the one in
 * {@code List<String>}, and tags without their partner.
 */
public final class HtmlProblems {

    private static final Set<Rule> OF_HTML = Set.of(Rule.UNKNOWN_ELEMENT, Rule.UNPAIRED_TAG);
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][^\\s/>]*)");

    private final MarkdownText text;
    private final Deque<HtmlTag> open = new ArrayDeque<>();
    /** How many of each name are open, and how many of those within which names are not HTML's: texts nest any number. */
    private final Map<String, Integer> openNames = new HashMap<>();

    private int foreignOpen;
    private final List<Problem> problems = new ArrayList<>();

    private HtmlProblems(MarkdownText text) {
        this.text = text;
    }

    public static List<Problem> of(MarkdownText text) {
        HtmlProblems found = new HtmlProblems(text);
        Document tree = text.body();
        for (Node node : (Iterable<Node>) text.nodes()::iterator) {
            Document document = Nodes.documentOf(node).orElse(tree);
            if (document != tree) {
                found.closeAll();
                tree = document;
            }
            HtmlTag.in(node).forEach(found::take);
        }
        found.closeAll();
        return List.copyOf(found.problems);
    }

    /** Whether a problem is one where only some raw HTML reaches the page: what is shown as it is written breaks nothing. */
    public static boolean matters(Problem problem, HtmlPolicy policy) {
        if (policy.allowsAll() || !OF_HTML.contains(problem.rule())) {
            return true;
        }
        int start =
                Math.min(problem.location().column() - 1, problem.sourceLine().length());
        Matcher tag = TAG.matcher(problem.sourceLine());
        return tag.find(start) && policy.allows(tag.group(1));
    }

    private void take(HtmlTag tag) {
        HtmlTag around = open.peek();
        boolean mereText = around != null && HtmlElements.isTextOnly(around.name());
        if (mereText && !(tag.isEnd() && tag.name().equals(around.name()))) {
            return;
        }
        boolean foreign = foreignOpen > 0;
        if (!foreign && !HtmlElements.isKnown(tag.written())) {
            unknown(tag);
        } else if (tag.isEnd()) {
            close(tag);
        } else if (!HtmlElements.isVoid(tag.name()) && !(foreign && tag.chars().endsWith("/>"))) {
            begin(tag);
        }
    }

    private void begin(HtmlTag tag) {
        open.push(tag);
        openNames.merge(tag.name(), 1, Integer::sum);
        foreignOpen += HtmlElements.isForeign(tag.name()) ? 1 : 0;
    }

    private HtmlTag endLast() {
        HtmlTag tag = open.pop();
        openNames.merge(tag.name(), -1, Integer::sum);
        foreignOpen -= HtmlElements.isForeign(tag.name()) ? 1 : 0;
        return tag;
    }

    private void unknown(HtmlTag tag) {
        if (!tag.isEnd()) {
            warn(
                    tag,
                    Rule.UNKNOWN_ELEMENT,
                    "`" + tag.chars() + "` is read as HTML, which has no such element: the page shows nothing of it",
                    "put code such as `List<String>` in backticks, or write `\\<` for a mere `<`");
        }
    }

    private void close(HtmlTag end) {
        if (openNames.getOrDefault(end.name(), 0) == 0) {
            warn(
                    end,
                    Rule.UNPAIRED_TAG,
                    "`" + end.chars() + "` ends nothing",
                    "take it out, or begin what it should end");
            return;
        }
        HtmlTag begun = endLast();
        while (!begun.name().equals(end.name())) {
            neverEnded(begun);
            begun = endLast();
        }
    }

    private void closeAll() {
        open.descendingIterator().forEachRemaining(this::neverEnded);
        open.clear();
        openNames.clear();
        foreignOpen = 0;
    }

    private void neverEnded(HtmlTag tag) {
        if (!HtmlElements.endsByItself(tag.name())) {
            warn(
                    tag,
                    Rule.UNPAIRED_TAG,
                    "`<" + tag.written() + ">` is not ended, and so goes on to the end of what it stands in",
                    "write `</" + tag.written() + ">` where it should end");
        }
    }

    private void warn(HtmlTag tag, Rule rule, String message, String help) {
        problems.add(text.spotOf(tag.node(), tag.chars())
                .warning(rule, text.source(), message)
                .withHelp(help));
    }
}
