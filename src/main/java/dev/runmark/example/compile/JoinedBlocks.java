package dev.runmark.example.compile;

import dev.runmark.example.javac.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Blocks of a session that follow each other and hold nothing but statements and variables, as one block: in one method, the
 * compiler finds out at once of which types variables are that are set to each other, and not in a class for each block.
 */
final class JoinedBlocks {

    private JoinedBlocks() {}

    /**
     * Joins the blocks that can be.
     *
     * @param text the text of the composition
     */
    static List<SessionBlock> of(String text, List<SessionBlock> blocks) {
        List<SessionBlock> joined = new ArrayList<>();
        List<SessionBlock> together = new ArrayList<>();
        for (SessionBlock block : blocks) {
            if (!isPlain(block)) {
                join(text, together, joined);
                joined.add(block);
            } else {
                together.add(block);
            }
        }
        join(text, together, joined);
        return joined;
    }

    private static boolean isPlain(SessionBlock block) {
        return block.isRun()
                && block.pieces().stream()
                        .filter(block::isWritten)
                        .allMatch(
                                piece -> piece.kind() == Piece.Kind.STATEMENT || piece.kind() == Piece.Kind.VARIABLES);
    }

    private static void join(String text, List<SessionBlock> together, List<SessionBlock> joined) {
        if (!together.isEmpty()) {
            joined.add(together.size() == 1 ? together.get(0) : joined(text, together));
            together.clear();
        }
    }

    private static SessionBlock joined(String text, List<SessionBlock> blocks) {
        SessionBlock first = blocks.get(0);
        int start = first.start();
        int end = blocks.get(blocks.size() - 1).end();
        Map<Integer, String> mends = new HashMap<>();
        blocks.forEach(block -> block.mends().forEach((at, mend) -> mends.put(block.start() - start + at, mend)));
        return new SessionBlock(
                first.example(),
                start,
                text.substring(start, end),
                blocks.stream()
                        .flatMap(block -> moved(block, block.pieces().stream(), start))
                        .toList(),
                List.of(),
                mends,
                blocks.stream()
                        .flatMap(block -> moved(block, block.dropped().stream(), start))
                        .collect(Collectors.toSet()),
                blocks.stream()
                        .flatMap(block -> moved(block, block.unset().stream(), start))
                        .collect(Collectors.toSet()),
                Set.of());
    }

    private static Stream<Piece> moved(SessionBlock block, Stream<Piece> pieces, int start) {
        return pieces.map(piece -> piece.after(block.start() - start));
    }
}
