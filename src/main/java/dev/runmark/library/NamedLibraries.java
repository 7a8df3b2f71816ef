package dev.runmark.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The libraries that are asked for by their coordinates, with the packages that they have.
 *
 * <p>Immutable and thread-safe.
 */
public final class NamedLibraries {

    private final List<Named> all;

    private NamedLibraries(List<Named> all) {
        this.all = List.copyOf(all);
    }

    /**
     * A library.
     *
     * @param name its name and version
     * @param packages the names of its packages
     */
    private record Named(String name, Set<String> packages) {}

    /**
     * Those of a class path.
     *
     * @throws IOException if one of them cannot be read
     */
    public static NamedLibraries of(ClassPath classPath) throws IOException {
        List<Named> all = new ArrayList<>();
        for (Path entry : classPath.askedFor()) {
            String name = classPath.names().getOrDefault(entry, "");
            if (!name.isEmpty()) {
                all.add(new Named(name, packages(ClassHome.of(entry))));
            }
        }
        return new NamedLibraries(all);
    }

    private static Set<String> packages(ClassHome.Listed home) throws IOException {
        Set<String> packages = new HashSet<>();
        for (String path : home.classes()) {
            packages.add(path.substring(0, Math.max(0, path.lastIndexOf('/'))).replace('/', '.'));
        }
        return packages;
    }

    /** The names and versions of those that have one of some packages, in the order in which they are asked for. */
    public List<String> having(Collection<String> packages) {
        return all.stream()
                .filter(named -> packages.stream().anyMatch(named.packages()::contains))
                .map(Named::name)
                .toList();
    }
}
