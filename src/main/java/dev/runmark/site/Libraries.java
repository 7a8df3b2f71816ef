package dev.runmark.site;

import java.util.List;
import java.util.stream.Stream;

/**
 * What examples may use besides the JDK, as it is asked for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param classpath jars and folders; the last name may have {@code *} and {@code ?}, which then stands for jars
 * @param dependencies {@link Coordinates} of Maven artifacts
 */
public record Libraries(List<Placed> classpath, List<Placed> dependencies) {

    /** The JDK alone. */
    public static final Libraries NONE = new Libraries(List.of(), List.of());

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
        return new Libraries(both(classpath, others.classpath), both(dependencies, others.dependencies));
    }

    private static List<Placed> both(List<Placed> first, List<Placed> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
