package dev.runmark.adopt;

import dev.runmark.example.Observation;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sorts everything that a page says of one block. */
final class BlockJudge {

    private BlockJudge() {}

    static List<Judged> judge(Source source, AdoptedPage.CodeBlock block, Observation observation) {
        Evidence evidence = Evidence.of(source, observation);
        ClaimJudge claims = ClaimJudge.of(evidence);
        List<Judged> judged = new ArrayList<>();
        block.remarks()
                .forEach(remark -> judged.add(claims.judge(remark)
                        .or(() -> ThrowJudge.judge(evidence, remark))
                        .orElseGet(() -> RemarkJudge.judge(evidence, remark))));
        if (areOnlyNumbered(judged)) {
            judged.replaceAll(BlockJudge::asNoClaim);
        }
        block.listing().ifPresent(listing -> judged.add(ListingJudge.judge(evidence, listing)));
        if (observation.context() == Observation.Context.BROKEN) {
            judged.replaceAll(BlockJudge::asPossible);
        }
        return withOneProblemForAll(withOneEditForEachLine(judged));
    }

    /** Where what a block leans on is not all there, what is not true of it may be true of what its author means. */
    private static Judged asPossible(Judged judged) {
        Finding finding = judged.finding();
        return finding.kind() != FindingKind.FALSE
                ? judged
                : Judged.of(new Finding(
                        FindingKind.MAYBE,
                        finding.location(),
                        finding.said(),
                        finding.problem().map(problem -> problem.asWarning()
                                .withHelp("blocks before this one do not compile, which may be why"))));
    }

    /** Two comments may say the same of a line, and so propose the same change. */
    private static List<Judged> withOneEditForEachLine(List<Judged> judged) {
        Set<Integer> changed = new HashSet<>();
        return judged.stream()
                .map(one -> new Judged(
                        one.finding(),
                        one.edit().filter(edit -> changed.add(edit.location().line()))))
                .toList();
    }

    /** Where a block could not be run, that is reported once and not for each of its comments. */
    private static List<Judged> withOneProblemForAll(List<Judged> judged) {
        Map<String, Long> hindered = judged.stream()
                .flatMap(one -> one.finding().problem().stream())
                .filter(problem -> problem.rule() == Rule.CLAIM_NOT_RUN)
                .collect(Collectors.groupingBy(Problem::message, Collectors.counting()));
        Set<String> reported = new HashSet<>();
        List<Judged> result = new ArrayList<>();
        for (Judged one : judged) {
            Finding finding = one.finding();
            Optional<Problem> kept = finding.problem()
                    .filter(problem -> problem.rule() != Rule.CLAIM_NOT_RUN || reported.add(problem.message()))
                    .map(problem -> withCount(problem, hindered.getOrDefault(problem.message(), 0L)));
            result.add(new Judged(new Finding(finding.kind(), finding.location(), finding.said(), kept), one.edit()));
        }
        return result;
    }

    private static Problem withCount(Problem problem, long count) {
        return count < 2
                ? problem
                : problem.withNotes(List.of("and so could not " + (count - 1) + " more of what is said of this block"));
    }

    /** Comments 1, 2, 3 … that are not true refer to the text around the block. */
    private static boolean areOnlyNumbered(List<Judged> remarks) {
        List<String> numbers = remarks.stream()
                .map(Judged::finding)
                .filter(BlockJudge::isFalseNumber)
                .map(Finding::said)
                .toList();
        List<String> counted = IntStream.rangeClosed(1, numbers.size())
                .mapToObj(String::valueOf)
                .toList();
        return numbers.size() > 1 && numbers.equals(counted);
    }

    private static boolean isFalseNumber(Finding finding) {
        return finding.kind() == FindingKind.FALSE && finding.said().matches("\\d+");
    }

    private static Judged asNoClaim(Judged judged) {
        Finding finding = judged.finding();
        return isFalseNumber(finding)
                ? Judged.of(new Finding(FindingKind.NOT_A_CLAIM, finding.location(), finding.said(), Optional.empty()))
                : judged;
    }
}
