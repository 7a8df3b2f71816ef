package dev.runmark.content.fence;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.runmark.site.Fence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Code blocks of which a reader sees one at a time: each stands right below the one before it and has a name behind
 * {@code tab=}. What an example prints stands in the tab of the example.
 *
 * @param tabs the blocks with names, in order
 * @param last the last block of the group, which may be about the last of the tabs
 */
public record TabGroup(List<FencedCodeBlock> tabs, FencedCodeBlock last) {

    public TabGroup {
        tabs = List.copyOf(tabs);
    }

    /** The group that a block belongs to; empty if it belongs to none. */
    public static Optional<TabGroup> of(FencedCodeBlock block) {
        FencedCodeBlock first = block;
        Node before = block.getPrevious();
        while (before instanceof FencedCodeBlock earlier && (isTab(earlier) || isAbout(earlier))) {
            first = earlier;
            before = earlier.getPrevious();
        }
        while (!isTab(first) && first != block) {
            first = (FencedCodeBlock) first.getNext();
        }
        return isTab(first) && (isTab(block) || isAbout(block)) ? Optional.of(from(first)) : Optional.empty();
    }

    private static TabGroup from(FencedCodeBlock first) {
        List<FencedCodeBlock> tabs = new ArrayList<>();
        FencedCodeBlock last = first;
        for (Node next = first; next instanceof FencedCodeBlock block && belongs(block); next = next.getNext()) {
            if (isTab(block)) {
                tabs.add(block);
            }
            last = block;
        }
        return new TabGroup(tabs, last);
    }

    private static boolean belongs(FencedCodeBlock block) {
        return isTab(block) || isAbout(block);
    }

    private static boolean isTab(FencedCodeBlock block) {
        return nameOf(block).isPresent();
    }

    private static boolean isAbout(FencedCodeBlock block) {
        return Fence.isAboutExample(Fence.languageOf(infoOf(block)));
    }

    /** What the tab of a block is called; empty if it is no tab. */
    public static Optional<String> nameOf(FencedCodeBlock block) {
        return Fence.tabOf(infoOf(block));
    }

    /** Whether a block is the last tab with a name. */
    boolean isLast(FencedCodeBlock block, String name) {
        return tabs.stream()
                .filter(tab -> nameOf(tab).filter(name::equals).isPresent())
                .reduce((first, second) -> second)
                .filter(tab -> tab == block)
                .isPresent();
    }

    static String infoOf(FencedCodeBlock block) {
        return block.getInfo().unescape().strip();
    }
}
