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

    private final Map<Claim.AtLine, LineRange> reach = new HashMap<>();

    private Attribution(List<Claim.AtLine> claims, List<LineRange> statements) {
        for (Claim.AtLine claim : claims) {
            int line = claim.location().line();
            int first = statements.stream()
                    .filter(statement -> statement.last() == line)
                    .mapToInt(LineRange::first)
                    .min()
                    .orElse(line);
            reach.put(claim, new LineRange(first, line));
        }
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
        return print.lines().stream().flatMap(line -> claimAt(line).stream()).findFirst();
    }

    private Optional<Claim.AtLine> claimAt(int line) {
        return reach.entrySet().stream()
                .filter(entry -> entry.getValue().contains(line))
                .min(Comparator.comparing((Map.Entry<Claim.AtLine, LineRange> entry) ->
                                entry.getKey().location().line() != line)
                        .thenComparingInt(entry -> entry.getValue().length()))
                .map(Map.Entry::getKey);
    }

    private static List<String> linesOf(List<Printed> prints) {
        StringBuilder text = new StringBuilder();
        prints.forEach(print -> text.append(print.text()));
        return OutputPattern.linesOf(text.toString());
    }
}
