package dev.runmark.example.judge;

import dev.runmark.example.claim.OutputPattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds the fewest changes that turn claimed lines into ones that the printed lines answer. Claimed lines that match
 * stay as they are, and so do lines that stand for any lines, which no general algorithm for differences knows.
 */
final class Alignment {

    private final List<String> claimed;
    private final List<String> printed;
    private final int[][] cost;

    private Alignment(List<String> claimed, List<String> printed) {
        this.claimed = claimed;
        this.printed = printed;
        this.cost = new int[claimed.size() + 1][printed.size() + 1];
    }

    /**
     * One step through the claimed lines. Without a claimed line it adds one, without a text it takes one out, and if
     * it has both the text takes the line's place; where they are the same the line stays.
     *
     * @param index the claimed line
     * @param text what stands there afterwards
     */
    record Step(OptionalInt index, Optional<String> text) {

        /** Whether the claimed line stays as it is. */
        boolean keeps(List<String> claimed) {
            return index.isPresent() && text.equals(Optional.of(claimed.get(index.getAsInt())));
        }

        private static Step keep(int index, String text) {
            return new Step(OptionalInt.of(index), Optional.of(text));
        }

        private static Step replace(int index, String text) {
            return new Step(OptionalInt.of(index), Optional.of(text));
        }

        private static Step remove(int index) {
            return new Step(OptionalInt.of(index), Optional.empty());
        }

        private static Step add(String text) {
            return new Step(OptionalInt.empty(), Optional.of(text));
        }
    }

    /** For lines that must come in their order. */
    static List<Step> ordered(List<String> claimed, List<String> printed) {
        Alignment alignment = new Alignment(claimed, printed);
        alignment.fill();
        return alignment.walk();
    }

    /**
     * For lines that may come in any order. New lines are sorted, so that the same set of printed lines always gives
     * the same page.
     */
    static List<Step> unordered(List<String> claimed, List<String> printed) {
        Map<Integer, Integer> answers = OutputPattern.of(claimed).answers(printed);
        List<String> left = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            if (!answers.containsValue(i)) {
                left.add(printed.get(i));
            }
        }
        Collections.sort(left);
        boolean more = claimed.stream().anyMatch(OutputPattern::isAnyLines);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < claimed.size(); i++) {
            if (answers.containsKey(i) || OutputPattern.isAnyLines(claimed.get(i))) {
                steps.add(Step.keep(i, claimed.get(i)));
            } else {
                steps.add(left.isEmpty() ? Step.remove(i) : Step.replace(i, left.remove(0)));
            }
        }
        if (!more) {
            left.forEach(line -> steps.add(Step.add(line)));
        }
        return steps;
    }

    /** The lines that the steps lead to. */
    static List<String> result(List<Step> steps) {
        return steps.stream().flatMap(step -> step.text().stream()).toList();
    }

    /** {@code cost[i][j]}: how many changes the claimed lines from i on need for the printed lines from j on. */
    private void fill() {
        for (int i = claimed.size(); i >= 0; i--) {
            for (int j = printed.size(); j >= 0; j--) {
                cost[i][j] = cheapest(i, j);
            }
        }
    }

    private int cheapest(int i, int j) {
        boolean lastClaimed = i == claimed.size();
        boolean lastPrinted = j == printed.size();
        if (lastClaimed || lastPrinted) {
            return lastClaimed ? printed.size() - j : cost[i + 1][j] + (isAnyLines(i) ? 0 : 1);
        }
        if (isAnyLines(i)) {
            return Math.min(cost[i + 1][j], cost[i][j + 1]);
        }
        int change = matches(i, j) ? 0 : 1;
        return Math.min(cost[i + 1][j + 1] + change, 1 + Math.min(cost[i + 1][j], cost[i][j + 1]));
    }

    private List<Step> walk() {
        List<Step> steps = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < claimed.size() || j < printed.size()) {
            if (i == claimed.size()) {
                steps.add(Step.add(printed.get(j++)));
            } else if (isAnyLines(i)) {
                if (cost[i][j] == cost[i + 1][j]) {
                    steps.add(Step.keep(i, claimed.get(i++)));
                } else {
                    j++;
                }
            } else if (j < printed.size() && cost[i][j] == cost[i + 1][j + 1] + (matches(i, j) ? 0 : 1)) {
                steps.add(matches(i, j) ? Step.keep(i, claimed.get(i)) : Step.replace(i, printed.get(j)));
                i++;
                j++;
            } else if (cost[i][j] == cost[i + 1][j] + 1) {
                steps.add(Step.remove(i++));
            } else {
                steps.add(Step.add(printed.get(j++)));
            }
        }
        return steps;
    }

    private boolean isAnyLines(int i) {
        return OutputPattern.isAnyLines(claimed.get(i));
    }

    private boolean matches(int i, int j) {
        return OutputPattern.lineMatches(claimed.get(i), printed.get(j));
    }
}
