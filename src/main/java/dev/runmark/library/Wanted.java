package dev.runmark.library;

import dev.runmark.site.PlacedText;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.util.artifact.ArtifactIdUtils;
import org.eclipse.aether.util.artifact.JavaScopes;

/**
 * An artifact that somebody asks for.
 *
 * @param dependency the artifact and how it is used
 * @param origin where it is asked for: in a configuration, or in a POM
 */
record Wanted(Dependency dependency, PlacedText origin) {

    /** What coordinates name. */
    static Wanted of(PlacedText coordinates) {
        return new Wanted(new Dependency(new DefaultArtifact(coordinates.text()), JavaScopes.RUNTIME), coordinates);
    }

    String name() {
        return name(dependency.getArtifact());
    }

    /** Whether an artifact is what came of it, in whatever version. */
    boolean is(Artifact artifact) {
        Artifact own = dependency.getArtifact();
        return own.getGroupId().equals(artifact.getGroupId())
                && own.getArtifactId().equals(artifact.getArtifactId());
    }

    /** What is the same of two that cannot both be on a class path. */
    String key() {
        return ArtifactIdUtils.toVersionlessId(dependency.getArtifact());
    }

    /** Whether it is there for the tests of a project only. */
    boolean isForTests() {
        return dependency.getScope().equals(JavaScopes.TEST);
    }

    /** {@code group:artifact:version}. */
    static String name(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
    }
}
