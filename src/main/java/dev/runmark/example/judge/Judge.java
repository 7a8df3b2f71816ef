package dev.runmark.example.judge;

import dev.runmark.example.claim.Claim;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.JdkRange;
import dev.runmark.example.claim.Outcome;
import dev.runmark.example.claim.OutputPattern;
import dev.runmark.example.fact.LineRange;
import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Seen;
import dev.runmark.example.fact.Shown;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.UnseenDifference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Holds what a page says of an example against what happened. It needs neither a compiler nor a process. */
public final class Judge {

    private static final int SHOWN_LINES = 20;
    /** So many runs of an example with threads say something of its order: more than are customary. */
    private static final int MANY_RUNS = 50;

    private final Example example;
    private final Source source;
    private final Evidence evidence;
    private final List<Run> runs;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();

    private Judge(Example example, Evidence evidence) {
        this.example = example;
        this.source = example.source();
        this.evidence = evidence;
        this.runs = evidence.own().all();
    }

    /**
     * What an example is judged by.
     *
     * @param statements the lines of the statements
     * @param program what was seen, at least once, of the whole program that the example is a part of
     * @param own what was seen of the example itself
     * @param ending what is wrong with how it ended, if anything is
     * @param cutShort whether the program ended before all of the example had its turn
     */
    public record Evidence(
            List<LineRange> statements, Seen program, Seen own, Optional<Problem> ending, boolean cutShort) {

        /** That of an example which is the whole program, or ends for itself. */
        public static Evidence of(Example example, List<LineRange> statements, Seen program, Seen own) {
            Optional<Problem> ending = EndingJudge.judge(example, own);
            return new Evidence(statements, program, own, ending, ending.isPresent());
        }

        /** The same of a block of a session, which has no exit status of its own. */
        Evidence inSession() {
            return new Evidence(
                    statements,
                    program,
                    own,
                    ending.map(problem ->
                            problem.withHelp(problem.help().replace("write exit=", "write standalone exit="))),
                    cutShort);
        }
    }

    /**
     * What was found.
     *
     * @param problems everything that is not as the page says
     * @param edits the changes that would make the page say what is
     */
    record Judgement(List<Problem> problems, List<Edit> edits) {

        Judgement {
            problems = List.copyOf(problems);
            edits = List.copyOf(edits);
        }
    }

    /** Judges an example that was run. */
    public static Judgement ran(Example example, Evidence evidence) {
        Judge judge = new Judge(example, evidence);
        evidence.ending().ifPresent(judge.problems::add);
        judge.lineClaims();
        if (!evidence.cutShort()) {
            judge.outputClaims();
            judge.recorded();
        }
        return new Judgement(judge.problems, judge.edits);
    }

    /** Judges an example that is not run: whatever it claims is unchecked. */
    public static List<Problem> notRun(Example example, String why) {
        return example.claims().stream()
                .filter(claim -> !(claim instanceof Claim.Sample))
                .map(claim -> Problem.error(
                                Rule.CLAIM_UNCHECKED,
                                sourceOf(example, claim),
                                claim.location(),
                                lengthOf(claim),
                                "nothing checks this claim: " + why)
                        .withHelp("take the claim out, or let the example run"))
                .toList();
    }

    private void lineClaims() {
        List<Claim.AtLine> claims = example.claims().stream()
                .filter(Claim.AtLine.class::isInstance)
                .map(Claim.AtLine.class::cast)
                .toList();
        Attribution attribution = Attribution.of(claims, evidence.statements());
        List<Run> all = evidence.program().all();
        List<Map<Claim.AtLine, Actual>> actualByRun =
                all.stream().map(run -> Actual.by(run, claims, attribution)).toList();
        for (Claim.AtLine claim : claims) {
            Map<Optional<Actual>, Integer> seen = new LinkedHashMap<>();
            actualByRun.forEach(actual -> seen.merge(Optional.ofNullable(actual.get(claim)), 1, Integer::sum));
            if (evidence.cutShort()) {
                // What the example did not get to is explained by how it ended.
                seen.remove(Optional.<Actual>empty());
            }
            List<Run> wrong = IntStream.range(0, all.size())
                    .filter(run -> !holds(
                            claim, Optional.ofNullable(actualByRun.get(run).get(claim))))
                    .mapToObj(all::get)
                    .toList();
            Variation variation = new Variation(
                    evidence.program(),
                    run -> shown(Optional.ofNullable(
                            Actual.by(run, claims, attribution).get(claim))));
            lineClaim(claim, seen, variation, wrong);
        }
    }

