package dev.runmark.publish;

import dev.runmark.text.Count;
import dev.runmark.text.Problem;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Problems with finished pages, each kept once however many pages share it: a slip in a template is on every page, and
 * ten thousand reports of it would hide everything else.
 *
 * <p>Thread-safe; the result does not depend on the order of the pages.
 *
 * @param <K> what makes two problems the same
 */
final class Findings<K> {

    /**
     * A problem with a page.
     *
     * @param problem the problem, at its place in the page
     * @param value the value of the attribute that it is about
     */
    record PageProblem(Problem problem, String value) {}

    private record Finding(PageProblem first, int pages) {

        Finding and(Finding other) {
            boolean before = first.problem().compareTo(other.first.problem()) <= 0;
            return new Finding(before ? first : other.first, pages + other.pages);
        }

        PageProblem problem() {
            int others = pages - 1;
            return others == 0
                    ? first
                    : new PageProblem(
                            first.problem().withNotes(List.of("the same on " + Count.of(others, "other page"))),
                            first.value());
        }
    }

    private final Map<K, Finding> byKey = new ConcurrentHashMap<>();
    private final Map<K, Finding> repeated = new ConcurrentHashMap<>();

    /** Adds what was found on one page. */
    void addPage(Map<K, PageProblem> ofOnePage) {
        add(ofOnePage, byKey);
    }

    /** Adds what was found on a page that repeats others: it counts only where none of these has the same. */
    void addRepetition(Map<K, PageProblem> ofOnePage) {
        add(ofOnePage, repeated);
    }

    private void add(Map<K, PageProblem> ofOnePage, Map<K, Finding> to) {
        ofOnePage.forEach((key, problem) -> to.merge(key, new Finding(problem, 1), Finding::and));
    }

    /** One finding's key and its problem, placed at the first page that has it. */
    Stream<Map.Entry<K, PageProblem>> entries() {
        return Stream.concat(
                        byKey.entrySet().stream(),
                        repeated.entrySet().stream().filter(entry -> !byKey.containsKey(entry.getKey())))
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().problem()));
    }
}
