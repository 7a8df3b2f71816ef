package dev.runmark.example.compile;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.claim.Setup;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.Equipment;
import dev.runmark.example.javac.Missing;
import dev.runmark.example.javac.Shape;
import dev.runmark.example.javac.Unit;
import dev.runmark.library.KnownTypes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the imports that units lack: of the classes of a name, those of packages that the page names come first, then those
 * that its setups import from, then those that its configuration names, each before others of the same library; then those of
 * the libraries that are asked for, then those of {@code java.base}, and then all others. Where several of the same rank have
 * the name, none is imported. For the name of an annotation, only annotation interfaces count.
 *
 * <p>Not thread-safe.
 */
public final class ImportFinder {

    private final Jdk jdk;
    private final Equipment equipment;
    private Optional<KnownTypes> known = Optional.empty();
    private final Map<String, List<List<String>>> ranked = new HashMap<>();

    public ImportFinder(Jdk jdk, Equipment equipment) {
        this.jdk = jdk;
        this.equipment = equipment;
    }

    /** What to import besides what a unit imports already; in alphabetical order, possibly nothing. */
    public List<String> lackedBy(Unit unit, Missing missing) throws IOException {
        Composition composition = unit.composition();
        boolean meantToFail = composition.words().expectation() instanceof Expectation.FailsToCompile;
        if (meantToFail || !composition.given().findsImports()) {
            return List.of();
        }
        Set<String> found = new TreeSet<>();
        for (String type : missing.types()) {
            if (composition.given().declared().contains(type) || imports(unit, type)) {
                continue;
            }
            only(type, composition, missing).ifPresent(found::add);
        }
        missing.members().forEach((member, types) -> {
            if (types.size() == 1) {
                found.add("static " + types.iterator().next() + "." + member);
            }
        });
        unit.found().forEach(found::remove);
        return List.copyOf(found);
    }

    /**
     * Classes that a unit that is rejected may mean by names that were taken for others, or that no top-level class has: an
     * {@code Observable} on a page about a library that has one is not that of {@code java.util}, where {@code Modifier} is
     * that of {@code java.lang.reflect} and does not fit, that of {@code javax.lang.model.element} is left, and a
     * {@code Level} may be a member of a class of the library.
     */
    List<String> rivalsIn(Compiled compiled) throws IOException {
        Composition composition = compiled.unit().composition();
        if (!composition.given().findsImports()) {
            return List.of();
        }
        List<Rival> rivals = new ArrayList<>();
        for (Map.Entry<String, String> entry : new TreeMap<>(compiled.missing().assumed()).entrySet()) {
            rival(entry.getKey(), entry.getValue(), compiled).ifPresent(rivals::add);
        }
        for (String type : new TreeSet<>(compiled.missing().types())) {
            List<String> members = members(type, compiled.missing());
            boolean isAlone = members.size() == 1 && ranks(type).stream().allMatch(List::isEmpty);
            if (isAlone && !composition.given().declared().contains(type)) {
                rivals.add(new Rival(type, members.get(0), true));
            }
        }
        return Rival.likeliest(rivals, compiled.report().errors());
    }

    /** Another class than the one that was taken; members come last. */
    private Optional<Rival> rival(String type, String taken, Compiled compiled) throws IOException {
        List<List<String>> byRank = new ArrayList<>(candidates(type, compiled.missing()));
        byRank.add(members(type, compiled.missing()));
        List<String> nearest = byRank.stream()
                .map(rank -> rank.stream().filter(name -> !name.equals(taken)).toList())
                .filter(rank -> !rank.isEmpty())
                .findFirst()
                .orElse(List.of());
        Optional<List<String>> meant = meant(type, nearest, compiled.unit().composition(), compiled.missing());
        List<String> likely = meant.orElse(nearest);
        if (likely.size() != 1) {
            return Optional.empty();
        }
        boolean isNearer = meant.isPresent()
                || byRank.stream().takeWhile(rank -> !rank.contains(taken)).anyMatch(rank -> rank.containsAll(likely));
        return Optional.of(new Rival(type, likely.get(0), isNearer));
    }

    private List<String> members(String type, Missing missing) throws IOException {
        List<String> members = known().members(type);
        return missing.annotations().contains(type) ? annotations(members) : members;
    }

