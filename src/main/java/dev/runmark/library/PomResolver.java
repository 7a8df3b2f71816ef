package dev.runmark.library;

import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.building.ModelSource;
import org.apache.maven.model.resolution.ModelResolver;
import org.apache.maven.model.resolution.UnresolvableModelException;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResult;

/** Finds parents and imported lists of versions for a POM, in the repositories that it has named by then. */
@SuppressWarnings("deprecation") // ModelSource is what the interface of Maven 3 wants.
final class PomResolver implements ModelResolver {

    private final Maven maven;
    private List<RemoteRepository> repositories;

    PomResolver(Maven maven, List<RemoteRepository> repositories) {
        this.maven = maven;
        this.repositories = repositories;
    }

    @Override
    public ModelSource resolveModel(String group, String artifact, String version) throws UnresolvableModelException {
        Artifact pom = new DefaultArtifact(group, artifact, "", "pom", version);
        try {
            return new FileModelSource(maven.system()
                    .resolveArtifact(maven.session(), new ArtifactRequest(pom, repositories, ""))
                    .getArtifact()
                    .getFile());
        } catch (RepositoryException e) {
            throw new UnresolvableModelException(Causes.last(e), group, artifact, version, e);
        }
    }

    @Override
    public ModelSource resolveModel(Parent parent) throws UnresolvableModelException {
        String version = highest(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
        parent.setVersion(version);
        return resolveModel(parent.getGroupId(), parent.getArtifactId(), version);
    }

    @Override
    public ModelSource resolveModel(Dependency bom) throws UnresolvableModelException {
        String version = highest(bom.getGroupId(), bom.getArtifactId(), bom.getVersion());
        bom.setVersion(version);
        return resolveModel(bom.getGroupId(), bom.getArtifactId(), version);
    }

    /** The highest version of a range; a version that is none stays as it is. */
    private String highest(String group, String artifact, String version) throws UnresolvableModelException {
        Artifact any = new DefaultArtifact(group, artifact, "", "pom", version);
        try {
            VersionRangeResult range =
                    maven.system().resolveVersionRange(maven.session(), new VersionRangeRequest(any, repositories, ""));
            if (range.getHighestVersion() == null) {
                throw new UnresolvableModelException("no version is in " + version, group, artifact, version);
            }
            return range.getHighestVersion().toString();
        } catch (RepositoryException e) {
            throw new UnresolvableModelException(Causes.last(e), group, artifact, version, e);
        }
    }

    @Override
    public void addRepository(Repository repository) {
        addRepository(repository, false);
    }

    /** A later POM may say better where a repository of the same name is. */
    @Override
    public void addRepository(Repository repository, boolean replace) {
        List<RemoteRepository> before = replace
                ? repositories.stream()
                        .filter(known -> !known.getId().equals(repository.getId()))
                        .toList()
                : repositories;
        repositories = maven.repositories(before, List.of(repository));
    }

    @Override
    public ModelResolver newCopy() {
        return new PomResolver(maven, repositories);
    }
}
