package dev.runmark.example.claim;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Compares claimed lines with printed ones. A claimed line {@code ...} stands for any lines, {@code [..]} for anything
 * within a line; white space at the end of a line does not count.
 */
public final class OutputPattern {

    static final String ANY_LINES = "...";
    static final String ANYTHING = "[..]";

    private final List<String> claimed;

    private OutputPattern(List<String> claimed) {
        this.claimed = claimed;
    }

    public static OutputPattern of(List<String> claimed) {
        return new OutputPattern(withoutBlankEnd(claimed));
    }

    /** The lines of a printed text; blank lines at its end do not count. */
    public static List<String> linesOf(String printed) {
        return withoutBlankEnd(List.of(printed.split("\n", -1)));
    }

    /** Whether the printed lines are the claimed ones, in any order; each printed line answers for one claimed line. */
    public boolean matchesUnordered(List<String> printed) {
        long wanted = claimed.stream().filter(line -> !isAnyLines(line)).count();
        return answers(printed).size() == wanted && (wanted < claimed.size() || wanted == printed.size());
    }

    /** For each claimed line that a printed line answers, in any order: the indexes of the two. */
    public Map<Integer, Integer> answers(List<String> printed) {
        return UnorderedLines.answers(claimed, printed);
    }

    /** Whether a claimed line stands for any lines. */
    public static boolean isAnyLines(String line) {
        return line.strip().equals(ANY_LINES);
    }

    /**
     * The index of the first claimed line that the printed lines do not answer; the number of claimed lines if they
     * answer all and have more; empty if they match.
     */
    public OptionalInt firstMismatch(List<String> printed) {
        int at = 0;
        boolean anywhere = false;
        int i = 0;
        while (i < claimed.size()) {
            if (isAnyLines(claimed.get(i))) {
                anywhere = true;
                i++;
                continue;
            }
            List<String> together = claimed.subList(i, endOfLines(i));
            i += together.size();
            int atEnd = printed.size() - together.size();
            boolean last = i == claimed.size();
            if (anywhere && last && atEnd >= at && prefix(together, printed, atEnd) == together.size()) {
                return OptionalInt.empty();
            }
            // As early as possible: what follows then has the most lines left to be found in.
            LineSearch.Found found = anywhere
                    ? LineSearch.find(together, printed, at)
                    : new LineSearch.Found(at, prefix(together, printed, at));
            if (found.longest() < together.size()) {
                return OptionalInt.of(i - together.size() + found.longest());
            }
            at = found.start() + together.size();
            anywhere = false;
        }
        return anywhere || at == printed.size() ? OptionalInt.empty() : OptionalInt.of(claimed.size());
    }

    /** Where the claimed lines from one on are followed by one that stands for any lines, or end. */
    private int endOfLines(int from) {
        int end = from;
        while (end < claimed.size() && !isAnyLines(claimed.get(end))) {
            end++;
        }
        return end;
    }

    /** How many claimed lines, from the first on, the printed lines from one on answer. */
    private static int prefix(List<String> together, List<String> printed, int from) {
        int length = 0;
        while (length < together.size()
                && from + length < printed.size()
                && lineMatches(together.get(length), printed.get(from + length))) {
            length++;
        }
        return length;
    }

    /** Whether a printed line is the claimed one. */
    public static boolean lineMatches(String claimed, String printed) {
        String wanted = claimed.stripTrailing();
        String found = printed.stripTrailing();
        int wildcard = wanted.indexOf(ANYTHING);
        if (wildcard < 0) {
            return wanted.equals(found);
        }
        String head = wanted.substring(0, wildcard);
        return found.startsWith(head)
                && restMatches(wanted.substring(wildcard + ANYTHING.length()), found, head.length());
    }

    private static boolean restMatches(String claimed, String found, int from) {
        String wanted = claimed;
        int at = from;
        for (int wildcard = wanted.indexOf(ANYTHING); wildcard >= 0; wildcard = wanted.indexOf(ANYTHING)) {
            String part = wanted.substring(0, wildcard);
            int next = found.indexOf(part, at);
            if (next < 0) {
                return false;
            }
            at = next + part.length();
            wanted = wanted.substring(wildcard + ANYTHING.length());
        }
        return found.length() - at >= wanted.length() && found.endsWith(wanted);
    }

    public static List<String> withoutBlankEnd(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return List.copyOf(lines.subList(0, end));
    }
}
