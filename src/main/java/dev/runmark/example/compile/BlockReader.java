package dev.runmark.example.compile;

import dev.runmark.example.claim.Code;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.javac.Compiler;
import dev.runmark.example.javac.MixedText;
import dev.runmark.example.javac.Parsed;
import dev.runmark.example.javac.Piece;
import dev.runmark.example.javac.Unit;
import dev.runmark.text.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds out what the blocks of compositions are made of. */
final class BlockReader {

    private BlockReader() {}

    /** The blocks of each composition, in order. */
    static List<List<SessionBlock>> read(Compiler compiler, List<Composition> compositions) throws IOException {
        List<Composition> alone = compositions.stream()
                .flatMap(composition ->
                        composition.blocks().stream().map(block -> Composition.of(block, composition.given())))
                .toList();
        Map<Example, Parsed> parsed = new LinkedHashMap<>();
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
        List<Mixed> open = takenApart(parsed);
        for (int round = 0; round < Shapes.MENDS && !open.isEmpty(); round++) {
            List<Unit> units = new ArrayList<>();
            open.forEach(mixed -> units.add(mixed.unit(units.size())));
            List<Parsed> again = compiler.parse(units);
            List<Mixed> mended = new ArrayList<>();
            for (int i = 0; i < again.size(); i++) {
                if (again.get(i).errors().isEmpty()) {
                    parsed.put(open.get(i).composition().first(), again.get(i));
                } else if (!again.get(i).mends().isEmpty() && !Shapes.isMeantToFail(again.get(i))) {
                    mended.add(open.get(i).with(again.get(i).mends()));
                }
            }
            open.clear();
            open.addAll(mended);
        }
    }

    private static List<Mixed> takenApart(Map<Example, Parsed> parsed) {
        List<Parsed> rejected = parsed.values().stream()
                .filter(each -> !each.errors().isEmpty())
                .toList();
        if (rejected.isEmpty()) {
            return new ArrayList<>();
        }
        List<Mixed> mixed = new ArrayList<>();
        Map<Source, Set<String>> types = typesByPage(parsed);
        try (MixedText text = new MixedText()) {
            for (Parsed each : rejected) {
                Composition composition = each.unit().composition();
                Set<String> declared = types.computeIfAbsent(composition.source(), page -> new HashSet<>());
                text.pieces(Code.text(composition.lines()), declared).ifPresent(pieces -> {
                    mixed.add(new Mixed(composition, pieces, pieces.mends()));
                    declared.addAll(pieces.constructed());
                });
            }
        }
        return mixed;
    }

    /**
     * A block that mixes methods with statements.
     *
     * @param mends what is put into it, by offset
     */
    private record Mixed(Composition composition, MixedText.Pieces pieces, SortedMap<Integer, String> mends) {

        Unit unit(int number) {
            return Unit.of(composition, number, "Mixed", pieces.rewriting(mends))
                    .knowing(mends);
        }

        Mixed with(Map<Integer, String> more) {
            SortedMap<Integer, String> all = new TreeMap<>(mends);
            more.forEach((at, text) -> all.merge(at, text, String::concat));
            return new Mixed(composition, pieces, all);
        }
    }

    /** The types that each page declares, in whose place no excerpt may come. */
    private static Map<Source, Set<String>> typesByPage(Map<Example, Parsed> parsed) {
        Map<Source, Set<String>> types = new LinkedHashMap<>();
        for (Parsed block : parsed.values()) {
            block.pieces().stream()
                    .filter(piece -> piece.kind() == Piece.Kind.TYPE)
                    .forEach(type -> types.computeIfAbsent(
                                    block.unit().composition().source(), page -> new HashSet<>())
                            .add(type.name()));
        }
        return types;
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
                    example, start, code, pieces, read.errors(), read.unit().mends(), dropped, Set.of(), Set.of()));
        }
        return blocks;
    }

    private static Piece whole(String code) {
        return Piece.of(Piece.Kind.STATEMENT, 0, code.length());
    }
}
