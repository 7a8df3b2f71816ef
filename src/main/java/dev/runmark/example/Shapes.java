package dev.runmark.example;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the {@link Shape} of each example: the first in which javac's parser accepts it. */
final class Shapes {

    private static final Comparator<Compiled> NEAREST_TO_VALID = Comparator.comparing(Shapes::firstErrorLine)
            .thenComparing(Shapes::firstErrorColumn)
            .thenComparing(attempt -> -attempt.errors().size())
            .thenComparing(attempt -> attempt.unit().shape());

    private Shapes() {}

    /**
     * Parses examples.
     *
     * @return in the examples' order; for one that is no Java at all, the errors of the shape that came nearest
     */
    static List<Compiled> find(Compiler compiler, List<Example> examples) throws IOException {
        Map<Example, Compiled> found = new HashMap<>();
        Map<Example, Compiled> onlyDeclared = new HashMap<>();
        Map<Example, List<Compiled>> failed = new HashMap<>();
        for (Shape shape : Shape.values()) {
            List<Unit> units = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                if (!found.containsKey(examples.get(i))) {
                    units.add(Unit.of(examples.get(i), shape, i));
                }
            }
            for (Compiled attempt : compiler.parse(units)) {
                Example example = attempt.unit().example();
                if (attempt.errors().isEmpty() && runs(attempt)) {
                    found.put(example, attempt);
                } else if (attempt.errors().isEmpty()) {
                    onlyDeclared.putIfAbsent(example, attempt);
                } else {
                    failed.computeIfAbsent(example, e -> new ArrayList<>()).add(attempt);
                }
            }
        }
        onlyDeclared.forEach(found::putIfAbsent);
        failed.forEach((example, attempts) -> found.computeIfAbsent(
                example, e -> attempts.stream().max(NEAREST_TO_VALID).orElseThrow()));
        return examples.stream().map(found::get).toList();
    }

    /** A field declaration is a statement as well; members that nobody calls are taken for those only at last. */
    private static boolean runs(Compiled attempt) {
        return attempt.unit().shape() != Shape.MEMBERS || attempt.mainClass().isPresent();
    }

    private static int firstErrorLine(Compiled attempt) {
        return attempt.errors().get(0).line();
    }

    private static int firstErrorColumn(Compiled attempt) {
        return attempt.errors().get(0).column();
    }
}
