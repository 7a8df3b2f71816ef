package dev.runmark.content.foreign;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.content.signs.InlineFormula;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in prose what another generator would not show as it stands: here its reader would see the signs. Code is passed over. */
public final class ForeignSyntax {

    /** Most paragraphs have nothing like it, and are looked at once. */
    private static final Pattern ANY = Pattern.compile(
            "[!?:=]{3}|\\{[{%:]|^\\{[.#]|\\)\\{|\\[_?(?i:toc)|8<-|==|\\$\\$|\\$[^$\\n]*\\\\[A-Za-z]|^(?:import|export) ",
            Pattern.MULTILINE);

    private static final Pattern MARKDOWN_ATTRIBUTE =
            Pattern.compile("<[A-Za-z][^<>]*\\s(markdown(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s<>\"']+))?)(?=[\\s/>])");

    private static final int MOST_SHOWN = 80;

    private final MarkdownText text;
    private final List<Problem> problems = new ArrayList<>();

    private ForeignSyntax(MarkdownText text) {
        this.text = text;
    }

    /** A warning for each place in a text. */
    public static List<Problem> in(MarkdownText text) {
        ForeignSyntax found = new ForeignSyntax(text);
        text.nodes().forEach(node -> {
            wordsOf(node).ifPresent(words -> found.search(node, words));
            boolean html = node instanceof HtmlBlockBase || node instanceof HtmlInlineBase;
            if (html && !node.getChars().startsWith("<!--")) {
                found.attribute(node);
            }
        });
        return List.copyOf(found.problems);
    }

    private static Optional<BasedSequence> wordsOf(Node node) {
        if (node instanceof Heading heading) {
            return Optional.of(heading.getText());
        }
        return node instanceof Paragraph || node instanceof TableCell ? Optional.of(node.getChars()) : Optional.empty();
    }

    private void search(Node node, BasedSequence words) {
        if (!ANY.matcher(words).find()) {
            return;
        }
        String prose = withoutCode(node, words);
        BitSet taken = new BitSet();
        for (ForeignForm form : formsIn(node)) {
            Matcher matcher = form.pattern().matcher(prose);
            while (matcher.find()) {
                int start = matcher.start(1);
                int end = matcher.end(1);
                if (taken.get(start, end).isEmpty()) {
                    taken.set(start, end);
                    problems.add(problem(form, node, words.subSequence(start, end)));
                }
            }
        }
    }

    /** Elsewhere it says that the text of an element is Markdown, which here is said by a blank line, as on GitHub. */
    private void attribute(Node node) {
        Matcher matcher = MARKDOWN_ATTRIBUTE.matcher(node.getChars());
        while (matcher.find()) {
            BasedSequence found = node.getChars().subSequence(matcher.start(1), matcher.end(1));
            problems.add(text.spotOf(node, found)
                    .warning(
                            Rule.FOREIGN_SYNTAX,
                            text.source(),
                            "`" + shown(found) + "` is an attribute of kramdown and MkDocs, and says nothing here")
                    .withHelp("take it out, and leave a blank line behind the tag: what follows is Markdown then"));
        }
    }

    /** What looks like attributes of a heading has a problem of its own. */
    private static List<ForeignForm> formsIn(Node node) {
        return ForeignForm.ALL.stream()
                .filter(form -> !(node instanceof Heading && form.equals(ForeignForm.ATTRIBUTES)))
                .toList();
    }

    private Problem problem(ForeignForm form, Node node, BasedSequence chars) {
        return text.spotOf(node, chars)
                .warning(
                        Rule.FOREIGN_SYNTAX,
                        text.source(),
                        "`" + shown(chars) + "` is " + form.whose() + ", and mere text here")
                .withHelp(form.help(chars.toString()) + ", or put it in backticks if it is to be seen");
    }

    private static String shown(BasedSequence chars) {
        String line = chars.toString().strip().replaceAll("\\s+", " ");
        return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "…";
    }

    /** The words of a block with blanks in place of its code and its formulas, character for character. */
    private static String withoutCode(Node node, BasedSequence words) {
        BitSet code = new BitSet();
        node.getDescendants().forEach(below -> {
            if (below instanceof Code || below instanceof InlineFormula) {
                code.set(below.getStartOffset(), below.getEndOffset());
            }
        });
        return Blanks.where(offset -> offset >= 0 && code.get(offset), words);
    }
}
