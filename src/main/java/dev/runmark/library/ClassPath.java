package dev.runmark.library;

import dev.runmark.site.Edition;
import dev.runmark.site.Libraries;
import dev.runmark.site.PlacedText;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The jars and folders that examples find their libraries in.
 *
 * <p>Immutable and thread-safe.
 *
 * @param entries absolute paths of jars and folders that exist, in the order in which classes are looked for
 * @param askedFor those of the entries that are not there only since another one needs them
 * @param problems what was asked for and cannot be had; what can be is in {@code entries} all the same
 * @param names what those of {@code askedFor} are called that are artifacts, such as {@code gson 2.14.0}
 * @param edition the {@linkplain Edition#name() name} of the versions that these are; empty if only one of each is listed
 */
public record ClassPath(
        List<Path> entries, List<Path> askedFor, List<Problem> problems, Map<Path, String> names, String edition) {

    /** No libraries. */
    public static final ClassPath EMPTY = new ClassPath(List.of(), List.of(), List.of());

    /** One of the only versions that are listed. */
    ClassPath(List<Path> entries, List<Path> askedFor, List<Problem> problems) {
        this(entries, askedFor, problems, Map.of(), "");
    }

    public ClassPath {
        entries = List.copyOf(entries);
        askedFor = List.copyOf(askedFor);
        problems = List.copyOf(problems);
        names = Map.copyOf(names);
    }

    /**
     * Finds what is asked for, once for each edition of it.
     *
     * @param folder what relative paths start from
     * @param listener learns what is downloaded
     * @return at least one
     * @throws IOException if the machine fails: a folder cannot be read
     */
    public static List<ClassPath> editions(Libraries libraries, Path folder, FetchListener listener)
            throws IOException {
        List<ClassPath> all = new ArrayList<>();
        for (Edition edition : Edition.of(libraries)) {
            ClassPath found = of(edition.libraries(), folder, listener);
            all.add(new ClassPath(found.entries, found.askedFor, found.problems, found.names, edition.name()));
        }
        return all;
    }

    /**
     * Finds what is asked for. Maven artifacts that this machine does not have yet are downloaded, with all that they
     * need.
     *
     * @param folder what relative paths start from
     * @param listener learns what is downloaded
     * @throws IOException if the machine fails: a folder cannot be read
     */
    public static ClassPath of(Libraries libraries, Path folder, FetchListener listener) throws IOException {
        ClassPath all = EMPTY;
        for (PlacedText asked : libraries.classpath()) {
            all = all.and(ClassPathFile.of(asked, folder).find());
        }
        return libraries.dependencies().isEmpty() ? all : all.and(MavenArtifacts.fetch(libraries, folder, listener));
    }

    static ClassPath of(List<Path> entries) {
        return new ClassPath(entries, entries, List.of());
    }

    static ClassPath without(Problem why) {
        return new ClassPath(List.of(), List.of(), List.of(why));
    }

    private ClassPath and(ClassPath others) {
        Map<Path, String> all = new HashMap<>(others.names);
        all.putAll(names);
        return new ClassPath(
                both(entries, others.entries).distinct().toList(),
                both(askedFor, others.askedFor).distinct().toList(),
                both(problems, others.problems).toList(),
                all,
                edition);
    }

    private static <T> Stream<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream());
    }

    /**
     * A text that differs whenever an entry, or anything in one, does.
     *
     * @throws IOException if an entry cannot be read
     */
    public String fingerprint() throws IOException {
        return Fingerprint.of(entries);
    }
}
