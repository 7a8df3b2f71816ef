package dev.runmark.content.foreign;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.text.Count;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds text that lacks little to be a heading, a link, a table or an alert, and so is shown with its signs. CommonMark
 * calls nothing an error, and its authors see it only on the finished page.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/#atx-headings">CommonMark, ATX headings</a>
 * @see <a href="https://github.github.com/gfm/#tables-extension-">GFM, tables</a>
 */
public final class NearMarkdown {

    /** A single {@code #} also begins a tag of other media: only a line in several words that begins like a title counts. */
    private static final Pattern HEADING =
            Pattern.compile("(#{2,6})(?=[\\p{L}\\d`*_])[^\\n]*|(#)(?=\\p{Lu}\\p{L}+ [^#]*\\z)[^\\n]*");

    /** Indexes of arrays look alike: they follow a name, or hold no letters. */
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<![\\w\\])\\\\])\\[([^\\[\\]\\n]{0,200}\\p{L}[^\\[\\]\\n]{0,200})]\\[([^\\[\\]\\n]{0,200})]");

    /** What GitHub makes a box of, if it is alone on its line. */
    private static final Pattern ALERT = Pattern.compile("\\[!(\\p{L}[\\w-]*)]([+-]?)[ \\t]*([^\\n]*)");

    private static final Set<String> ALERTS = Set.of("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION");

    private static final Pattern DELIMITERS = Pattern.compile(" {0,3}\\|? *:?-+:? *(?:\\| *:?-+:? *)*\\|? *");
    private static final Pattern OUTER_BARS = Pattern.compile("^\\s*\\||(?<!\\\\)\\|\\s*$");
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    private final MarkdownText text;
    private final List<Problem> problems = new ArrayList<>();

    private NearMarkdown(MarkdownText text) {
        this.text = text;
    }

    /** A warning for each place in a text. */
    public static List<Problem> in(MarkdownText text) {
        NearMarkdown found = new NearMarkdown(text);
        text.nodes().filter(Paragraph.class::isInstance).forEach(found::search);
        return List.copyOf(found.problems);
    }

    private void search(Node paragraph) {
        BasedSequence words = paragraph.getChars();
        String read = words.toString();
        if (read.startsWith("#")) {
            heading(paragraph, words);
        }
        if (read.startsWith("[!") && paragraph.getParent() instanceof BlockQuote && paragraph.getPrevious() == null) {
            alert(paragraph, words);
        }
        if (read.contains("][")) {
            references(paragraph, words);
        }
        if (read.contains("|") && read.contains("-")) {
            table(paragraph, words);
        }
    }

    private void heading(Node paragraph, BasedSequence words) {
        Matcher heading = HEADING.matcher(words);
        if (heading.lookingAt()) {
            BasedSequence signs = words.subSequence(0, Math.max(heading.end(1), heading.end(2)));
            add(
                    paragraph,
                    signs,
                    "this is no heading, since no space follows",
                    "write `" + signs + " ` with a space, or `\\" + signs + "` if it is to be seen");
        }
    }

    private void alert(Node paragraph, BasedSequence words) {
        Matcher alert = ALERT.matcher(words);
        if (!alert.lookingAt()) {
            return;
        }
        String kind = alert.group(1).toUpperCase(Locale.ROOT);
        BasedSequence line = words.subSequence(0, alert.end()).trimEnd();
        if (!ALERTS.contains(kind)) {
            String near = ForeignForm.alert(kind);
            add(paragraph, line, "this is no alert, since there is no `[!" + kind + "]`", "write `[!" + near + "]`");
        } else if (!alert.group(2).isEmpty() || !alert.group(3).isBlank()) {
            add(
                    paragraph,
                    line,
                    "this is no alert, since `[!" + kind + "]` is not alone on its line",
                    "write the text on the lines below it, each behind `> `");
        }
    }

    /** What is still text when all links are found has no definition. */
    private void references(Node paragraph, BasedSequence words) {
        Matcher reference = REFERENCE.matcher(textIn(paragraph, words));
        while (reference.find()) {
            if (reference.start() > 0 && words.charAt(reference.start() - 1) == '\\') {
                continue;
            }
            String label = reference.group(2).isBlank() ? reference.group(1) : reference.group(2);
            add(
                    paragraph,
                    words.subSequence(reference.start(), reference.end()),
                    "this is no link, since nothing defines `" + label + "`",
                    "add a line `[" + label + "]: address`, or put it in backticks if it is to be seen");
        }
    }

    /** The words of a paragraph with blanks in place of all that is not mere text, character for character. */
    private static String textIn(Node paragraph, BasedSequence words) {
        BitSet plain = new BitSet();
        paragraph.getDescendants().forEach(node -> {
            if (node instanceof Text && !(node.getParent() instanceof Code)) {
                plain.set(node.getStartOffset(), node.getEndOffset());
            }
        });
        return Blanks.where(offset -> offset < 0 || !plain.get(offset), words);
    }

    /** A row of dashes makes a table of the line above it only if it has as many cells. */
    private void table(Node paragraph, BasedSequence words) {
        int start = 0;
        String above = "";
        for (String line : words.toString().split("\n", -1)) {
            if (line.contains("|")
                    && above.contains("|")
                    && DELIMITERS.matcher(line).matches()) {
                int cells = cellsOf(above);
                int marks = cellsOf(line);
                if (cells != marks) {
                    add(
                            paragraph,
                            words.subSequence(start, start + line.length()),
                            "this makes no table: it has " + Count.of(marks, "cell") + ", the line above " + cells,
                            "write as many `---` between bars as the line above has cells");
                }
            }
            above = line;
            start += line.length() + 1;
        }
    }

    private static int cellsOf(String row) {
        return BAR.split(OUTER_BARS.matcher(row).replaceAll(""), -1).length;
    }

    private void add(Node paragraph, BasedSequence chars, String message, String help) {
        problems.add(text.spotOf(paragraph, chars)
                .warning(Rule.NEAR_MARKDOWN, text.source(), message)
                .withHelp(help));
    }
}
