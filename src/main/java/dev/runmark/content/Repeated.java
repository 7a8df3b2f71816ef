package dev.runmark.content;

import dev.runmark.text.Count;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says once what would be said of each of a hundred files that came from another generator. */
final class Repeated {

    private static final String TAKE_OUT = "take the line out";

    private Repeated() {}

    /**
     * Problems of which no two warn of the same key of others, and no two list all keys that there are.
     *
     * @param problems in reading order
     */
    static List<Problem> once(List<Problem> problems) {
        Map<String, Long> counts = problems.stream()
                .filter(Repeated::isOfForeignKey)
                .collect(Collectors.groupingBy(Problem::message, LinkedHashMap::new, Collectors.counting()));
        Set<String> said = new HashSet<>();
        List<Problem> once = new ArrayList<>();
        for (Problem problem : problems) {
            if (problem.rule() == Rule.UNKNOWN_KEY) {
                boolean listed = !said.add(problem.help()) && problem.help().contains(", ");
                once.add(listed ? problem.withHelp(TAKE_OUT) : problem);
            } else if (!isOfForeignKey(problem)) {
                once.add(problem);
            } else if (said.add(problem.message())) {
                once.add(counted(problem, counts.getOrDefault(problem.message(), 1L) - 1));
            }
        }
        return List.copyOf(once);
    }

    private static boolean isOfForeignKey(Problem problem) {
        return problem.rule() == Rule.FOREIGN_KEY;
    }

    private static Problem counted(Problem problem, long others) {
        return others == 0 ? problem : problem.withNotes(List.of("the same in " + Count.of(others, "other file")));
    }
}