    /** What a run has; what the example did not get to is explained by how it ended. */
    private Optional<String> shown(Optional<Actual> actual) {
        return actual.map(Actual::text)
                .map(Shown::value)
                .or(() -> evidence.cutShort() ? Optional.empty() : Optional.of("nothing"));
    }

    private static boolean holds(Claim.AtLine claim, Optional<Actual> actual) {
        return actual.map(Actual::text).filter(claim::holds).isPresent();
    }

    private void lineClaim(
            Claim.AtLine claim, Map<Optional<Actual>, Integer> seen, Variation variation, List<Run> wrong) {
        long different =
                seen.keySet().stream().filter(actual -> !holds(claim, actual)).count();
        if (different == 0) {
            if (claim.anyOrder() && seen.size() == 1 && claim.expected().contains(", ")) {
                orderIsStable(claim);
            }
            return;
        }
        if (different < seen.size() || sorted(claim, seen).size() > 1) {
            boolean value = seen.keySet().stream()
                    .flatMap(Optional::stream)
                    .anyMatch(actual -> actual.how() == Actual.How.VALUE);
            problems.add(at(
                            claim,
                            Rule.CLAIM_UNSTABLE,
                            (value ? "the value here " : "what this line prints ") + variation.words())
                    .withNotes(variation.notes(
                            RaceStory.of(example, wrong, evidence.program().runs())))
                    .withHelp(variation.advice(runs -> TrueOfEveryRun.ofLine(
                            claim,
                            textsOf(seen),
                            !seen.containsKey(Optional.<Actual>empty()),
                            runs,
                            example.language()))));
            return;
        }
        Optional<Actual> actual = seen.keySet().iterator().next();
        String claimed = ", the page says " + Shown.value(claim.expected());
        if (actual.isEmpty()) {
            problems.add(at(claim, Rule.CLAIM_FALSE, "this line prints nothing" + claimed)
                    .withNotes(OtherThreads.endedByExceptions(runs.get(0)))
                    .withHelp("claim what a line prints, or the value of a variable or call that it ends with"));
        } else {
            String found = actual.get().how().words() + Shown.value(actual.get().text()) + claimed;
            add(
                    at(claim, Rule.CLAIM_FALSE, found)
                            .withNotes(unseen(actual.get().text(), claim.expected())),
                    LineFix.of(example, claim, textsOf(seen)),
                    UnwritableHelp.of(example, actual.get().text()));
        }
    }

    private static List<String> unseen(String printed, String claimed) {
        return UnseenDifference.between(
                new UnseenDifference.Named("printed is", printed), new UnseenDifference.Named("the page has", claimed));
    }

    private static List<String> textsOf(Map<Optional<Actual>, Integer> seen) {
        return seen.keySet().stream()
                .flatMap(Optional::stream)
                .map(Actual::text)
                .toList();
    }

    /** What was seen, without what differs only in an order that the page leaves open. */
    private static Set<Optional<List<String>>> sorted(Claim.AtLine claim, Map<Optional<Actual>, Integer> seen) {
        return seen.keySet().stream()
                .map(printed -> printed.map(Actual::text)
                        .map(text -> claim.anyOrder()
                                ? Claim.AtLine.values(text).stream().sorted().toList()
                                : List.of(text)))
                .collect(Collectors.toSet());
    }

    /** Adds a false claim, with the change that would mend it or with what to do otherwise. */
    private void add(Problem problem, Optional<Edit> edit, String otherwise) {
        if (evidence.cutShort()) {
            // What an example prints is nothing to write down before it ends as it should.
            problems.add(problem);
            return;
        }
        edit.ifPresent(edits::add);
        problems.add(problem.withHelp(edit.isPresent() ? Edit.HELP : otherwise));
    }

