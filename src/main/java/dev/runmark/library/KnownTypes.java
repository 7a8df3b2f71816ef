package dev.runmark.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The public classes that an example can import: those of a JDK, in packages that their modules export to
 * all, and those of a class path, without the copies of other libraries that some libraries keep in packages of their own.
 *
 * <p>Immutable and thread-safe.
 */
public final class KnownTypes {

    private static final String CLASS = ".class";

    /** In packages with such a name a library keeps a copy of another one, which is nothing to import from. */
    private static final Pattern RELOCATED = Pattern.compile("(?:^|/)(?:shaded|shadow|repackaged|relocated)/");

    /** A package of which a library says that it is nobody else's. */
    private static final Pattern INTERNAL = Pattern.compile("(?:^|/)internal/");

    private final List<Index> indexes;

    private KnownTypes(List<Index> indexes) {
        this.indexes = indexes;
    }

    /** How near a class is to those who read an example. */
    enum Rank {
        /** Its library is asked for. */
        ASKED_FOR,
        /** It needs no module and no library. */
        JAVA_BASE,
        FURTHER;

        static Rank of(ClassHome home, String path, Set<ClassHome> askedFor) {
            if (home instanceof ClassHome.Module module) {
                return module.root().endsWith("java.base") ? JAVA_BASE : FURTHER;
            }
            return askedFor.contains(home) && !INTERNAL.matcher(path).find() ? ASKED_FOR : FURTHER;
        }
    }

    /** A class file that may be that of a public class. */
    record Place(ClassHome home, Rank rank, String path) {

        /** A member is only public where all classes around it are. */
        boolean isPublic() throws IOException {
            int nested = path.lastIndexOf('$');
            return nested < 0
                    ? ClassHead.isPublic(home.read(path))
                    : ClassHead.isPublicMember(home.read(path))
                            && new Place(home, rank, path.substring(0, nested) + CLASS).isPublic();
        }

        String name() {
            return path.substring(0, path.length() - CLASS.length())
                    .replace('/', '.')
                    .replace('$', '.');
        }
    }

    /** Classes, found by name. */
    interface Index {

        /** The top-level ones with a simple name. */
        List<Place> named(String simpleName);

        /** Those with a simple name that stand in others, of libraries that are asked for. */
        List<Place> membersNamed(String simpleName);

        /** What has classes in a package. */
        Set<ClassHome> homes(String packageName);
    }

    /**
     * The classes of a class path.
     *
     * @param bySimpleName the top-level classes of each simple name
     * @param members the classes in others of each simple name, of libraries that are asked for
     * @param packages which homes have classes in each package
     */
    private record Listed(
            Map<String, List<Place>> bySimpleName,
            Map<String, List<Place>> members,
            Map<String, Set<ClassHome>> packages)
            implements Index {

        static Listed of(List<ClassHome.Listed> homes, Set<ClassHome> near) throws IOException {
            Listed listed = new Listed(new HashMap<>(), new HashMap<>(), new HashMap<>());
            for (ClassHome.Listed home : homes) {
                for (String path : home.classes()) {
                    if (!RELOCATED.matcher(path).find()) {
                        listed.add(new Place(home, Rank.of(home, path, near), path));
                    }
                }
            }
            return listed;
        }

        private void add(Place place) {
            int lastName = place.path().lastIndexOf('/') + 1;
            String name = place.path().substring(lastName, place.path().length() - CLASS.length());
            int nested = name.lastIndexOf('$');
            if (nested < 0 || place.rank() == Rank.ASKED_FOR) {
                (nested < 0 ? bySimpleName : members)
                        .computeIfAbsent(name.substring(nested + 1), n -> new ArrayList<>())
                        .add(place);
            }
            packages.computeIfAbsent(place.path().substring(0, lastName - 1).replace('/', '.'), n -> new HashSet<>())
                    .add(place.home());
        }

        @Override
        public List<Place> named(String simpleName) {
            return bySimpleName.getOrDefault(simpleName, List.of());
        }

        @Override
        public List<Place> membersNamed(String simpleName) {
            return members.getOrDefault(simpleName, List.of());
        }

        @Override
        public Set<ClassHome> homes(String packageName) {
            return packages.getOrDefault(packageName, Set.of());
        }
    }

    /**
     * Opens a JDK and lists the classes of a class path; none of them is opened before somebody asks for its name.
     *
     * @param javaHome the folder of a JDK, which may be older or newer than the one that runs
     * @param classPath jars and folders that exist
     * @throws IOException if one of these cannot be read
     */
    public static KnownTypes of(Path javaHome, List<Path> classPath) throws IOException {
        return of(javaHome, classPath, classPath);
    }

