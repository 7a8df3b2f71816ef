package dev.runmark.adopt;

import dev.runmark.example.claim.Claim;
import dev.runmark.example.judge.Actual;
import dev.runmark.site.Fence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges the comments of a block that are claims already, letter by letter as {@code check} does. They stay as they are. */
final class ClaimJudge {

    private static final String HELP = "`runmark fix` puts the printed value into the page";

    private final Evidence evidence;
    private final Map<Integer, Claim.AtLine> claims = new HashMap<>();
    private final List<Map<Integer, Actual>> actual;

    private ClaimJudge(Evidence evidence) {
        this.evidence = evidence;
        Fence fence = evidence.observation().fence();
        Claim.AtLine.in(evidence.source(), fence, evidence.observation().language())
                .forEach(claim -> claims.put(claim.location().line(), claim));
        this.actual = evidence.observation().actual(claims.keySet());
    }

    static ClaimJudge of(Evidence evidence) {
        return new ClaimJudge(evidence);
    }

    /** What a comment is if it is a claim; empty if it is none. */
    Optional<Judged> judge(Remark remark) {
        int line = remark.first().line().line();
        return remark.trailing()
                ? Optional.ofNullable(claims.get(line)).map(claim -> judge(remark, claim))
                : Optional.empty();
    }

    private Judged judge(Remark remark, Claim.AtLine claim) {
        RemarkFindings findings = RemarkFindings.of(evidence, remark);
        if (!evidence.observation().hindrance().isEmpty()) {
            return findings.notRun(evidence.observation().hindrance());
        }
        List<Optional<Actual>> here = actual.stream()
                .map(run -> Optional.ofNullable(run.get(claim.location().line())))
                .toList();
        if (evidence.isEndless() || here.stream().allMatch(Optional::isEmpty)) {
            String why = evidence.whyNotEnded();
            return findings.notRun(why.isEmpty() ? "nothing in the block runs this line" : why);
        }
        return judge(findings, meaning(remark, claim), claim, here);
    }

    private Judged judge(RemarkFindings findings, Meaning meaning, Claim.AtLine claim, List<Optional<Actual>> here) {
        long holds = here.stream()
                .filter(actual ->
                        actual.filter(what -> claim.holds(what.text())).isPresent())
                .count();
        boolean always = holds == here.size();
        boolean varies = here.stream().distinct().count() > 1;
        if (!always && (holds > 0 || varies)) {
            return findings.unstable(meaning, here);
        }
        Actual first = here.stream().flatMap(Optional::stream).findFirst().orElseThrow();
        if (always) {
            return Judged.of(findings.isTrue(meaning));
        }
        return saysTheSame(claim, first)
                ? findings.inOtherWords(meaning, first)
                : findings.isFalse(meaning, first.how().words() + first.text(), HELP);
    }

    /** Whether quotes, the spelling of a number or an explanation is all that is different. */
    private static boolean saysTheSame(Claim.AtLine claim, Actual actual) {
        return Wording.of(claim.expected(), "").readings().stream()
                .filter(Wording.Reading::cut)
                .anyMatch(reading ->
                        Likeness.claim(reading.text(), actual.lines()).isPresent());
    }

    private static Meaning meaning(Remark remark, Claim.AtLine claim) {
        int start = claim.location().column() - remark.first().pageColumn(0);
        return new Meaning(
                new Wording.Reading(claim.expected(), start, claim.explanation(), true), List.of(claim.expected()), 1);
    }
}
