package dev.runmark.example.run;

import dev.runmark.example.fact.Circumstance;
import dev.runmark.example.fact.Dependence;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.example.javac.ClassFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the circumstances that a program can depend on: those that its code has a way to learn of. It is better to name one
 * too many, which costs a few runs, than to leave one out.
 */
public final class DependenceFinder {

    /** An object as {@code Object.toString} shows it. */
    private static final Pattern ADDRESS = Pattern.compile("@[0-9a-f]{1,8}\\b");

    private final UsedApi used;
    private final Map<Circumstance, Set<String>> found = new EnumMap<>(Circumstance.class);

    private DependenceFinder(UsedApi used) {
        this.used = used;
    }

    /**
     * What a program can depend on.
     *
     * @param classes its compiled classes
     * @param run one run of it
     */
    public static List<Dependence> find(List<ClassFile> classes, Run run) {
        DependenceFinder finder = new DependenceFinder(UsedApi.of(classes));
        finder.calls();
        finder.clock();
        finder.machine();
        finder.identity(run);
        List<Dependence> dependences = new ArrayList<>();
        finder.found.forEach(
                (circumstance, names) -> dependences.add(new Dependence(circumstance, List.copyOf(names))));
        return List.copyOf(dependences);
    }

    private void calls() {
        for (UsedApi.Member member : used.members()) {
            for (Circumstance circumstance : CircumstanceApi.shownBy(member, used.texts())) {
                found.computeIfAbsent(circumstance, c -> new LinkedHashSet<>()).add(member.shown());
            }
        }
    }

    /** A clock that goes wrong would not fit to the times that the system notes. */
    private void clock() {
        if (used.members().stream().anyMatch(CircumstanceApi::takesSystemTimes)) {
            Set<String> names = found.remove(Circumstance.CLOCK);
            if (names != null) {
                found.put(Circumstance.SYSTEM_CLOCK, names);
            }
        }
    }

    /** What runs commands of this machine cannot be led to believe that it is another one. */
    private void machine() {
        if (used.members().stream().anyMatch(CircumstanceApi::startsProcess)) {
            found.remove(Circumstance.MACHINE);
        }
    }

    /** Identity shows in what is printed, or in the order of what is hashed by it. */
    private void identity(Run run) {
        boolean shown = told(run).anyMatch(text -> ADDRESS.matcher(text).find());
        boolean hashed = used.members().stream().anyMatch(CircumstanceApi::hashes) && used.hasIdentityHash();
        if (shown || hashed) {
            found.computeIfAbsent(Circumstance.IDENTITY, c -> new LinkedHashSet<>());
        }
    }

    /** What was printed, and the values of lines that print nothing. */
    private static Stream<String> told(Run run) {
        Set<Integer> printing = run.printed().stream()
                .flatMap(printed -> printed.lines().stream())
                .collect(Collectors.toSet());
        return Stream.concat(
                run.printed().stream().map(Printed::text),
                run.values().entrySet().stream()
                        .filter(value -> !printing.contains(value.getKey()))
                        .map(Map.Entry::getValue));
    }
}
