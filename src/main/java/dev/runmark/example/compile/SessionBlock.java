package dev.runmark.example.compile;

import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.javac.Piece;
import dev.runmark.example.javac.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
 * @param unset declarations of variables of which the compiler rejects only what the variables are set to
 * @param hollow the bodies of methods that are left out because the compiler rejects nothing else of their pieces
 */
record SessionBlock(
        Example example,
        int start,
        String code,
        List<Piece> pieces,
        List<CompilerMessage> errors,
        Map<Integer, String> mends,
        Set<Piece> dropped,
        Set<Piece> unset,
        Set<Piece.Body> hollow) {

    private static final Pattern WITHOUT_BODY = Pattern.compile("\\bnative\\b[^(]*\\(.*", Pattern.DOTALL);

    SessionBlock {
        pieces = List.copyOf(pieces);
        errors = List.copyOf(errors);
        mends = Map.copyOf(mends);
        dropped = Set.copyOf(dropped);
        unset = Set.copyOf(unset);
        hollow = Set.copyOf(hollow);
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
        return !(example.words().expectation() instanceof Expectation.Compiles) && !isMeantToFail();
    }

    /** Whether the page says that it is rejected. */
    boolean isMeantToFail() {
        return example.words().expectation() instanceof Expectation.FailsToCompile;
    }

    /** Whether the values of the variables that it declares are left out. */
    boolean isUnset(Piece piece) {
        return unset.contains(piece) && !isDropped(piece);
    }

    /** The bodies in it that are left out. */
    List<Piece.Body> hollowIn(Piece piece) {
        return isDropped(piece)
                ? List.of()
                : piece.bodies().stream().filter(hollow::contains).toList();
    }

    /** Whether anything stands for it in the class of its block, where imports and packages do not stand. */
    boolean isWritten(Piece piece) {
        return !isDropped(piece)
                && !isUnset(piece)
                && piece.kind() != Piece.Kind.IMPORT
                && piece.kind() != Piece.Kind.PACKAGE;
    }

    /** Whether it is a method of which only the head is shown, as in a list of what a class can do. */
    boolean isSignature(Piece piece) {
        return piece.kind() == Piece.Kind.METHOD
                && !text(piece).endsWith("}")
                && !WITHOUT_BODY.matcher(text(piece)).lookingAt();
    }

    /** What the compiler says of its end if the page leaves that out; empty otherwise. */
    Optional<CompilerMessage> cutOff() {
        return Unit.cutOff(example.code().compiled(), mends);
    }

    /** Whether one of its imports that is not left out stands at a place in the text of the composition. */
    boolean isImport(int offset) {
        return pieces.stream()
                .anyMatch(piece ->
                        piece.kind() == Piece.Kind.IMPORT && !isDropped(piece) && contains(piece, offset - start));
    }

    /** The same without the pieces at some offsets, and without its statements, which might need those. */
    SessionBlock without(Set<Integer> offsets) {
        Set<Piece> left = new HashSet<>(dropped);
        Set<Piece> bare = new HashSet<>(unset);
        Set<Piece.Body> empty = new HashSet<>(hollow);
        for (Piece piece : pieces) {
            Set<Integer> rejected = offsets.stream()
                    .map(offset -> offset - start)
                    .filter(offset -> contains(piece, offset))
                    .collect(Collectors.toSet());
            if (!piece.declares()) {
                left.add(piece);
            } else if (!rejected.isEmpty() && keepsVariables(piece, rejected)) {
                bare.add(piece);
            } else if (keepsHeads(piece, rejected)) {
                rejected.forEach(offset -> piece.bodyAt(offset).ifPresent(empty::add));
            } else {
                left.add(piece);
            }
        }
        return new SessionBlock(example, start, code, pieces, errors, mends, left, bare, empty);
    }

    private boolean keepsVariables(Piece piece, Set<Integer> rejected) {
        return !unset.contains(piece) && rejected.stream().allMatch(piece::isInValue);
    }

    /** Whether all that is rejected is in bodies. What is wrong in one that is not there is wrong with something else. */
    private boolean keepsHeads(Piece piece, Set<Integer> rejected) {
        return rejected.stream().map(piece::bodyAt).allMatch(body -> body.filter(inPiece -> !hollow.contains(inPiece))
                .isPresent());
    }

    /** The same without any of its pieces. */
    SessionBlock empty() {
        return new SessionBlock(example, start, code, pieces, errors, mends, Set.copyOf(pieces), unset, hollow);
    }

    private static boolean contains(Piece piece, int offset) {
        return piece.start() <= offset && offset <= piece.end();
    }
}
