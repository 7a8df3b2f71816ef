package dev.runmark.example.claim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds for as many claimed lines as possible a printed line each that answers it, wherever it stands. A line without
 * wildcards can be answered by one text only, so those are answered first; of the others, each takes the first line that
 * is free, and if none is, others give way (the augmenting paths of Berge's theorem).
 */
final class UnorderedLines {

    private static final int NOBODY = -1;

    /** The length of the pieces of text by which lines are found. */
    private static final int GRAM = 3;

    /** How many numbers of lines are kept for claims that come again: 16 MiB. */
    private static final int KEPT = 1 << 22;

    private final List<String> claimed;
    private final List<String> printed;
    private final int[] takenBy;
    private final Map<Integer, Integer> answers = new HashMap<>();
    private final Map<String, List<Integer>> byText = new HashMap<>();
    private final Map<String, List<Integer>> byGram = new HashMap<>();
    private final Map<String, int[]> candidates = new HashMap<>();
    private final Map<String, Integer> next = new HashMap<>();
    private int kept;

    private UnorderedLines(List<String> claimed, List<String> printed) {
        this.claimed = claimed;
        this.printed = printed;
        this.takenBy = new int[printed.size()];
        Arrays.fill(takenBy, NOBODY);
        for (int i = 0; i < printed.size(); i++) {
            byText.computeIfAbsent(printed.get(i).stripTrailing(), t -> new ArrayList<>())
                    .add(i);
        }
    }

    /** For each claimed line that a printed line answers: the indexes of the two. Lines that stand for any lines have none. */
    static Map<Integer, Integer> answers(List<String> claimed, List<String> printed) {
        UnorderedLines lines = new UnorderedLines(claimed, printed);
        lines.exact();
        List<Integer> left = lines.firstFree();
        lines.givingWay(left);
        return lines.answers;
    }

    private void exact() {
        Map<String, Deque<Integer>> free = new HashMap<>();
        for (int i = 0; i < claimed.size(); i++) {
            if (!isOpen(i) && !OutputPattern.isAnyLines(claimed.get(i))) {
                String text = claimed.get(i).stripTrailing();
                Integer line = free.computeIfAbsent(text, t -> new ArrayDeque<>(byText.getOrDefault(t, List.of())))
                        .poll();
                if (line != null) {
                    take(i, line);
                }
            }
        }
    }

    /** Those with wildcards, the longest of which leave the least open; returns those that are left without an answer. */
    private List<Integer> firstFree() {
        List<Integer> open = IntStream.range(0, claimed.size())
                .filter(this::isOpen)
                .boxed()
                .sorted((a, b) -> claimed.get(b).length() - claimed.get(a).length())
                .toList();
        List<Integer> left = new ArrayList<>();
        for (int claim : open) {
            int[] lines = candidates(claim);
            int at = next.getOrDefault(claimed.get(claim), 0);
            while (at < lines.length && takenBy[lines[at]] != NOBODY) {
                at++;
            }
            next.put(claimed.get(claim), at);
            if (at < lines.length) {
                take(claim, lines[at]);
            } else {
                left.add(claim);
            }
        }
        return left;
    }

    /** A line that was in vain for one claim is in vain for all others: no path leads on from it. */
    private void givingWay(List<Integer> left) {
        Set<Integer> inVain = new HashSet<>();
        Set<String> hopeless = new HashSet<>();
        for (int claim : left) {
            if (!hopeless.contains(claimed.get(claim))) {
                Optional<Map<Integer, Integer>> path = path(claim, inVain);
                path.ifPresent(steps -> steps.forEach(this::take));
                if (path.isEmpty()) {
                    hopeless.add(claimed.get(claim));
                }
            }
        }
    }

    /** Which claims take which lines for one more to be answered; empty if there is no way. */
    private Optional<Map<Integer, Integer>> path(int start, Set<Integer> inVain) {
        Map<Integer, Integer> reachedFrom = new HashMap<>();
        Deque<Integer> claims = new ArrayDeque<>(List.of(start));
        Set<String> looked = new HashSet<>();
        while (!claims.isEmpty()) {
            int claim = claims.remove();
            if (!looked.add(claimed.get(claim))) {
                continue;
            }
            for (int line : candidates(claim)) {
                if (inVain.contains(line) || reachedFrom.putIfAbsent(line, claim) != null) {
                    continue;
                }
                if (takenBy[line] == NOBODY) {
                    return Optional.of(steps(line, reachedFrom));
                }
                if (isOpen(takenBy[line])) {
                    claims.add(takenBy[line]);
                }
            }
        }
        inVain.addAll(reachedFrom.keySet());
        return Optional.empty();
    }

    private Map<Integer, Integer> steps(int free, Map<Integer, Integer> reachedFrom) {
        Map<Integer, Integer> steps = new HashMap<>();
        Integer line = free;
        while (line != null) {
            int claim = reachedFrom.getOrDefault(line, NOBODY);
            Integer before = answers.get(claim);
            steps.put(claim, line);
            line = before;
        }
        return steps;
    }

    private void take(int claim, int line) {
        takenBy[line] = claim;
        answers.put(claim, line);
    }

    private boolean isOpen(int claim) {
        return claimed.get(claim).contains(OutputPattern.ANYTHING);
    }

    /** The printed lines that answer a claim, in order. */
    private int[] candidates(int claim) {
        String text = claimed.get(claim);
        int[] known = candidates.get(text);
        if (known != null) {
            return known;
        }
        int[] lines = near(text.stripTrailing())
                .filter(line -> OutputPattern.lineMatches(text, printed.get(line)))
                .toArray();
        kept += lines.length;
        if (kept <= KEPT) {
            candidates.put(text, lines);
        }
        return lines;
    }

    /** The lines that have the rarest of the pieces of text which a claim asks for; all lines if it asks for none. */
    private IntStream near(String claim) {
        if (byGram.isEmpty()) {
            for (int i = 0; i < printed.size(); i++) {
                int line = i;
                grams(printed.get(i).stripTrailing()).distinct().forEach(gram -> byGram.computeIfAbsent(
                                gram, g -> new ArrayList<>())
                        .add(line));
            }
        }
        return Stream.of(claim.split(Pattern.quote(OutputPattern.ANYTHING), -1))
                .flatMap(UnorderedLines::grams)
                .map(gram -> byGram.getOrDefault(gram, List.of()))
                .min(Comparator.comparingInt(List::size))
                .map(lines -> lines.stream().mapToInt(Integer::intValue))
                .orElse(IntStream.range(0, printed.size()));
    }

    private static Stream<String> grams(String text) {
        return IntStream.rangeClosed(0, text.length() - GRAM).mapToObj(i -> text.substring(i, i + GRAM));
    }
}
