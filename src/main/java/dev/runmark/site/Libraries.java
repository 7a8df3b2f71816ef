package dev.runmark.site;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What examples may use besides the JDK, as it is asked for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param classpath jars and folders; the last name may have {@code *} and {@code ?}, which then stands for jars
 * @param dependencies {@link Coordinates} of Maven artifacts, and projects by their {@link PomPath}
 * @param network whether artifacts that this machine lacks are fetched
 */
public record Libraries(List<PlacedText> classpath, List<PlacedText> dependencies, Network network) {

    /** The JDK alone. */
    public static final Libraries NONE = new Libraries(List.of(), List.of());

    /** With the network. */
    public Libraries(List<PlacedText> classpath, List<PlacedText> dependencies) {
        this(classpath, dependencies, Network.USED);
    }

    public Libraries {
        classpath = List.copyOf(classpath);
        dependencies = List.copyOf(dependencies);
    }

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return classpath.isEmpty() && dependencies.isEmpty();
    }

    /** These and others, these first. */
    public Libraries and(Libraries others) {
        return new Libraries(
                both(classpath, others.classpath),
                both(dependencies, others.dependencies),
                network.and(others.network));
    }

    /** These, fetched as far as examples may go: where nothing may widen a sandbox, no POM names a repository. */
    public Libraries within(Confinement confinement) {
        return confinement.isClosed() ? new Libraries(classpath, dependencies, network.and(Network.OF_THE_USER)) : this;
    }

    /** These and others, of which those go that are other versions of an artifact among these. */
    Libraries inPlaceOf(Libraries others) {
        List<PlacedText> kept = others.dependencies.stream()
                .filter(other ->
                        dependencies.stream().noneMatch(own -> artifact(own).equals(artifact(other))))
                .toList();
        return and(new Libraries(others.classpath, kept, others.network));
    }

    /** What is the same of all its versions; a project is itself. */
    private static String artifact(PlacedText dependency) {
        String text = dependency.text();
        return PomPath.isOne(text) ? text : text.substring(0, Math.max(0, text.lastIndexOf(':')));
    }

    /**
     * The POMs of projects among them, absolute.
     *
     * @param folder what relative paths start from
     */
    public List<Path> poms(Path folder) {
        return dependencies.stream()
                .map(PlacedText::text)
                .filter(PomPath::isOne)
                .map(path -> folder.toAbsolutePath().resolve(path).normalize())
                .toList();
    }

    private static List<PlacedText> both(List<PlacedText> first, List<PlacedText> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
