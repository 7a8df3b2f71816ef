package dev.runmark.example.compile;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.javac.Equipment;
import dev.runmark.example.javac.Missing;
import dev.runmark.example.javac.Shape;
import dev.runmark.example.javac.Unit;
import dev.runmark.library.KnownTypes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the imports that units lack: of the classes of a name, those of packages that the page or its configuration names
 * come first, then those of the libraries that are asked for, then those of {@code java.base}, and then all others. Where
 * several of the same rank have the name, none is imported.
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
            if (composition.given().declared().contains(type)) {
                continue;
            }
            only(type, named(composition, missing)).ifPresent(found::add);
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
     * Classes of the libraries that are asked for, where a unit that is rejected may mean them by a name that stands for
     * one of the JDK: an {@code Observable} on a page about a library that has one is not that of {@code java.util}.
     */
    public List<String> rivalsIn(Unit unit, Missing missing) throws IOException {
        if (!unit.composition().given().findsImports()) {
            return List.of();
        }
        Set<String> rivals = new TreeSet<>();
        for (String type : missing.usual()) {
            List<String> near = ranks(type).get(0);
            if (near.size() == 1) {
                rivals.addAll(near);
            }
        }
        unit.found().forEach(rivals::remove);
        return List.copyOf(rivals);
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

    /** The packages that the page and its configuration name. */
    private static Set<String> named(Composition composition, Missing missing) {
        Set<String> packages = new LinkedHashSet<>(missing.packages());
        packages.removeAll(Shape.usualPackages());
        for (String stated : composition.given().imports()) {
            packages.add(stated.substring(0, stated.lastIndexOf('.')));
        }
        return packages;
    }

    private Optional<String> only(String type, Set<String> packages) throws IOException {
        List<List<String>> byRank = new ArrayList<>();
        List<List<String>> all = ranks(type);
        byRank.add(all.stream()
                .flatMap(List::stream)
                .filter(name -> packages.contains(name.substring(0, name.lastIndexOf('.'))))
                .toList());
        byRank.addAll(all);
        return byRank.stream()
                .filter(rank -> !rank.isEmpty())
                .findFirst()
                .filter(rank -> rank.size() == 1)
                .map(rank -> rank.get(0));
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
