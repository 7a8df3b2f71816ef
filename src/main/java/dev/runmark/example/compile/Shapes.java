package dev.runmark.example.compile;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.javac.Compiler;
import dev.runmark.example.javac.Parsed;
import dev.runmark.example.javac.Shape;
import dev.runmark.example.javac.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the {@link Shape} of each composition: the first in which javac's parser accepts it. */
final class Shapes {

    /** Who leaves out more than that does not write Java. */
    static final int MENDS = 100;

    private static final List<Shape> WITHOUT_CHANGE = List.of(Shape.UNIT, Shape.MEMBERS, Shape.STATEMENTS);

    private static final Comparator<Parsed> NEAREST_TO_VALID = Comparator.comparing(Shapes::firstErrorLine)
            .thenComparing(Shapes::firstErrorColumn)
            .thenComparing(attempt -> -attempt.errors().size())
            .thenComparing(attempt -> attempt.unit().shape());

    private Shapes() {}

    /**
     * Parses compositions.
     *
     * @return in their order; for one that is no Java at all, the errors of the shape that came nearest
     */
    static List<Parsed> find(Compiler compiler, List<Composition> compositions) throws IOException {
        Map<Composition, Parsed> found = new HashMap<>();
        Map<Composition, Parsed> onlyDeclared = new HashMap<>();
        Map<Composition, List<Parsed>> failed = new HashMap<>();
        for (Shape shape : WITHOUT_CHANGE) {
            List<Unit> units = new ArrayList<>();
            for (int i = 0; i < compositions.size(); i++) {
                if (!found.containsKey(compositions.get(i))) {
                    units.add(Unit.of(compositions.get(i), shape, i));
                }
            }
            for (Parsed attempt : compiler.parse(units)) {
                Composition composition = attempt.unit().composition();
                if (attempt.errors().isEmpty() && runs(attempt)) {
                    found.put(composition, attempt);
                } else if (attempt.errors().isEmpty()) {
                    onlyDeclared.putIfAbsent(composition, attempt);
                } else {
                    failed.computeIfAbsent(composition, c -> new ArrayList<>()).add(attempt);
                }
            }
        }
        onlyDeclared.forEach(found::putIfAbsent);
        mend(compiler, Shape.STATEMENTS, found, failed);
        mend(compiler, Shape.MEMBERS, found, failed);
        failed.forEach((composition, attempts) -> found.computeIfAbsent(
                composition, c -> attempts.stream().max(NEAREST_TO_VALID).orElseThrow()));
        return compositions.stream().map(found::get).toList();
    }

    /** Puts in the punctuation that people leave out where code is only to be read, one piece at a time. */
    private static void mend(
            Compiler compiler, Shape shape, Map<Composition, Parsed> found, Map<Composition, List<Parsed>> failed)
            throws IOException {
        List<Parsed> open = failed.entrySet().stream()
                .filter(entry -> !found.containsKey(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .filter(attempt -> attempt.unit().shape() == shape && !isMeantToFail(attempt))
                .toList();
        for (int round = 0; round < MENDS && !open.isEmpty(); round++) {
            List<Unit> mended = open.stream()
                    .filter(attempt -> !attempt.mends().isEmpty())
                    .map(attempt -> attempt.unit().mended(attempt.mends()))
                    .toList();
            open = new ArrayList<>();
            for (Parsed attempt : compiler.parse(mended)) {
                if (attempt.errors().isEmpty()) {
                    found.put(attempt.unit().composition(), attempt);
                } else {
                    open.add(attempt);
                }
            }
        }
    }

    static boolean isMeantToFail(Parsed attempt) {
        return attempt.unit().composition().words().expectation() instanceof Expectation.FailsToCompile;
    }

    /** A field declaration is a statement as well; members that nobody calls are taken for those only at last. */
    private static boolean runs(Parsed attempt) {
        return attempt.unit().shape() != Shape.MEMBERS || attempt.hasMain();
    }

    private static int firstErrorLine(Parsed attempt) {
        return attempt.errors().get(0).line();
    }

    private static int firstErrorColumn(Parsed attempt) {
        return attempt.errors().get(0).column();
    }
}