    /** A set claims less than a list: where the order is always the same, the page could say more. */
    private void orderIsStable(Claim claim) {
        boolean threaded = runs.stream().anyMatch(Run::threaded);
        if (threaded && runs.size() < MANY_RUNS) {
            return;
        }
        String times = runs.size() == 1 ? "there is only one thread" : "it was the same in " + runs.size() + " runs";
        problems.add(Problem.warning(
                        Rule.ORDER_STABLE,
                        sourceOf(example, claim),
                        claim.location(),
                        lengthOf(claim),
                        "the page leaves the order open, but " + times)
                .withHelp("claim the order"));
    }

    private void outputClaims() {
        for (Claim claim : claims()) {
            if (claim instanceof Claim.Output output) {
                outputClaim(output);
            } else if (claim instanceof Claim.Outcomes outcomes) {
                outcomes(outcomes);
            }
        }
    }

    /** What is said of this version of Java. */
    private List<Claim> claims() {
        return example.claims().stream()
                .filter(claim -> claim.isAbout(runs.get(0).platform()))
                .toList();
    }

    private void outputClaim(Claim.Output claim) {
        OutputPattern pattern = OutputPattern.of(claim.lines());
        if (claim.unordered() && claim.lines().size() > 1) {
            long orders = runs.stream()
                    .map(run -> run.text(claim.stream()))
                    .distinct()
                    .count();
            if (orders == 1) {
                orderIsStable(claim);
            }
        }
        List<List<String>> printed = runs.stream()
                .map(run -> OutputPattern.linesOf(run.text(claim.stream())))
                .toList();
        List<Run> wrong = runs.stream()
                .filter(run -> !claim.holds(OutputPattern.linesOf(run.text(claim.stream()))))
                .toList();
        Optional<List<String>> other =
                printed.stream().filter(lines -> !claim.holds(lines)).findFirst();
        if (other.isEmpty()) {
            return;
        }
        // Nobody mends what the other versions print, too.
        boolean ofAll = claim.jdks().equals(JdkRange.ANY);
        Optional<Edit> edit = ofAll ? OutputFix.of(source, claim, printed) : Optional.empty();
        if (edit.isEmpty() && printed.stream().distinct().count() > 1) {
            Variation variation = new Variation(
                    evidence.own(),
                    run -> Optional.of(
                            Shown.value(String.join(", ", OutputPattern.linesOf(run.text(claim.stream()))))));
            problems.add(at(claim, Rule.CLAIM_UNSTABLE, "what the example prints " + variation.words())
                    .withNotes(variation.notes(story(wrong)))
                    .withHelp(variation.advice(
                            runs -> TrueOfEveryRun.ofOutput(claim, printed, runs, example.language()))));
            return;
        }
        Problem problem = claim.unordered()
                ? at(claim, Rule.CLAIM_FALSE, "the example prints other lines than these")
                        .withNotes(listing(other.get()))
                : outputProblem(claim, pattern.firstMismatch(other.get()).orElseThrow(), other.get());
        String otherwise = ofAll
                ? UnwritableHelp.of(source, claim, other.get())
                : "write what it prints on that Java, or say for which Java it is right";
        add(problem, edit, otherwise);
    }

    private void outcomes(Claim.Outcomes claim) {
        Map<String, Integer> unlisted = new LinkedHashMap<>();
        Map<Outcome, List<Run>> forbidden = new LinkedHashMap<>();
        List<Run> surprising = new ArrayList<>();
        for (Run run : runs) {
            Optional<Outcome> row = claim.rowOf(run);
            if (row.isEmpty()) {
                unlisted.merge(Shown.value(Outcome.of(run)), 1, Integer::sum);
                surprising.add(run);
            } else if (row.get().kind() == Outcome.Kind.FORBIDDEN) {
                forbidden.computeIfAbsent(row.get(), r -> new ArrayList<>()).add(run);
            }
        }
        if (!unlisted.isEmpty()) {
            problems.add(at(claim, Rule.OUTCOME_UNLISTED, "the example has outcomes that are not listed here")
                    .withNotes(Variation.notes(unlisted, runs.size(), story(surprising)))
                    .withHelp("list them, or let a last row `* | interesting` stand for all others"));
        }
        forbidden.forEach((row, had) -> problems.add(Problem.error(
                        Rule.OUTCOME_FORBIDDEN,
                        source,
                        row.location(),
                        row.output().length(),
                        "the page says that this outcome never happens, and " + had.size() + " of " + runs.size()
                                + " runs had it")
                .withNotes(story(had))
                .withHelp("mend the example, or call the outcome `interesting`")));
    }

