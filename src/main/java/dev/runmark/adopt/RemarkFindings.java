package dev.runmark.adopt;

import dev.runmark.example.Observation;
import dev.runmark.example.judge.Actual;
import dev.runmark.example.judge.Variation;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import java.util.List;
import java.util.Optional;

/**
 * What can be found of one comment, with its place and its problem.
 *
 * @param source the page
 * @param observation what happened when its block was run
 * @param remark the comment
 */
record RemarkFindings(Source source, Observation observation, Remark remark) {

    private static final int SHOWN = 200;

    static RemarkFindings of(Evidence evidence, Remark remark) {
        return new RemarkFindings(evidence.source(), evidence.observation(), remark);
    }

    Judged noClaim() {
        return Judged.of(new Finding(FindingKind.NOT_A_CLAIM, place(0), text(), Optional.empty()));
    }

    Judged maybe() {
        Problem problem = Problem.warning(
                        Rule.CLAIM_POSSIBLE, source, place(0), Math.max(1, text().length()), "this may be a claim")
                .withHelp("write `=>` before what is printed, if it is one");
        return Judged.of(new Finding(FindingKind.MAYBE, place(0), text(), Optional.of(problem)));
    }

    /**
     * A claim that says, as an author would, what is true, and that is false as {@code check} reads it.
     *
     * @param actual what is true
     */
    Judged inOtherWords(Meaning meaning, Actual actual) {
        String message = actual.how().words() + shown(actual.text()) + ", which `check` does not take for "
                + shown(meaning.text());
        Problem problem = Problem.warning(
                        Rule.CLAIM_POSSIBLE, source, place(meaning.start()), meaning.length(), message)
                .withHelp("a claim is compared letter by letter, up to ` -- `: `runmark fix` writes what is printed");
        return Judged.of(finding(FindingKind.MAYBE, meaning, Optional.of(problem)));
    }

    Judged notRun(String why) {
        Problem problem = Problem.warning(
                Rule.CLAIM_NOT_RUN, source, place(0), Math.max(1, text().length()), "this could not be run: " + why);
        return Judged.of(new Finding(FindingKind.NOT_RUN, place(0), text() + " (" + why + ")", Optional.of(problem)));
    }

    Judged isFalse(Meaning meaning, Actual actual) {
        return isFalse(meaning, actual.how().words() + shown(actual.text()), "mend the page, or the code");
    }

    /**
     * A false claim.
     *
     * @param what what is true, as the beginning of a sentence
     */
    Judged isFalse(Meaning meaning, String what, String help) {
        String message = what + ", the page says " + shown(meaning.text());
        Problem problem = Problem.error(Rule.CLAIM_FALSE, source, place(meaning.start()), meaning.length(), message)
                .withHelp(help);
        return Judged.of(finding(FindingKind.FALSE, meaning, Optional.of(problem)));
    }

    Judged unstable(Meaning meaning, List<Optional<Actual>> actual) {
        Variation variation = observation.variation(actual.stream()
                .map(one -> one.map(Actual::text).map(RemarkFindings::shown).or(() -> Optional.of("nothing")))
                .toList());
        String message = "what this line gives " + variation.words() + ", the page says " + shown(meaning.text());
        Problem problem = Problem.warning(
                        Rule.CLAIM_UNSTABLE, source, place(meaning.start()), meaning.length(), message)
                .withNotes(variation.notes(List.of()))
                .withHelp(variation.advice(runs -> "claim what is true of every run"));
        return Judged.of(finding(FindingKind.UNSTABLE, meaning, Optional.of(problem)));
    }

    Finding isTrue(Meaning meaning) {
        return finding(FindingKind.TRUE, meaning, Optional.empty());
    }

    private Finding finding(FindingKind kind, Meaning meaning, Optional<Problem> problem) {
        return new Finding(kind, place(meaning.start()), meaning.text(), problem);
    }

    private Location place(int offset) {
        int start = remark.first().text().length()
                - remark.first().text().stripLeading().length();
        return source.at(remark.first().line().line(), remark.first().pageColumn(Math.max(start, offset)));
    }

    private String text() {
        return remark.first().text().strip();
    }

    private static String shown(String text) {
        return text.isEmpty() ? "an empty line" : text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
