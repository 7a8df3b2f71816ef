package dev.runmark.example.compile;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.javac.Piece;
import java.util.List;

/** Where a block may declare a name once more that it has declared itself. Elsewhere, javac says what is wrong with it. */
enum Redeclaration {
    /** Anywhere: what seems to be one block are several. */
    ANYWHERE,
    /** Where two ways are shown: what comes of the first stands between, or the second gives a variable its value. */
    FOR_ANOTHER_WAY,
    /** Nowhere: the block is a program of its own, which a reader may copy. */
    NOWHERE;

    static Redeclaration in(Composition composition) {
        return composition instanceof Composition.Session ? FOR_ANOTHER_WAY : NOWHERE;
    }

    /**
     * Whether a piece may declare a name anew. One of a list of methods without bodies always may: no program has it.
     *
     * @param before what stands before it, from the last such piece on
     */
    boolean allows(SessionBlock block, Piece piece, List<Piece> before) {
        return block.isSignature(piece)
                || switch (this) {
                    case ANYWHERE -> true;
                    case FOR_ANOTHER_WAY ->
                        isValue(piece) || before.stream().anyMatch(one -> one.kind() == Piece.Kind.STATEMENT);
                    case NOWHERE -> false;
                };
    }

    private static boolean isValue(Piece piece) {
        return piece.kind() == Piece.Kind.VARIABLES
                && piece.variables().stream().allMatch(variable -> variable.initializer() >= 0);
    }
}