    /** What is shown without being claimed should at least be the same tomorrow. */
    private void recorded() {
        if (!claims().isEmpty()) {
            return;
        }
        if (runs.stream().map(Outcome::of).distinct().count() < 2) {
            return;
        }
        Variation variation = new Variation(evidence.own(), run -> Optional.of(Shown.value(Outcome.of(run))));
        if (variation.reason().filter(reason -> !reason.changesByItself()).isPresent()) {
            // On this machine it will be the same.
            return;
        }
        problems.add(Problem.warning(
                        Rule.RECORDED_VARIES,
                        source,
                        example.fence().infoLocation(),
                        example.fence().info().length(),
                        "what this example prints " + variation.words())
                .withNotes(variation.notes(story(unlikeFirst())))
                .withHelp(variation.advice(TrueOfEveryRun::ofRecorded)));
    }

    /** How it comes about what some of the runs of this example did. */
    private List<String> story(List<Run> some) {
        return RaceStory.of(example, some, evidence.own().runs());
    }

    private List<Run> unlikeFirst() {
        String first = Outcome.of(runs.get(0));
        return runs.stream().filter(run -> !Outcome.of(run).equals(first)).toList();
    }

    private Problem outputProblem(Claim.Output claim, int index, List<String> printed) {
        boolean beyond =
                index >= claim.lines().size() || (claim.lines().get(index).isBlank() && index >= printed.size());
        if (beyond) {
            return at(claim, Rule.CLAIM_FALSE, "the example prints more than the page says")
                    .withNotes(listing(printed));
        }
        String claimed = claim.lines().get(index);
        Location place = claim.lines().isEmpty()
                ? claim.location()
                : source.at(claim.location().line() + index, claim.location().column());
        String found = index < printed.size() ? Shown.value(printed.get(index)) + " here" : "nothing more";
        String message = "the example prints " + found + ", the page says " + Shown.value(claimed);
        Problem problem = Problem.error(
                Rule.CLAIM_FALSE,
                source,
                place,
                Math.max(1, claimed.stripTrailing().length()),
                message);
        List<String> notes = new ArrayList<>(index < printed.size() ? unseen(printed.get(index), claimed) : List.of());
        if (printed.size() > 1 || claim.lines().size() > 1) {
            notes.addAll(listing(printed));
        }
        return problem.withNotes(notes);
    }

    private static List<String> listing(List<String> printed) {
        List<String> notes = new ArrayList<>();
        notes.add("it prints:");
        printed.stream().limit(SHOWN_LINES).forEach(line -> notes.add("  " + Shown.line(line)));
        if (printed.size() > SHOWN_LINES) {
            notes.add("  … and " + (printed.size() - SHOWN_LINES) + " lines more");
        }
        return notes;
    }

    private Problem at(Claim claim, Rule rule, String message) {
        return Problem.error(rule, sourceOf(example, claim), claim.location(), lengthOf(claim), message);
    }

    /** The file that a claim stands in: one at a line stands where the code does. */
    private static Source sourceOf(Example example, Claim claim) {
        return claim instanceof Claim.AtLine ? example.code().source() : example.source();
    }

    private static int lengthOf(Claim claim) {
        if (claim instanceof Claim.AtLine line) {
            return line.expected().length();
        }
        if (claim instanceof Claim.Output output && !output.lines().isEmpty()) {
            return output.lines().get(0).length();
        }
        return claim instanceof Claim.Outcomes outcomes && !outcomes.rows().isEmpty()
                ? outcomes.rows().get(0).output().length()
                : 3;
    }
}
