package dev.runmark.example.compile;

import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.javac.Piece;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A block of a composition whose blocks become classes.
 *
 * @param example the block
 * @param start where its text begins in that of the composition
 * @param code its text
 * @param pieces what it is made of, in order; empty if it is no Java
 * @param errors why it is no Java
 * @param mends what is put into its text, by offset, for it to be Java
 * @param dropped the pieces that are left out because the compiler rejects them, or because its block is not run
 */
record SessionBlock(
        Example example,
        int start,
        String code,
        List<Piece> pieces,
        List<CompilerMessage> errors,
        Map<Integer, String> mends,
        Set<Piece> dropped) {

    SessionBlock {
        pieces = List.copyOf(pieces);
        errors = List.copyOf(errors);
        mends = Map.copyOf(mends);
        dropped = Set.copyOf(dropped);
    }

    /** Where its text ends in that of the composition, exclusive. */
    int end() {
        return start + code.length();
    }

    String text(Piece piece) {
        return code.substring(piece.start(), piece.end());
    }

    boolean isDropped(Piece piece) {
        return dropped.contains(piece);
    }

    /** Whether its statements are run. */
    boolean isRun() {
        return !(example.words().expectation() instanceof Expectation.Compiles)
                && !(example.words().expectation() instanceof Expectation.FailsToCompile);
    }

    /** The same without the pieces at some offsets, and without its statements, which might need those. */
    SessionBlock without(Set<Integer> offsets) {
        Set<Piece> all = new HashSet<>(dropped);
        for (Piece piece : pieces) {
            boolean rejected = offsets.stream().anyMatch(offset -> contains(piece, offset - start));
            if (rejected || !piece.declares()) {
                all.add(piece);
            }
        }
        return new SessionBlock(example, start, code, pieces, errors, mends, all);
    }

    private static boolean contains(Piece piece, int offset) {
        return piece.start() <= offset && offset <= piece.end();
    }
}
