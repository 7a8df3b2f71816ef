package dev.runmark.example.judge;

import dev.runmark.example.fact.CompilerMessage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What compilers said against an example.
 *
 * <p>Immutable and thread-safe.
 *
 * @param messages what the oldest said
 * @param byVersion what each said, by the version of its language, where there are several
 */
public record Refusals(List<CompilerMessage> messages, Map<String, List<CompilerMessage>> byVersion) {

    public Refusals {
        messages = List.copyOf(messages);
        byVersion = Collections.unmodifiableMap(new LinkedHashMap<>(byVersion));
    }

    /** What one compiler said. */
    public static Refusals of(List<CompilerMessage> messages) {
        return new Refusals(messages, Map.of());
    }

    /**
     * What several compilers said.
     *
     * @param versions the version of each
     * @param refusals at least one
     */
    static Refusals join(List<String> versions, List<Refusals> refusals) {
        Map<String, List<CompilerMessage>> all = new LinkedHashMap<>();
        for (int i = 0; i < versions.size(); i++) {
            Refusals own = refusals.get(i);
            if (own.byVersion.isEmpty()) {
                all.put(versions.get(i), own.messages);
            } else {
                // Joined before: with each version of a library on every Java.
                own.byVersion.forEach(all::putIfAbsent);
            }
        }
        return new Refusals(refusals.get(0).messages, all);
    }

    /** What the compiler of one version said. */
    Refusals of(String version) {
        return of(byVersion.getOrDefault(version, messages));
    }
}
