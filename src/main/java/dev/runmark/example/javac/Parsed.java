package dev.runmark.example.javac;

import dev.runmark.example.fact.CompilerMessage;
import java.util.List;
import java.util.Map;

/**
 * What javac's parser makes of a unit.
 *
 * @param unit the unit
 * @param errors why it is no Java; empty if it is
 * @param hasMain whether it has a class that can be run
 * @param pieces the pieces of a unit that is made of one block; empty if it is no Java
 * @param mends what would mend the first error if it is one of punctuation that people leave out, by the offset in the text
 *     of the composition at which it must be put in
 */
public record Parsed(
        Unit unit, List<CompilerMessage> errors, boolean hasMain, List<Piece> pieces, Map<Integer, String> mends) {

    public Parsed {
        errors = List.copyOf(errors);
        pieces = List.copyOf(pieces);
        mends = Map.copyOf(mends);
    }
}
