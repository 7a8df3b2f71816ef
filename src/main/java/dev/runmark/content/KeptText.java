package dev.runmark.content;

import dev.runmark.site.Fence;
import dev.runmark.site.FencedText;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Spelling;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of a text that belongs to no site: all that its examples are found by.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source the text
 * @param file what is known of its file
 * @param blocks the blocks of code, in reading order
 */
record KeptText(Source source, MarkdownFile file, List<Block> blocks) implements FencedText {

    KeptText {
        blocks = List.copyOf(blocks);
    }

    /**
     * A block of code.
     *
     * @param titles the headings that it stands below
     */
    record Block(Fence fence, List<String> titles) {

        Block {
            titles = List.copyOf(titles);
        }
    }

    /** What is to be kept of a text that was read. */
    static KeptText of(FencedText text, MarkdownFile file) {
        List<Block> blocks = new ArrayList<>();
        for (Fence fence : text.fences()) {
            blocks.add(new Block(fence, text.titlesAbove(fence)));
        }
        return new KeptText(text.source(), file, blocks);
    }

    /** Whether it says all. A page that says more of its examples than how they are related is a rare one, and read again. */
    boolean isWhole() {
        return file.examples().saysNoMoreThanMode()
                && blocks.stream()
                        .flatMap(block -> block.fence().lines().stream())
                        .allMatch(line -> line.spelling().equals(Spelling.AS_IT_IS));
    }

    @Override
    public List<Fence> fences() {
        return blocks.stream().map(Block::fence).toList();
    }

    @Override
    public List<String> titlesAbove(Fence fence) {
        return blocks.stream()
                .filter(block -> block.fence().location().equals(fence.location()))
                .findFirst()
                .map(Block::titles)
                .orElse(List.of());
    }
}
