package dev.runmark.example.judge;

import dev.runmark.example.claim.Claim;
import dev.runmark.example.claim.OutputPattern;
import dev.runmark.example.fact.LineRange;
import dev.runmark.example.fact.Printed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the claim that each print of a run answers to.
 *
 * <p>A claim stands for its line, and for the statement that ends there. A print answers to the claim nearest to where
 * it happened: the innermost executing line that has one, and of several claims there the one for the fewest lines.
 */
public final class Attribution {

    private final Map<Integer, Claim.AtLine> byLine = new HashMap<>();

    private Attribution(List<Claim.AtLine> claims, List<LineRange> statements) {
        Map<Integer, Integer> firstLines = new HashMap<>();
        statements.forEach(statement -> firstLines.merge(statement.last(), statement.first(), Math::min));
        claims.forEach(claim -> byLine.put(claim.location().line(), claim));
        claims.stream()
                .sorted(Comparator.comparingInt(claim -> linesOf(claim, firstLines)))
                .forEach(claim -> {
                    int last = claim.location().line();
                    for (int line = last - linesOf(claim, firstLines) + 1; line < last; line++) {
                        byLine.putIfAbsent(line, claim);
                    }
                });
    }

    /** How many lines a claim stands for. */
    private static int linesOf(Claim.AtLine claim, Map<Integer, Integer> firstLines) {
        int line = claim.location().line();
        return line - firstLines.getOrDefault(line, line) + 1;
    }

    /**
     * Prepares for an example.
     *
     * @param claims the claims at its lines
     * @param statements the lines of its statements
     */
    public static Attribution of(List<Claim.AtLine> claims, List<LineRange> statements) {
        return new Attribution(claims, statements);
    }

    /** What was printed for each claim, as lines; a claim for which nothing was printed is missing. */
    Map<Claim.AtLine, List<String>> assign(List<Printed> prints) {
        Map<Claim.AtLine, List<Printed>> assigned = new HashMap<>();
        for (Printed print : prints) {
            claimFor(print).ifPresent(claim -> assigned.computeIfAbsent(claim, c -> new ArrayList<>())
                    .add(print));
        }
        Map<Claim.AtLine, List<String>> lines = new HashMap<>();
        assigned.forEach((claim, list) -> lines.put(claim, linesOf(list)));
        return lines;
    }

    private Optional<Claim.AtLine> claimFor(Printed print) {
        return print.lines().stream()
                .flatMap(line -> Optional.ofNullable(byLine.get(line)).stream())
                .findFirst();
    }

    private static List<String> linesOf(List<Printed> prints) {
        StringBuilder text = new StringBuilder();
        prints.forEach(print -> text.append(print.text()));
        return OutputPattern.linesOf(text.toString());
    }
}
