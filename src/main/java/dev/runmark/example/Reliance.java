package dev.runmark.example;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.MessageSubject;
import dev.runmark.example.judge.Attempt;
import dev.runmark.site.Fence;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Knows on which of the blocks before it a block leans: those that have to do with a name which it lacks when it stands
 * alone. Names are compared as words, so that it is rather taken to lean on too many.
 */
final class Reliance {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    /** The names that each block lacks; empty where it is rejected for another reason. */
    private final Map<Fence, Optional<Set<String>>> lacking = new HashMap<>();

    /** Learns what the compiler says of a block that stands alone. */
    void note(Attempt attempt) {
        if (attempt.composition() instanceof Composition.Single single) {
            List<Optional<String>> names =
                    attempt.report().errors().stream().map(Reliance::missing).toList();
            boolean known = names.stream().allMatch(Optional::isPresent);
            lacking.put(
                    single.blocks().get(0).fence(),
                    known
                            ? Optional.of(
                                    names.stream().flatMap(Optional::stream).collect(Collectors.toSet()))
                            : Optional.empty());
        }
    }

    private static Optional<String> missing(CompilerMessage error) {
        MessageSubject subject = error.subject();
        if (subject instanceof MessageSubject.MissingType type) {
            return Optional.of(type.name());
        }
        if (subject instanceof MessageSubject.MissingVariable variable) {
            return Optional.of(variable.name());
        }
        return subject instanceof MessageSubject.MissingMethod method ? Optional.of(method.name()) : Optional.empty();
    }

    /**
     * Whether a block leans on any of some others before it.
     *
     * @param others their numbers
     * @param blocks all blocks of the page, in order
     */
    boolean isOnAny(Set<Integer> others, List<Example> blocks, int block) {
        Optional<Set<String>> lacked = lacking.getOrDefault(blocks.get(block).fence(), Optional.empty());
        if (others.isEmpty() || lacked.isEmpty()) {
            return !others.isEmpty();
        }
        List<Set<String>> before =
                blocks.subList(0, block).stream().map(Reliance::names).toList();
        Set<String> shared = lacking.values().stream()
                .flatMap(Optional::stream)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        Set<String> needed = new HashSet<>(lacked.get());
        boolean more = true;
        while (more) {
            Set<String> further = before.stream()
                    .filter(names -> haveCommon(names, needed))
                    .flatMap(Collection::stream)
                    .filter(shared::contains)
                    .collect(Collectors.toSet());
            more = needed.addAll(further);
        }
        return others.stream().anyMatch(other -> haveCommon(before.get(other), needed));
    }

    private static boolean haveCommon(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    private static Set<String> names(Example block) {
        return NAME.matcher(block.code().text())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
