package dev.runmark.render.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.runmark.content.fence.TabGroup;
import java.util.Optional;

/**
 * What stands around a code block that is a tab, or is about one. Each tab is a button of a group of which one is on, and
 * stands right before its code, so that the page reads well without a style sheet.
 *
 * @param before what comes before the block
 * @param after what comes after it
 */
record TabHtml(String before, String after) {

    private static final TabHtml NOTHING = new TabHtml("", "");

    /** What stands around a block of a text. */
    static TabHtml of(FencedCodeBlock block, Rendering rendering) {
        Optional<TabGroup> group = TabGroup.of(block).filter(tabs -> tabs.tabs().size() > 1);
        if (group.isEmpty()) {
            return NOTHING;
        }
        TabGroup tabs = group.get();
        boolean first = tabs.tabs().get(0) == block;
        int number = first ? rendering.nextTabs() : rendering.tabs();
        String before = TabGroup.nameOf(block)
                .map(name -> (first
                                ? rendering.styleOfBlocks()
                                        + opening(rendering.words().of("tabs", Integer.toString(number)))
                                : "</div>\n")
                        + tab(name, number, first))
                .orElse("");
        return new TabHtml(before, tabs.last() == block ? "</div>\n</div>\n" : "");
    }

    private static String opening(String label) {
        return "<div class=\"tabs\" role=\"group\" aria-label=\"" + label + "\">\n";
    }

    private static String tab(String name, int number, boolean first) {
        String text = Escaping.escapeHtml(name, false);
        return "<label><input type=\"radio\" name=\"tabs-" + number + "\" value=\"" + text + "\""
                + (first ? " checked" : "") + ">" + text + "</label>\n<div class=\"tab\">\n";
    }
}
