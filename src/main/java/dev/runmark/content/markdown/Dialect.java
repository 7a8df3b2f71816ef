package dev.runmark.content.markdown;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/** The Markdown that Runmark reads, as settings for flexmark: reading and rendering must see the same tree. */
public final class Dialect {

    private static final DataHolder OPTIONS = new MutableDataSet()
            .set(
                    Parser.EXTENSIONS,
                    List.of(
                            TablesExtension.create(),
                            TaskListExtension.create(),
                            StrikethroughExtension.create(),
                            AutolinkExtension.create(),
                            FootnoteExtension.create(),
                            DefinitionExtension.create(),
                            new HeadingAttributesExtension()))
            // A table whose rows are ragged is still a table on GitHub, cut and filled to its header.
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            // A box that only shows something has to say what to those who cannot see it.
            .set(TaskListExtension.ITEM_DONE_MARKER, box("checked disabled aria-label=\"done\""))
            .set(TaskListExtension.ITEM_NOT_DONE_MARKER, box("disabled aria-label=\"not done\""))
            .toImmutable();

    private static final Parser PARSER = Parser.builder(OPTIONS).build();

    private Dialect() {}

    private static String box(String attributes) {
        return "<input type=\"checkbox\" " + attributes + "> ";
    }

    /** The settings, for a renderer of trees that {@link #parser()} made. Immutable and thread-safe. */
    public static DataHolder options() {
        return OPTIONS;
    }

    /** The parser. Thread-safe; the trees that it makes are not. */
    public static Parser parser() {
        return PARSER;
    }
}
