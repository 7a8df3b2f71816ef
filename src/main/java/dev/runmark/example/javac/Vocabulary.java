package dev.runmark.example.javac;

import dev.runmark.example.fact.MessageSubject;
import dev.runmark.library.KnownTypes;
import dev.runmark.library.LaterApis;
import dev.runmark.library.WellKnownPackages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What names that the compiler does not know may stand for, by what the JDK, the class path and two lists know. Nothing is
 * read before somebody asks.
 *
 * <p>Not thread-safe.
 */
final class Vocabulary {

    private final List<Path> classPath;
    private Optional<KnownTypes> types = Optional.empty();
    private Optional<LaterApis> later = Optional.empty();
    private Optional<WellKnownPackages> packages = Optional.empty();

    /**
     * The vocabulary of the JDK that runs.
     *
     * @param classPath jars and folders that exist
     */
    Vocabulary(List<Path> classPath) {
        this.classPath = List.copyOf(classPath);
    }

    /** What a simple name may stand for where there is no such class. */
    MessageSubject type(String name) {
        List<String> candidates = candidates(name);
        List<LaterApis.Later> arriving = candidates.isEmpty() ? later().typesNamed(name) : List.of();
        return arriving.size() == 1 ? subject(arriving.get(0)) : new MessageSubject.MissingType(name, candidates);
    }

    /** What may be meant by an import of a class that its package does not have. */
    MessageSubject importedType(String packageName, String name) {
        List<String> candidates = candidates(name);
        return later().type(packageName + "." + name)
                .map(Vocabulary::subject)
                .orElseGet(() -> candidates.isEmpty()
                        ? new MessageSubject.Unknown()
                        : new MessageSubject.MissingType(name, candidates));
    }

    /**
     * What may be meant by an import from a package that is not there.
     *
     * @param type the class of the package that is named
     * @param wanted the simple name that the import is for; {@code *} if it is for all
     */
    MessageSubject importedPackage(String packageName, String type, String wanted) {
        return later().type(packageName + "." + type)
                .map(Vocabulary::subject)
                .orElseGet(() -> new MessageSubject.MissingPackage(
                        packageName, wanted, packages().artifactOf(packageName).orElse("")));
    }

    /** Members of a type that came with a later Java, by their name. */
    List<LaterApis.Later> members(String type, String name) {
        return later().members(type, name);
    }

    static MessageSubject subject(LaterApis.Later arriving) {
        return new MessageSubject.LaterApi(arriving.shortName(), arriving.since(), arriving.preview());
    }

    private List<String> candidates(String name) {
        try {
            KnownTypes known = types.isPresent()
                    ? types.get()
                    : KnownTypes.of(Path.of(System.getProperty("java.home")), classPath);
            types = Optional.of(known);
            return known.named(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LaterApis later() {
        later = later.or(() -> Optional.of(LaterApis.read()));
        return later.orElseThrow();
    }

    private WellKnownPackages packages() {
        packages = packages.or(() -> Optional.of(WellKnownPackages.read()));
        return packages.orElseThrow();
    }
}
