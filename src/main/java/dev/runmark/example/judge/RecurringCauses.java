package dev.runmark.example.judge;

import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.MessageSubject;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports a compile error once for a file whose examples have it for the same cause: one import mends them all. */
final class RecurringCauses {

    private static final int SHOWN_LINES = 10;

    private RecurringCauses() {}

    /**
     * What makes errors alike.
     *
     * @param path the file
     * @param subject what the compiler misses
     * @param help what to do about it
     */
    private record Cause(String path, MessageSubject subject, String help) {}

    /** The problems of some proofs; one that stands for several says in which lines the others are. */
    static Stream<Problem> in(Collection<Proof> proofs) {
        Map<Cause, List<Problem>> alike = new LinkedHashMap<>();
        List<Problem> others = new ArrayList<>();
        for (Proof proof : proofs) {
            Map<Location, MessageSubject> subjects = subjects(proof);
            for (Problem problem : proof.problems()) {
                MessageSubject subject = subjects.getOrDefault(problem.location(), new MessageSubject.Unknown());
                if (subject instanceof MessageSubject.Unknown) {
                    others.add(problem);
                } else {
                    Cause cause = new Cause(problem.location().path(), subject, problem.help());
                    alike.computeIfAbsent(cause, c -> new ArrayList<>()).add(problem);
                }
            }
        }
        return Stream.concat(others.stream(), alike.values().stream().map(RecurringCauses::first));
    }

    private static Map<Location, MessageSubject> subjects(Proof proof) {
        return proof.messages().stream()
                .collect(Collectors.toMap(
                        message -> proof.example().code().source().at(message.line(), message.column()),
                        CompilerMessage::subject,
                        (first, second) -> first));
    }

    private static Problem first(List<Problem> alike) {
        Problem first = alike.stream().sorted().findFirst().orElseThrow();
        List<String> lines = alike.stream()
                .map(problem -> problem.location().line())
                .filter(line -> line != first.location().line())
                .sorted()
                .distinct()
                .map(String::valueOf)
                .toList();
        if (lines.isEmpty()) {
            return first;
        }
        List<String> notes = new ArrayList<>(first.notes());
        String more = lines.size() > SHOWN_LINES ? ", …" : "";
        notes.add(alike.size() + " times in this file: also in " + (lines.size() == 1 ? "line " : "lines ")
                + lines.stream().limit(SHOWN_LINES).collect(Collectors.joining(", ")) + more);
        return first.withNotes(notes);
    }
}
