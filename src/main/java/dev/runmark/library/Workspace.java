package dev.runmark.library;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Build;
import org.apache.maven.model.building.ModelBuildingException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;

/** Gives Maven the modules of a project as they stand on the disk: their POMs, and their classes once they are compiled. */
final class Workspace implements WorkspaceReader {

    private static final String POM = "pom";
    private static final String TESTS = "tests";

    private final WorkspaceRepository repository = new WorkspaceRepository("modules");
    private final Reactor reactor;
    private final PomReader reader;

    Workspace(Reactor reactor, PomReader reader) {
        this.reactor = reactor;
        this.reader = reader;
    }

    @Override
    public WorkspaceRepository getRepository() {
        return repository;
    }

    @Override
    @SuppressWarnings("NullAway") // Nothing is what the interface wants for an artifact that is not here.
    public File findArtifact(Artifact artifact) {
        return module(artifact)
                .flatMap(module -> artifact.getExtension().equals(POM)
                        ? Optional.of(module.pom())
                        : classes(module, artifact.getClassifier()))
                .map(Path::toFile)
                .orElse(null);
    }

    @Override
    public List<String> findVersions(Artifact artifact) {
        return List.of();
    }

    /** Whether an artifact is made here. */
    boolean has(Artifact artifact) {
        return module(artifact).isPresent();
    }

    private Optional<Reactor.Module> module(Artifact artifact) {
        return reactor.find(artifact.getGroupId(), artifact.getArtifactId(), artifact.getVersion());
    }

    private Optional<Path> classes(Reactor.Module module, String classifier) {
        try {
            Build build = reader.read(module.pom()).getBuild();
            return switch (classifier) {
                case "" -> existing(build.getOutputDirectory());
                case TESTS -> existing(build.getTestOutputDirectory());
                default -> Optional.empty();
            };
        } catch (ModelBuildingException e) {
            // A sibling that cannot be read is one that is not compiled either; its repositories may have it.
            return Optional.empty();
        }
    }

    static Optional<Path> existing(String folder) {
        return Optional.of(Path.of(folder)).filter(Files::isDirectory);
    }
}
