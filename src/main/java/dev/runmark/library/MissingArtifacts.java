package dev.runmark.library;

import dev.runmark.site.PlacedText;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;

/** Says why artifacts cannot be had, and which were probably meant. */
final class MissingArtifacts {

    private final Maven maven;
    private final List<RemoteRepository> repositories;

    MissingArtifacts(Maven maven, List<RemoteRepository> repositories) {
        this.maven = maven;
        this.repositories = repositories;
    }

    /** Why artifacts cannot be had; of what fails at one place, the first. */
    List<Problem> problems(Map<Wanted, DependencyResolutionException> failures) {
        Map<PlacedText, Problem> byPlace = new LinkedHashMap<>();
        failures.forEach((asked, failure) -> {
            boolean ofAnother = unresolved(failure).stream().anyMatch(artifact -> failures.keySet().stream()
                    .anyMatch(other -> !other.equals(asked) && other.is(artifact)));
            if (!ofAnother) {
                byPlace.putIfAbsent(asked.origin(), problem(asked, failure));
            }
        });
        return List.copyOf(byPlace.values());
    }

    private static Optional<Artifact> unresolved(DependencyResolutionException failure) {
        return failure.getResult().getArtifactResults().stream()
                .filter(result -> !result.isResolved())
                .map(result -> result.getRequest().getArtifact())
                .findFirst();
    }

    private Problem problem(Wanted asked, DependencyResolutionException failure) {
        Optional<ArtifactResult> unresolved = failure.getResult().getArtifactResults().stream()
                .filter(result -> !result.isResolved())
                .findFirst();
        if (unresolved.isEmpty()) {
            return failed(asked, asked.dependency().getArtifact(), failure);
        }
        Artifact artifact = unresolved.get().getRequest().getArtifact();
        return maven.makes(artifact)
                ? uncompiled(asked, artifact)
                : unresolved.get().isMissing() ? missing(asked, artifact) : failed(asked, artifact, failure);
    }

    /** Something that is there, or may be, cannot be fetched. */
    Problem failed(Wanted asked, Artifact artifact, DependencyResolutionException failure) {
        return asked.origin()
                .error(
                        Rule.DEPENDENCY,
                        "`" + Wanted.name(artifact) + "` cannot be fetched" + neededBy(asked, artifact) + ": "
                                + Causes.last(failure))
                .withHelp("with a network, try again; what is in the local repository needs none");
    }

    private static String neededBy(Wanted asked, Artifact artifact) {
        return asked.is(artifact) ? "" : ", which `" + asked.name() + "` needs";
    }

    private Problem missing(Wanted asked, Artifact artifact) {
        return asked.origin()
                .error(
                        Rule.DEPENDENCY,
                        "there is no `" + Wanted.name(artifact) + "` in " + maven.places(repositories)
                                + neededBy(asked, artifact))
                .withHelp(advice(artifact));
    }

    private Problem uncompiled(Wanted asked, Artifact module) {
        return asked.origin()
                .error(
                        Rule.DEPENDENCY,
                        "`" + Wanted.name(module) + "` is made here, but there are no classes of it, and none in "
                                + maven.places(repositories))
                .withHelp("run `mvn compile` first; of many modules, the POM of one may do");
    }

    private String advice(Artifact unknown) {
        if (maven.isOffline()) {
            return "run once without --offline, or have Maven fetch it: `mvn dependency:resolve`";
        }
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
            maven.system()
                    .resolveVersionRange(maven.session(), new VersionRangeRequest(any, repositories, ""))
                    .getVersions()
                    .forEach(version -> versions.add(version.toString()));
            return versions;
        } catch (VersionRangeResolutionException e) {
            return List.of();
        }
    }
}
