package dev.runmark.content.markdown;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.runmark.content.signs.SignsExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The Markdown that Runmark reads, as settings for flexmark: reading and rendering must see the same tree. */
public final class Dialect {

    // https://spec.commonmark.org/0.31.2/#html-blocks, start condition 6
    private static final List<String> HTML_BLOCKS = List.of(
            ("address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div"
                            + " dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header"
                            + " hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param"
                            + " search section summary table tbody td tfoot th thead title tr track ul")
                    .split(" "));

    private static final Pattern NEVER_SHOWN = Pattern.compile("[\\x00\\uFDD0-\\uFDEF]");

    /** The box of a task that is done, as HTML in English. */
    public static final String DONE_BOX = "<input type=\"checkbox\" checked disabled aria-label=\"done\"> ";

    /** The box of a task that is not done. */
    public static final String OPEN_BOX = "<input type=\"checkbox\" disabled aria-label=\"not done\"> ";

    private static final DataHolder OPTIONS = new MutableDataSet()
            .set(
                    Parser.EXTENSIONS,
                    List.of(
                            new GithubExtension(),
                            TaskListExtension.create(),
                            StrikethroughExtension.create(),
                            FootnoteExtension.create(),
                            DefinitionExtension.create(),
                            SignsExtension.ABBREVIATIONS,
                            SignsExtension.EMOJI,
                            new HeadingAttributesExtension()))
            .set(TablesExtension.COLUMN_SPANS, false)
            // The rules of emphasis and headings are our own.
            .set(Parser.HEADING_PARSER, false)
            .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
            .set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false)
            .set(Parser.HTML_BLOCK_TAGS, HTML_BLOCKS)
            // No node has any, and each would be asked among all nodes beside it.
            .set(HtmlRenderer.EMBEDDED_ATTRIBUTE_PROVIDER, false)
            .set(HtmlRenderer.PERCENT_ENCODE_URLS, true)
            // A box that only shows something has to say what to those who cannot see it.
            .set(TaskListExtension.ITEM_DONE_MARKER, DONE_BOX)
            .set(TaskListExtension.ITEM_NOT_DONE_MARKER, OPEN_BOX)
            .toImmutable();

    private static final Parser PARSER = Parser.builder(OPTIONS).build();

    private Dialect() {}

    /** Made when the first text asks for it: most have no formulas. */
    private static final class WithFormulas {

        private static final Parser PARSER = Parser.builder(options()).build();

        private WithFormulas() {}

        private static DataHolder options() {
            List<Extension> extensions = new ArrayList<>(Parser.EXTENSIONS.get(OPTIONS));
            extensions.add(SignsExtension.FORMULAS);
            return new MutableDataSet(OPTIONS)
                    .set(Parser.EXTENSIONS, extensions)
                    .toImmutable();
        }
    }

    /** The settings, for a renderer of trees that {@link #parse} made. Immutable and thread-safe. */
    public static DataHolder options() {
        return OPTIONS;
    }

    /**
     * Parses Markdown, thread-safely. Offsets in the tree, which itself is not thread-safe, are those of the text.
     *
     * @param from the offset at which the Markdown begins
     */
    public static Document parse(String text, int from) {
        return parse(PARSER, text, from);
    }

    /** The same of a text in which dollar signs stand around formulas. */
    static Document parseWithFormulas(String text, int from) {
        return parse(WithFormulas.PARSER, text, from);
    }

    private static Document parse(Parser parser, String text, int from) {
        // flexmark takes U+0000 for the end of the text; the others are no characters, and stand for cuts in pages.
        String whole = text.chars().anyMatch(Dialect::isNeverShown)
                ? NEVER_SHOWN.matcher(text).replaceAll("\uFFFD")
                : text;
        return parser.parse(BasedSequence.of(whole).subSequence(from));
    }

    private static boolean isNeverShown(int c) {
        return c == 0 || (c >= '\uFDD0' && c <= '\uFDEF');
    }
}
