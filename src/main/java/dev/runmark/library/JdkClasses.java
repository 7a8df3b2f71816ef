package dev.runmark.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes of a JDK that an example can import. They are not listed, which takes a seventh of a second: a name is looked
 * up in each package that others may use. Each JDK is opened once, since nobody changes one that is in use.
 *
 * <p>Thread-safe.
 */
final class JdkClasses implements KnownTypes.Index {

    private static final Map<Path, JdkClasses> OPENED = new HashMap<>();

    private final Map<String, Set<ClassHome.Module>> packages;
    private final Map<String, List<KnownTypes.Place>> found = new ConcurrentHashMap<>();

    private JdkClasses(Map<String, Set<ClassHome.Module>> packages) {
        this.packages = packages;
    }

    /**
     * What can be imported of a JDK. Whoever asks while it is being opened for somebody else waits.
     *
     * @param javaHome the folder of a JDK, which may be older or newer than the one that runs
     * @throws IOException if it cannot be read
     */
    static synchronized JdkClasses of(Path javaHome) throws IOException {
        JdkClasses known = OPENED.get(javaHome);
        if (known != null) {
            return known;
        }
        Map<String, Set<ClassHome.Module>> packages = new HashMap<>();
        for (ClassHome.Module module : ClassHome.ofJdk(javaHome)) {
            for (String name : module.packages()) {
                packages.computeIfAbsent(name, n -> new HashSet<>()).add(module);
            }
        }
        JdkClasses opened = new JdkClasses(packages);
        OPENED.put(javaHome, opened);
        return opened;
    }

    @Override
    public List<KnownTypes.Place> named(String simpleName) {
        return found.computeIfAbsent(simpleName, this::find);
    }

    private List<KnownTypes.Place> find(String simpleName) {
        List<KnownTypes.Place> places = new ArrayList<>();
        if (isNameOfTopLevel(simpleName)) {
            packages.forEach((name, homes) -> homes.forEach(home -> {
                String path = name.replace('.', '/') + "/" + simpleName + ".class";
                if (home.has(path)) {
                    places.add(new KnownTypes.Place(home, KnownTypes.Rank.of(home, path, Set.of()), path));
                }
            }));
        }
        return List.copyOf(places);
    }

    /** Whether it may be one of a class, rather than lead out of a package. */
    private static boolean isNameOfTopLevel(String simpleName) {
        return simpleName
                .chars()
                .allMatch(c -> Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c) && c != '$');
    }

    /** A JDK is no library that is asked for. */
    @Override
    public List<KnownTypes.Place> membersNamed(String simpleName) {
        return List.of();
    }

    @Override
    public Set<ClassHome> homes(String packageName) {
        return Set.copyOf(packages.getOrDefault(packageName, Set.of()));
    }
}