    /**
     * The class of {@code java.base} with a simple name: one that needs no import, or the only one there is.
     *
     * @throws IOException if the JDK can no longer be read
     */
    Optional<String> ofJdk(String type) throws IOException {
        List<String> all = known().ofJavaBase(type);
        Set<String> usual = Shape.usualPackages();
        List<String> near = all.stream()
                .filter(name -> {
                    String packageName = name.substring(0, name.lastIndexOf('.'));
                    return packageName.equals("java.lang") || usual.contains(packageName);
                })
                .toList();
        List<String> candidates = near.isEmpty() ? all : near;
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /**
     * Those of the classes of a name that the nearest of those mean who name packages: classes of these packages, or else of
     * a library that has one of them. Empty if nobody means any.
     */
    private Optional<List<String>> meant(String type, List<String> classes, Composition composition, Missing missing)
            throws IOException {
        Set<String> ofPage = new HashSet<>(missing.packages());
        List<Set<String>> nearestFirst = new ArrayList<>(List.of(ofPage));
        setups(composition).forEach(setup -> nearestFirst.add(packages(setup.imports())));
        nearestFirst.add(packages(composition.given().imports()));
        for (Set<String> packages : nearestFirst) {
            List<String> named = classes.stream()
                    .filter(name -> packages.contains(packageOf(name)))
                    .toList();
            if (!named.isEmpty()) {
                return Optional.of(named);
            }
            List<String> besides = new ArrayList<>(known().besides(packages, type));
            besides.retainAll(classes);
            if (!besides.isEmpty()) {
                return Optional.of(besides);
            }
        }
        return Optional.empty();
    }

    /** Those of a composition, what was said last, and so of fewest pages, first. */
    private static List<Setup> setups(Composition composition) {
        List<Setup> setups = new ArrayList<>(composition.given().setups());
        Collections.reverse(setups);
        return setups;
    }

    private static Set<String> packages(List<String> imports) {
        return imports.stream().map(ImportFinder::packageOf).collect(Collectors.toSet());
    }

    /** Whether a unit imports a class by its name, wherever it is; an import that was rejected is no longer there. */
    private static boolean imports(Unit unit, String type) {
        return Pattern.compile("\\bimport\\s+[\\w.]+\\." + Pattern.quote(type) + "\\s*;")
                .matcher(unit.text())
                .find();
    }

    private static String packageOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private Optional<String> only(String type, Composition composition, Missing missing) throws IOException {
        Optional<String> imported = importedBySetup(type, composition);
        if (imported.isPresent()) {
            return imported;
        }
        List<List<String>> byRank = candidates(type, missing);
        List<String> all = byRank.stream().flatMap(List::stream).toList();
        List<String> nearest = meant(type, all, composition, missing)
                .or(() -> byRank.stream().filter(rank -> !rank.isEmpty()).findFirst())
                .orElse(List.of());
        return nearest.size() == 1 ? Optional.of(nearest.get(0)) : Optional.empty();
    }

    /** The classes of a name by rank; nothing but an annotation is meant where an annotation's name stands. */
    private List<List<String>> candidates(String type, Missing missing) throws IOException {
        if (!missing.annotations().contains(type)) {
            return ranks(type);
        }
        List<List<String>> annotations = new ArrayList<>();
        for (List<String> rank : ranks(type)) {
            annotations.add(annotations(rank));
        }
        return annotations;
    }

    private List<String> annotations(List<String> classes) throws IOException {
        List<String> some = new ArrayList<>();
        for (String name : classes) {
            if (known().isAnnotation(name)) {
                some.add(name);
            }
        }
        return some;
    }

    /** A class that a setup imports by its name, as one that is a member of another can only be. */
    private static Optional<String> importedBySetup(String type, Composition composition) {
        return setups(composition).stream()
                .flatMap(setup -> setup.imports().stream())
                .filter(name -> name.endsWith("." + type))
                .findFirst();
    }

    private List<List<String>> ranks(String type) throws IOException {
        List<List<String>> before = ranked.get(type);
        if (before != null) {
            return before;
        }
        List<List<String>> ranks = known().ranked(type);
        ranked.put(type, ranks);
        return ranks;
    }

    private KnownTypes known() throws IOException {
        if (known.isEmpty()) {
            known = Optional.of(KnownTypes.of(jdk.home(), equipment.libraries(), equipment.askedFor()));
        }
        return known.get();
    }
}
