package dev.runmark.example.judge;

import dev.runmark.example.fact.Background;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Platform;
import dev.runmark.text.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may be another when an example is proved once more, and makes one proof of several.
 *
 * @param found what is said before the names of those with which a problem was found
 * @param help what to do about a claim that is false with some of them only
 */
record Differences(String found, String help) {

    static final Differences BETWEEN_JDKS =
            new Differences("on Java", "claim what is true on every Java, or say for which it is: jdk=21+");

    static final Differences BETWEEN_LIBRARIES =
            new Differences("with", "claim what is true with every version, or list those only that the page is about");

    /** What may be another on each version of a language. */
    static Differences between(Platform platform) {
        return platform instanceof Jdk
                ? BETWEEN_JDKS
                : new Differences("on " + platform.title(), "claim what is true on every version");
    }

    /** Where several differ, what is known least of; whatever is not here is the same for all of them. */
    private static final List<Verdict> DOUBTS =
            List.of(Verdict.PROVED, Verdict.REJECTED, Verdict.RECORDED, Verdict.COMPILED, Verdict.FAILED);

    /**
     * One proof of several of the same example. A problem that not all of them have says where it was found.
     *
     * @param proofs at least one
     * @param names what each was made with
     */
    Proof join(List<Proof> proofs, List<String> names) {
        Proof first = proofs.get(0);
        // What is not false everywhere would become so elsewhere.
        List<Edit> edits = first.edits().stream()
                .filter(edit -> proofs.stream().allMatch(proof -> proof.edits().contains(edit)))
                .toList();
        return new Proof(
                        first.example(),
                        proofs.stream()
                                .map(Proof::verdict)
                                .max(Comparator.comparing(DOUBTS::indexOf))
                                .orElseThrow(),
                        first.program(),
                        Refusals.join(
                                names, proofs.stream().map(Proof::refusals).toList()),
                        proofs.stream().flatMap(proof -> proof.runs().stream()).toList(),
                        proofs.stream()
                                .flatMap(proof -> proof.trials().stream())
                                .toList(),
                        proofs.stream().map(Proof::background).reduce(Background.NOTHING, Background::and),
                        List.of(),
                        edits,
                        first.references())
                .with(problemsOfAll(proofs, names));
    }

    private List<Problem> problemsOfAll(List<Proof> proofs, List<String> names) {
        Map<Problem, Set<String>> found = new LinkedHashMap<>();
        for (int i = 0; i < proofs.size(); i++) {
            String name = names.get(i);
            for (Problem problem : proofs.get(i).problems()) {
                Problem known = found.entrySet().stream()
                        .filter(other ->
                                !other.getValue().contains(name) && CompileJudge.isSameError(other.getKey(), problem))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(problem);
                found.computeIfAbsent(known, p -> new LinkedHashSet<>()).add(name);
            }
        }
        List<Problem> problems = new ArrayList<>();
        found.forEach((problem, of) -> problems.add(of.size() == proofs.size() ? problem : onlyOf(of, problem)));
        return problems;
    }

    private Problem onlyOf(Set<String> names, Problem problem) {
        List<String> notes = new ArrayList<>(problem.notes());
        notes.add("found " + found + " " + String.join(" and ", names) + " only");
        Problem noted = problem.withNotes(notes);
        return problem.help().equals(Edit.HELP) ? noted.withHelp(help) : noted;
    }
}