    /**
     * Opens a JDK and lists the classes of a class path; none of them is opened before somebody asks for its name.
     *
     * @param javaHome the folder of a JDK, which may be older or newer than the one that runs
     * @param classPath jars and folders that exist
     * @param askedFor those of them that are not there only since another one needs them
     * @throws IOException if one of these cannot be read
     */
    public static KnownTypes of(Path javaHome, List<Path> classPath, List<Path> askedFor) throws IOException {
        Set<ClassHome> near = askedFor.stream().map(ClassHome::of).collect(Collectors.toSet());
        List<ClassHome.Listed> homes = classPath.stream().map(ClassHome::of).toList();
        return new KnownTypes(List.of(JdkClasses.of(javaHome), Listed.of(homes, near)));
    }

    private List<Place> places(String simpleName) {
        return indexes.stream()
                .flatMap(index -> index.named(simpleName).stream())
                .toList();
    }

    /**
     * The full names of the classes with a simple name, such as {@code java.awt.List} and {@code java.util.List} for
     * {@code List}; in alphabetical order, possibly none.
     *
     * @throws IOException if a jar or the JDK can no longer be read
     */
    public List<String> named(String simpleName) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (Place place : places(simpleName)) {
            if (place.isPublic()) {
                names.add(place.name());
            }
        }
        return List.copyOf(names);
    }

    /**
     * The full names of the classes with a simple name by how near they are: first those of the libraries that are asked
     * for, then those of {@code java.base}, then all others; each list in alphabetical order, possibly empty.
     *
     * @throws IOException if a jar or the JDK can no longer be read
     */
    public List<List<String>> ranked(String simpleName) throws IOException {
        return byRank(simpleName).values().stream().map(List::copyOf).toList();
    }

    /**
     * The full names of the public members with a simple name that classes of the libraries have that are asked for, such as
     * {@code com.example.Painter.Colour} for {@code Colour}; in alphabetical order, possibly none.
     *
     * @throws IOException if a jar can no longer be read
     */
    public List<String> members(String simpleName) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (Place place : members(indexes, simpleName)) {
            if (place.isPublic()) {
                names.add(place.name());
            }
        }
        return List.copyOf(names);
    }

    private static List<Place> members(List<Index> indexes, String simpleName) {
        return indexes.stream()
                .flatMap(index -> index.membersNamed(simpleName).stream())
                .toList();
    }

    private Map<Rank, Set<String>> byRank(String simpleName) throws IOException {
        Map<Rank, Set<String>> ranks = new EnumMap<>(Rank.class);
        for (Rank rank : Rank.values()) {
            ranks.put(rank, new TreeSet<>());
        }
        for (Place place : places(simpleName)) {
            if (place.isPublic()) {
                Objects.requireNonNull(ranks.get(place.rank())).add(place.name());
            }
        }
        return ranks;
    }

    /**
     * Whether a class is an annotation interface.
     *
     * @throws IOException if a jar or the JDK can no longer be read
     */
    public boolean isAnnotation(String fullName) throws IOException {
        String simpleName = fullName.substring(fullName.lastIndexOf('.') + 1);
        List<Place> all = new ArrayList<>(places(simpleName));
        all.addAll(members(indexes, simpleName));
        for (Place place : all) {
            if (place.name().equals(fullName)
                    && ClassHead.isAnnotation(place.home().read(place.path()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The full names of the classes of {@code java.base} with a simple name; in alphabetical order, possibly none.
     *
     * @throws IOException if the JDK can no longer be read
     */
    public List<String> ofJavaBase(String simpleName) throws IOException {
        return List.copyOf(Objects.requireNonNull(byRank(simpleName).get(Rank.JAVA_BASE)));
    }

    /**
     * The full names of the classes with a simple name that a library has which also has one of some packages; in
     * alphabetical order, possibly none.
     *
     * @throws IOException if a jar can no longer be read
     */
    public List<String> besides(Collection<String> ofPackages, String simpleName) throws IOException {
        Set<ClassHome> libraries = ofPackages.stream()
                .flatMap(name -> indexes.stream().flatMap(index -> index.homes(name).stream()))
                .filter(home -> !(home instanceof ClassHome.Module))
                .collect(Collectors.toSet());
        TreeSet<String> names = new TreeSet<>();
        for (Place place : places(simpleName)) {
            if (libraries.contains(place.home()) && place.isPublic()) {
                names.add(place.name());
            }
        }
        return List.copyOf(names);
    }

    /** Whether a package holds a class that can be imported. */
    public boolean hasPackage(String name) {
        return indexes.stream().anyMatch(index -> !index.homes(name).isEmpty());
    }
}
