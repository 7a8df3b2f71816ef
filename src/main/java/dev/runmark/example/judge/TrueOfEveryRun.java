package dev.runmark.example.judge;

import dev.runmark.example.claim.Claim;
import dev.runmark.example.claim.Outcome;
import dev.runmark.example.claim.OutputPattern;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.site.Language;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an author could write where runs differ: the very text, if what was seen is enough to know it. */
final class TrueOfEveryRun {

    /** An outcome beyond these, or a longer one, is covered by a last row for all others. */
    private static final int ROWS = 3;

    private static final int LONGEST_ROW = 60;

    private TrueOfEveryRun() {}

    /**
     * What the page could say of a line.
     *
     * @param texts what the line had in each run in which it had something, each text once
     * @param always whether it had something in every run
     */
    static String ofLine(
            Claim.AtLine claim, Collection<String> texts, boolean always, List<Run> runs, Language language) {
        List<String> values = Claim.AtLine.values(claim.expected());
        boolean onlyOrder = always
                && !claim.anyOrder()
                && values.size() > 1
                && texts.stream()
                        .allMatch(text -> OutputPattern.of(values).matchesUnordered(Claim.AtLine.values(text)));
        return onlyOrder
                ? "only the order differs: write `" + language.comment() + " => " + claim.expected() + " (any order)`"
                : neverTwice(runs).orElseGet(() -> outcomes(runs, "claim what is true of every run, or", language));
    }

    /**
     * What the page could say of the whole output.
     *
     * @param printed the printed lines of each run
     */
    static String ofOutput(Claim.Output claim, Collection<List<String>> printed, List<Run> runs, Language language) {
        return !claim.unordered() && differInOrderOnly(printed)
                ? "only the order differs: write `output unordered` instead of `output`"
                : neverTwice(runs)
                        .map(none ->
                                "let `[..]` stand for what differs in a line and `...` for lines, or show a sample: `output"
                                        + " sample` instead of `output`")
                        .orElseGet(() -> outcomes(
                                runs, "let `[..]` stand for what differs in a line and `...` for lines, or", language));
    }

    /** What the page could say of an example of which it says nothing. */
    static String ofRecorded(List<Run> runs) {
        List<List<String>> printed = runs.stream()
                .map(run -> OutputPattern.linesOf(run.text(Printed.Stream.OUT)))
                .toList();
        return differInOrderOnly(printed)
                ? "only the order differs: claim it in an `output unordered` block after it"
                : "claim what is true of every run, or show a sample: an `output sample` block after it";
    }

    private static boolean differInOrderOnly(Collection<List<String>> printed) {
        return printed.stream()
                        .map(lines -> lines.stream().sorted().toList())
                        .distinct()
                        .count()
                == 1;
    }

    /** Where no run is like another, there is nothing to list. */
    private static Optional<String> neverTwice(List<Run> runs) {
        long different = runs.stream().map(Outcome::of).distinct().count();
        return different == runs.size() && different > ROWS
                ? Optional.of("no run is like another: claim what is true of every run, or show a sample, in an `output"
                        + " sample` block after it")
                : Optional.empty();
    }

    /** The one that was seen most often is what the author most likely hopes for. */
    private static String outcomes(List<Run> runs, String first, Language language) {
        List<String> byFrequency =
                runs.stream().collect(Collectors.groupingBy(Outcome::of, Collectors.counting())).entrySet().stream()
                        .sorted((a, b) -> a.getValue().equals(b.getValue())
                                ? a.getKey().compareTo(b.getKey())
                                : Long.compare(b.getValue(), a.getValue()))
                        .map(entry -> entry.getKey())
                        .toList();
        List<String> rows = byFrequency.stream()
                .filter(output -> !output.isBlank() && output.length() <= LONGEST_ROW && !output.contains("|"))
                .limit(ROWS)
                .map(output ->
                        "`" + output + " | " + (output.equals(byFrequency.get(0)) ? "expected" : "interesting") + "`")
                .toList();
        Stream<String> others = rows.size() < byFrequency.size() ? Stream.of("`* | interesting`") : Stream.empty();
        return first + " write runs=100 after `" + language.word() + "` and, in an `outcomes` block: "
                + Stream.concat(rows.stream(), others).collect(Collectors.joining(", "));
    }
}
