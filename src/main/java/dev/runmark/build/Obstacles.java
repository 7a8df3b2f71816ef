package dev.runmark.build;

import dev.runmark.example.judge.Gain;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why examples do not compile, counted by cause, the most frequent first. The cause of an example is the first thing that
 * the compiler said; what follows is most often a consequence.
 *
 * <p>Immutable and thread-safe.
 *
 * @param examples how many examples there are
 * @param causes each with its examples
 * @param withheld how many compile and need what another would leave
 * @param gain the change that would bring most of them further
 */
public record Obstacles(int examples, List<Cause> causes, int withheld, Optional<Gain> gain) {

    private static final int WORST = 3;

    public Obstacles {
        causes = List.copyOf(causes);
    }

    /**
     * What keeps some examples from being compiled.
     *
     * @param what the compiler's words
     * @param number how many examples
     * @param first the first of them
     */
    public record Cause(String what, int number, Problem first) {

        private Stream<String> lines() {
            String place = first.location().path() + ":" + first.location().line();
            String example = number == 1 ? place : place + " and " + (number - 1) + " more";
            return Stream.of("  " + number + " × " + what + " (" + example + ")", "      " + first.help());
        }
    }

    /** Whether a problem only says that an example does not compile, or needs one that does not. */
    public static boolean isOne(Problem problem) {
        return problem.rule() == Rule.EXAMPLE_COMPILE || isWithheld(problem);
    }

    /** One that needs what a block that was stopped would leave is an error. */
    private static boolean isWithheld(Problem problem) {
        return problem.rule() == Rule.EXAMPLE_WITHHELD && !problem.isError();
    }

    static Obstacles of(Proofs proofs) {
        Map<String, List<Problem>> byCause = new LinkedHashMap<>();
        for (Proof proof : proofs.all()) {
            firstOf(proof).ifPresent(problem -> byCause.computeIfAbsent(cause(problem), c -> new ArrayList<>())
                    .add(problem));
        }
        List<Cause> causes = byCause.entrySet().stream()
                .map(entry -> new Cause(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().get(0)))
                .sorted(Comparator.comparingInt(Cause::number).reversed())
                .toList();
        int withheld =
                (int) proofs.problems().stream().filter(Obstacles::isWithheld).count();
        return new Obstacles(proofs.all().size(), causes, withheld, Gain.greatest(proofs));
    }

    private static Optional<Problem> firstOf(Proof proof) {
        return proof.problems().stream()
                .filter(problem -> problem.rule() == Rule.EXAMPLE_COMPILE)
                .findFirst();
    }

    /** What the compiler said first, with what it is about. */
    public static String cause(Problem problem) {
        String said =
                problem.message().substring(problem.message().indexOf(':') + 1).strip();
        return problem.notes().stream()
                .map(String::strip)
                .filter(note -> note.startsWith("symbol:"))
                .findFirst()
                .map(note -> said + ": " + note.substring("symbol:".length()).strip())
                .orElse(said);
    }

    private int number() {
        return causes.stream().mapToInt(Cause::number).sum();
    }

    /** What a user learns of it; nothing if all examples compile. */
    public List<String> lines() {
        if (causes.isEmpty()) {
            return List.of();
        }
        int share = 100 * (examples - number()) / examples;
        String most = causes.size() > WORST ? ", for " + causes.size() + " reasons, these most often" : "";
        List<String> lines = new ArrayList<>();
        lines.add(share + " % compile; " + number() + " of " + examples + " do not" + most
                + " (--strict lists and fails them):");
        causes.stream().limit(WORST).flatMap(Cause::lines).forEach(lines::add);
        if (withheld > 0) {
            lines.add("  " + withheld + " more " + (withheld == 1 ? "is" : "are") + " not run: "
                    + (withheld == 1 ? "it needs" : "they need") + " what one of these would leave");
        }
        gain.map(Gain::line).ifPresent(lines::add);
        return lines.stream().collect(Collectors.toUnmodifiableList());
    }
}
