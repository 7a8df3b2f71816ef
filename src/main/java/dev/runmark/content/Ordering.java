package dev.runmark.content;

import dev.runmark.content.link.CrossFileProblem;
import dev.runmark.content.yaml.Stated;
import dev.runmark.text.Rule;
import dev.runmark.text.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Siblings in order.
 *
 * @param items those with a stated order first, the others after them by name and numbered on
 * @param findings those that state an order that another one has
 */
record Ordering<T>(List<Numbered<T>> items, List<CrossFileProblem> findings) {

    /** A sibling that waits for its place. */
    record Waiting<T>(T item, Optional<Stated<Integer>> order, String name) {}

    /** A sibling and its place. */
    record Numbered<T>(T item, int order) {}

    static <T> Ordering<T> of(List<Waiting<T>> siblings) {
        List<Waiting<T>> sorted = new ArrayList<>(siblings);
        sorted.sort(Comparator.comparing((Waiting<T> one) -> one.order.isEmpty())
                .thenComparing(one -> one.order.map(Stated::value).orElse(0))
                .thenComparing(Waiting::name));
        Map<Integer, Spot> taken = new HashMap<>();
        List<Numbered<T>> items = new ArrayList<>();
        List<CrossFileProblem> findings = new ArrayList<>();
        int last = 0;
        for (Waiting<T> one : sorted) {
            int order = one.order.map(Stated::value).orElse(last + 1);
            one.order.ifPresent(stated -> {
                Spot other = taken.putIfAbsent(stated.value(), stated.spot());
                if (other != null) {
                    findings.add(equal(stated, other));
                }
            });
            items.add(new Numbered<>(one.item, order));
            last = order;
        }
        return new Ordering<>(items, findings);
    }

    private static CrossFileProblem equal(Stated<Integer> stated, Spot other) {
        return CrossFileProblem.error(
                        Rule.EQUAL_ORDER,
                        stated.spot(),
                        "`order: " + stated.value() + "` is taken by a sibling",
                        "give each sibling a number of its own; numbers may have gaps")
                .withOther(other);
    }
}
