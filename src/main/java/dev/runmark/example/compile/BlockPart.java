package dev.runmark.example.compile;

import dev.runmark.example.javac.Piece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of a block becomes one class: all of it, or what stands before and after a name that it declares once more, where
 * that is allowed, or before and after types that stand outside.
 *
 * <p>Immutable and thread-safe.
 *
 * @param block the number of the block
 * @param start where the part begins in the text of the composition
 * @param end where it ends, exclusive
 * @param pieces what it is made of, in order
 * @param isOuter whether all that is written of it are types that stand outside of its class
 */
record BlockPart(int block, int start, int end, List<Piece> pieces, boolean isOuter) {

    BlockPart {
        pieces = List.copyOf(pieces);
    }

    /** The parts of some blocks, in order; a block has at least one. */
    static List<BlockPart> of(List<SessionBlock> blocks, OuterTypes outer, Redeclaration redeclaration) {
        List<BlockPart> parts = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            parts.addAll(of(blocks.get(i), i, outer, redeclaration));
        }
        return parts;
    }

    private static List<BlockPart> of(SessionBlock block, int number, OuterTypes outer, Redeclaration redeclaration) {
        List<BlockPart> parts = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        Set<String> declared = new HashSet<>();
        Set<Boolean> sides = new HashSet<>();
        int start = block.start();
        for (Piece piece : block.pieces()) {
            List<String> names =
                    block.isDropped(piece) ? List.of() : names(piece).toList();
            boolean onOtherSide = block.isWritten(piece) && sides.contains(!outer.has(piece));
            boolean anew = names.stream().anyMatch(declared::contains);
            if (onOtherSide || (anew && redeclaration.allows(block, piece, pieces))) {
                int end = block.start() + piece.start();
                parts.add(new BlockPart(number, start, end, pieces, sides.contains(true)));
                start = end;
                pieces.clear();
                declared.clear();
                sides.clear();
            }
            declared.addAll(names);
            pieces.add(piece);
            if (block.isWritten(piece)) {
                sides.add(outer.has(piece));
            }
        }
        parts.add(new BlockPart(number, start, block.end(), pieces, sides.contains(true)));
        return parts;
    }

    /** What no class may declare twice; variables, methods and types may have the same names. */
    private static Stream<String> names(Piece piece) {
        return switch (piece.kind()) {
            case VARIABLES ->
                piece.variables().stream().map(Piece.Variable::name).distinct();
            case METHOD -> Stream.of(piece.signature().erased());
            case TYPE -> Stream.of("class " + piece.name());
            case PACKAGE, IMPORT, STATEMENT, RETURN -> Stream.empty();
        };
    }
}
