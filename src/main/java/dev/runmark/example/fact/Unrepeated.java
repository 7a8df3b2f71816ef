package dev.runmark.example.fact;

import java.util.List;

/**
 * What runs of an example did in a process that others used, too, and what no process of its own has done again: it says
 * nothing of the example, and is worth a second look.
 *
 * <p>Immutable and thread-safe.
 *
 * @param runs how many runs did so
 * @param all of how many
 * @param printed what the first of them printed
 * @param seed how its threads were held up; empty if they were left alone
 */
public record Unrepeated(int runs, int all, String printed, String seed) {

    private static final int LONGEST = 60;

    /**
     * Some runs.
     *
     * @param dropped those that could not be repeated, at least one
     * @param all how many there were
     */
    public static Unrepeated of(List<Run> dropped, int all) {
        Run first = dropped.get(0);
        String seed = first.interference().map(Interference::seed).orElse("");
        return new Unrepeated(
                dropped.size(), all, first.text(Printed.Stream.OUT).strip(), seed);
    }

    /**
     * The same in words.
     *
     * @param place of the example, as in {@code page.md:12}
     */
    String inWords(String place) {
        String line = String.join(", ", printed.lines().toList());
        String shown = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
        String what = shown.isEmpty() ? "did something else" : "printed `" + shown + "`";
        String again = seed.isEmpty() ? "" : "; `runmark check --race=" + seed + " " + place + "` tries once more";
        return place + ": " + runs + " of " + all + " runs " + what + ", and no process of its own did so again"
                + again;
    }
}
