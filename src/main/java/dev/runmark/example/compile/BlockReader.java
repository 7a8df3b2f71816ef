package dev.runmark.example.compile;

import dev.runmark.example.claim.Code;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.javac.Compiler;
import dev.runmark.example.javac.MixedText;
import dev.runmark.example.javac.Parsed;
import dev.runmark.example.javac.Piece;
import dev.runmark.example.javac.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out what the blocks of compositions are made of. */
final class BlockReader {

    private BlockReader() {}

    /** The blocks of each composition, in order. */
    static List<List<SessionBlock>> read(Compiler compiler, List<Composition> compositions) throws IOException {
        List<Composition> alone = compositions.stream()
                .flatMap(composition ->
                        composition.blocks().stream().map(block -> Composition.of(block, composition.given())))
                .toList();
        Map<Example, Parsed> parsed = new HashMap<>();
        for (Parsed each : Shapes.find(compiler, alone)) {
            parsed.put(each.unit().composition().first(), each);
        }
        mixed(compiler, parsed);
        return compositions.stream()
                .map(composition -> blocks(composition, parsed))
                .toList();
    }

    /** Parses those again that mix methods with statements. */
    private static void mixed(Compiler compiler, Map<Example, Parsed> parsed) throws IOException {
        List<Parsed> rejected = parsed.values().stream()
                .filter(each -> !each.errors().isEmpty())
                .toList();
        if (rejected.isEmpty()) {
            return;
        }
        List<Unit> units = new ArrayList<>();
        try (MixedText mixed = new MixedText()) {
            for (Parsed each : rejected) {
                Composition composition = each.unit().composition();
                mixed.rewriting(Code.text(composition.lines()))
                        .ifPresent(text -> units.add(Unit.of(composition, units.size(), "Mixed", text)));
            }
        }
        for (Parsed again : compiler.parse(units)) {
            if (again.errors().isEmpty()) {
                parsed.put(again.unit().composition().first(), again);
            }
        }
    }

    private static List<SessionBlock> blocks(Composition composition, Map<Example, Parsed> parsed) {
        List<SessionBlock> blocks = new ArrayList<>();
        List<Integer> starts = composition.starts();
        for (int i = 0; i < composition.blocks().size(); i++) {
            Example example = composition.blocks().get(i);
            Parsed read = Optional.ofNullable(parsed.get(example)).orElseThrow();
            String code = Code.text(example.code().compiled());
            int start = starts.get(i);
            // What is no Java must not keep the rest from being compiled: it has no pieces, and no text either.
            List<Piece> pieces = read.errors().isEmpty() ? read.pieces() : List.of(whole(code));
            Set<Piece> dropped = read.errors().isEmpty() ? Set.of() : Set.of(whole(code));
            blocks.add(new SessionBlock(
                    example, start, code, pieces, read.errors(), read.unit().mends(), dropped, Set.of()));
        }
        return blocks;
    }

    private static Piece whole(String code) {
        return Piece.of(Piece.Kind.STATEMENT, 0, code.length());
    }
}
