package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.text.Location;
import java.util.List;

/** Turns flexmark's fenced code blocks into ours. */
final class FenceReader {

    private FenceReader() {}

    static Fence read(MarkdownText text, FencedCodeBlock node) {
        BasedSequence opening = node.getOpeningFence();
        BasedSequence info = node.getInfo().trim();
        BasedSequence infoPlace = info.isEmpty() ? opening.subSequence(opening.length()) : info;
        List<FenceLine> lines = node.getContentLines().stream()
                .map(line -> line(text, node, line))
                .toList();
        return new Fence(
                info.toString(),
                text.spotOf(node, opening).location(),
                text.spotOf(node, infoPlace).location(),
                lines,
                node.getPrevious() instanceof FencedCodeBlock);
    }

    private static FenceLine line(MarkdownText text, FencedCodeBlock node, BasedSequence line) {
        Location location = text.spotOf(node, line).location();
        return new FenceLine(line.trimEOL().toString(), location.line(), location.column());
    }
}
