package dev.runmark.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.util.artifact.SubArtifact;

/**
 * Finds what stands for artifacts that are asked for and hold no class: that of a library for several platforms is in another
 * artifact for the JVM, which Gradle takes and Maven knows nothing of.
 *
 * @param repositories where to look
 */
record HollowArtifacts(Maven maven, List<RemoteRepository> repositories) {

    /**
     * What stands for those that are hollow; empty for those of which Gradle knows no more than Maven.
     *
     * @param wanted what is asked for
     * @param artifacts what came of it
     * @throws IOException if what is on this machine cannot be read
     */
    List<Wanted> stoodForBy(List<Wanted> wanted, List<Artifact> artifacts) throws IOException {
        List<Wanted> others = new ArrayList<>();
        for (Wanted asked : wanted) {
            for (Artifact artifact : artifacts) {
                if (asked.is(artifact) && isHollow(artifact)) {
                    onJvm(artifact)
                            .filter(other -> wanted.stream().noneMatch(one -> one.is(other)))
                            .map(other -> asked.dependency().setArtifact(other))
                            .map(dependency -> new Wanted(dependency, asked.origin()))
                            .ifPresent(others::add);
                }
            }
        }
        return others;
    }

    private static boolean isHollow(Artifact artifact) throws IOException {
        if (!artifact.getFile().getName().endsWith(".jar")) {
            return false;
        }
        try (ZipFile jar = new ZipFile(artifact.getFile())) {
            return jar.stream().noneMatch(entry -> entry.getName().endsWith(".class"));
        }
    }

    private Optional<Artifact> onJvm(Artifact artifact) throws IOException {
        Artifact metadata = new SubArtifact(artifact, "", "module");
        try {
            Path file = maven.system()
                    .resolveArtifact(maven.session(), new ArtifactRequest(metadata, repositories, ""))
                    .getArtifact()
                    .getFile()
                    .toPath();
            return GradleMetadata.onJvm(file);
        } catch (ArtifactResolutionException e) {
            // Most that have no class have no such metadata either: they are there for what they need.
            return Optional.empty();
        }
    }
}
