package dev.runmark.content;

import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.site.MarkdownFile;
import dev.runmark.text.Location;
import dev.runmark.text.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A text of which only the code of one block differs from a text that is known, as it does each time that its author mends
 * an example: nothing that stands in a block of code has a say in what the text around it means (CommonMark 0.31.2, 4.5), so
 * that no parser is needed. Wherever there is the least doubt, it is none.
 *
 * @param from the first of the lines that differ, from 1; all before it are the same
 * @param to the line of the old text at which they are the same again
 * @param moved how many lines further down that stands now
 */
record EditedText(int from, int to, int moved) {

    private static final int SHORTEST_MARKS = 3;

    /**
     * What is known of a text by what was known of it before.
     *
     * @param file where it stands
     */
    static Optional<KeptText> of(KeptText before, Source now, Path file) {
        if (mayEndInCode(before)) {
            return Optional.empty();
        }
        EditedText edit = between(before.source(), now);
        return before.blocks().stream()
                .filter(block -> edit.isWithin(block.fence(), before.source()))
                .findFirst()
                .flatMap(block -> edit.code(block.fence(), now)
                        .map(code -> new KeptText(
                                now, handle(before.file(), now, file), edit.blocks(before.blocks(), block, code))));
    }

    /** Whether code may be a part of something that begins before it: of front matter, a definition, or a tab. */
    private static boolean mayEndInCode(KeptText text) {
        return (text.file().bodyStart() == 0 && text.source().text().startsWith("-"))
                || text.source().text().lines().map(String::stripLeading).anyMatch(EditedText::takesWhatFollows);
    }

    private static boolean takesWhatFollows(String line) {
        return line.startsWith(":") || (line.startsWith("===") && line.contains("\""));
    }

    private static EditedText between(Source before, Source now) {
        int shorter = Math.min(before.lineCount(), now.lineCount());
        int same = 0;
        while (same < shorter && before.line(same + 1).equals(now.line(same + 1))) {
            same++;
        }
        int end = 0;
        while (end < shorter - same && before.line(before.lineCount() - end).equals(now.line(now.lineCount() - end))) {
            end++;
        }
        return new EditedText(same + 1, before.lineCount() - end + 1, now.lineCount() - before.lineCount());
    }

    /** Whether nothing but lines of its code differ. A block with an indentation may belong to a list or a comment. */
    private boolean isWithin(Fence fence, Source before) {
        int opening = fence.location().line();
        int closing = opening + fence.lines().size() + 1;
        return opening < from
                && to <= closing
                && fence.location().column() == 1
                && !fence.info().endsWith(Fence.UNSEEN)
                && isMarks(before.line(closing).strip())
                && IntStream.range(opening + 1, closing)
                        .allMatch(line -> isWhole(fence.lines().get(line - opening - 1), before, line));
    }

    private static boolean isWhole(FenceLine code, Source source, int line) {
        return code.line() == line && code.column() == 1 && code.text().equals(source.line(line));
    }

    private static boolean isMarks(String line) {
        return line.length() >= SHORTEST_MARKS
                && (line.charAt(0) == '`' || line.charAt(0) == '~')
                && line.chars().allMatch(c -> c == line.charAt(0));
    }

    /** The code as it is now; empty if a line of it might be read as something else. */
    private Optional<List<FenceLine>> code(Fence fence, Source now) {
        int opening = fence.location().line();
        List<FenceLine> code = IntStream.rangeClosed(
                        opening + 1, opening + fence.lines().size() + moved)
                .mapToObj(line -> new FenceLine(now.line(line), line, 1))
                .toList();
        return Optional.of(code).filter(all -> all.stream().map(FenceLine::text).noneMatch(EditedText::isDoubtful));
    }

    private static boolean isDoubtful(String line) {
        return line.contains("```") || line.contains("~~~") || line.chars().anyMatch(EditedText::isOdd);
    }

    private static boolean isOdd(int c) {
        return (c < ' ' && c != '\t') || (c >= '\uFDD0' && c <= '\uFDEF');
    }

    private static MarkdownFile handle(MarkdownFile before, Source now, Path file) {
        return new MarkdownFile(
                now.path(),
                file,
                now.checksum(),
                before.bodyStart(),
                before.javaFences(),
                before.otherFences(),
                before.saysOutput(),
                before.examples());
    }

    private List<KeptText.Block> blocks(List<KeptText.Block> before, KeptText.Block edited, List<FenceLine> code) {
        List<KeptText.Block> blocks = new ArrayList<>();
        for (KeptText.Block block : before) {
            Fence fence = block.fence();
            List<FenceLine> lines = fence.location().equals(edited.fence().location())
                    ? code
                    : fence.lines().stream()
                            .map(line -> new FenceLine(line.text(), moved(line.line()), line.column()))
                            .toList();
            Fence moved = new Fence(
                    fence.info(), moved(fence.location()), moved(fence.infoLocation()), lines, fence.follows());
            blocks.add(new KeptText.Block(moved, block.titles()));
        }
        return blocks;
    }

    private Location moved(Location place) {
        return new Location(place.path(), moved(place.line()), place.column());
    }

    private int moved(int line) {
        return line < to ? line : line + moved;
    }
}
