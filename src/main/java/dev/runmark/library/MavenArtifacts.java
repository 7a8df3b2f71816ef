package dev.runmark.library;

import dev.runmark.site.PlacedText;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Suggestion;
import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.runtime.standalonestatic.StandaloneStaticRuntime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/**
 * Fetches Maven artifacts as Maven does: from the user's local repository, or else from Maven Central or whatever
 * {@code ~/.m2/settings.xml} puts in its place.
 */
final class MavenArtifacts {

    private final Context maven;

    private MavenArtifacts(Context maven) {
        this.maven = maven;
    }

    /** The jars of some artifacts and of all that these need at run time. */
    static ClassPath fetch(List<PlacedText> coordinates) {
        return fetch(
                coordinates, ContextOverrides.create().withUserSettings(true).build());
    }

    /**
     * The jars of some artifacts and of all that these need at run time.
     *
     * @param surroundings where Maven finds its settings and its local repository
     */
    static ClassPath fetch(List<PlacedText> coordinates, ContextOverrides surroundings) {
        try (Context maven = new StandaloneStaticRuntime().create(surroundings)) {
            return new MavenArtifacts(maven).together(coordinates);
        } catch (IllegalStateException e) {
            return ClassPath.without(coordinates
                    .get(0)
                    .error(Rule.DEPENDENCY, "Maven's settings cannot be used: " + lastCause(e))
                    .withHelp("mend ~/.m2/settings.xml"));
        }
    }

    /** All at once, since of two versions of one artifact only one can be on a class path. */
    private ClassPath together(List<PlacedText> coordinates) {
        try {
            List<Artifact> artifacts = resolve(coordinates);
            Set<String> asked = coordinates.stream().map(PlacedText::text).collect(Collectors.toSet());
            List<Artifact> askedFor = artifacts.stream()
                    .filter(artifact -> asked.contains(name(artifact)))
                    .toList();
            return new ClassPath(files(artifacts), files(askedFor), List.of());
        } catch (DependencyResolutionException e) {
            List<Problem> problems = coordinates.stream()
                    .flatMap(asked -> whyNot(asked).stream())
                    .toList();
            return new ClassPath(
                    List.of(),
                    List.of(),
                    problems.isEmpty() ? List.of(problem(coordinates.get(0), e, Optional.empty())) : problems);
        }
    }

    private List<Artifact> resolve(List<PlacedText> coordinates) throws DependencyResolutionException {
        CollectRequest request = new CollectRequest();
        request.setRepositories(maven.remoteRepositories());
        for (PlacedText asked : coordinates) {
            request.addDependency(new Dependency(new DefaultArtifact(asked.text()), JavaScopes.RUNTIME));
        }
        return maven
                .repositorySystem()
                .resolveDependencies(
                        maven.repositorySystemSession(),
                        new DependencyRequest(request, DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME)))
                .getArtifactResults()
                .stream()
                .map(ArtifactResult::getArtifact)
                .toList();
    }

    private static List<Path> files(List<Artifact> artifacts) {
        return artifacts.stream()
                .map(artifact -> artifact.getFile().toPath().toAbsolutePath())
                .toList();
    }

    private static String name(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
    }

    /** Why one artifact cannot be fetched; empty if it can. */
    private Optional<Problem> whyNot(PlacedText asked) {
        try {
            resolve(List.of(asked));
            return Optional.empty();
        } catch (DependencyResolutionException e) {
            return Optional.of(problem(asked, e, unknownArtifact(e)));
        }
    }

    /** The artifact that no repository has; empty if that is not the reason. */
    private static Optional<Artifact> unknownArtifact(DependencyResolutionException failure) {
        return failure.getResult().getArtifactResults().stream()
                .filter(ArtifactResult::isMissing)
                .map(result -> result.getRequest().getArtifact())
                .findFirst();
    }

    private Problem problem(PlacedText asked, DependencyResolutionException failure, Optional<Artifact> unknown) {
        if (unknown.isEmpty()) {
            return asked.error(Rule.DEPENDENCY, "`" + asked.text() + "` cannot be fetched: " + lastCause(failure))
                    .withHelp("with a network, try again; what is in the local repository needs none");
        }
        Artifact artifact = unknown.get();
        String name = name(artifact);
        String repositories = maven.remoteRepositories().stream()
                .map(RemoteRepository::getUrl)
                .collect(Collectors.joining(", "));
        String needed = name.equals(asked.text()) ? "" : ", which `" + asked.text() + "` needs";
        return asked.error(Rule.DEPENDENCY, "there is no `" + name + "` in " + repositories + needed)
                .withHelp(advice(artifact));
    }

    private String advice(Artifact unknown) {
        List<String> versions = versions(unknown);
        if (versions.isEmpty()) {
            return "check group and artifact: no version is known of `" + unknown.getGroupId() + ":"
                    + unknown.getArtifactId() + "`";
        }
        return Suggestion.nearest(unknown.getVersion(), versions)
                .map(near -> "did you mean version `" + near + "`?")
                .orElseGet(() -> "its newest version is `" + versions.get(versions.size() - 1) + "`");
    }

    private List<String> versions(Artifact unknown) {
        Artifact any = new DefaultArtifact(unknown.getGroupId(), unknown.getArtifactId(), "jar", "[0,)");
        try {
            List<String> versions = new ArrayList<>();
            maven.repositorySystem()
                    .resolveVersionRange(
                            maven.repositorySystemSession(),
                            new VersionRangeRequest(any, maven.remoteRepositories(), ""))
                    .getVersions()
                    .forEach(version -> versions.add(version.toString()));
            return versions;
        } catch (VersionRangeResolutionException e) {
            return List.of();
        }
    }

    private static String lastCause(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last.getClass().getSimpleName() + ": " + last.getMessage();
    }
}
