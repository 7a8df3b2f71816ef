package dev.runmark.example.javac;

import dev.runmark.example.fact.CompilerMessage;
import java.util.List;

/**
 * What javac's parser makes of a unit.
 *
 * @param unit the unit
 * @param errors why it is no Java; empty if it is
 * @param hasMain whether it has a class that can be run
 * @param pieces the pieces of a unit that is made of one block; empty if it is no Java
 */
public record Parsed(Unit unit, List<CompilerMessage> errors, boolean hasMain, List<Piece> pieces) {

    public Parsed {
        errors = List.copyOf(errors);
        pieces = List.copyOf(pieces);
    }
}
