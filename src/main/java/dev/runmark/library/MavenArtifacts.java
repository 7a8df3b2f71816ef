package dev.runmark.library;

import dev.runmark.site.Libraries;
import dev.runmark.site.PlacedText;
import dev.runmark.site.PomPath;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/**
 * Fetches Maven artifacts as Maven does: from the user's local repository, or else from Maven Central or whatever
 * {@code ~/.m2/settings.xml} puts in its place.
 */
final class MavenArtifacts {

    private final Maven maven;
    private final List<Wanted> wanted;
    private final List<MavenProject> projects;

    private MavenArtifacts(Maven maven, List<Wanted> wanted, List<MavenProject> projects) {
        this.maven = maven;
        this.wanted = wanted;
        this.projects = projects;
    }

    /** Coordinates come first, so that they decide on the version of what a project needs, too. */
    private static MavenArtifacts of(Maven maven, List<Wanted> coordinates, List<MavenProject> projects) {
        Stream<Wanted> ofProjects = projects.stream().flatMap(project -> project.wanted().stream());
        return new MavenArtifacts(
                maven, Stream.concat(coordinates.stream(), ofProjects).toList(), projects);
    }

    private MavenArtifacts and(List<Wanted> more) {
        return new MavenArtifacts(
                maven, Stream.concat(wanted.stream(), more.stream()).toList(), projects);
    }

    /**
     * The jars of what is asked for and of all that it needs.
     *
     * @param folder what paths of projects start from
     * @throws IOException if a folder cannot be read
     */
    static ClassPath fetch(Libraries libraries, Path folder, FetchListener listener) throws IOException {
        return fetch(libraries, folder, Maven.usualPlaces(), listener);
    }

    /**
     * The jars of what is asked for and of all that it needs.
     *
     * @param places where Maven finds its settings and its local repository
     */
    static ClassPath fetch(Libraries libraries, Path folder, ContextOverrides.Builder places, FetchListener listener)
            throws IOException {
        List<PlacedText> asked = libraries.dependencies();
        try (Maven maven = Maven.open(places, libraries.network(), listener)) {
            List<Wanted> coordinates = asked.stream()
                    .filter(one -> !PomPath.isOne(one.text()))
                    .map(Wanted::of)
                    .toList();
            List<MavenProject> projects = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            for (PlacedText pom :
                    asked.stream().filter(one -> PomPath.isOne(one.text())).toList()) {
                MavenProject.Reading reading = MavenProject.read(pom, folder, maven);
                reading.project().ifPresent(projects::add);
                problems.addAll(reading.problems());
            }
            return problems.isEmpty()
                    ? of(maven, coordinates, projects).together()
                    : new ClassPath(List.of(), List.of(), problems);
        } catch (IllegalStateException e) {
            return ClassPath.without(asked.get(0)
                    .error(Rule.DEPENDENCY, "Maven's settings cannot be used: " + Causes.last(e))
                    .withHelp("mend ~/.m2/settings.xml"));
        }
    }

    /** All at once, since of two versions of one artifact only one can be on a class path. */
    private ClassPath together() throws IOException {
        try {
            List<Artifact> artifacts = resolve(wanted);
            List<Wanted> more = new HollowArtifacts(maven, repositories()).stoodForBy(wanted, artifacts);
            if (!more.isEmpty()) {
                return and(more).together();
            }
            List<Artifact> askedFor =
                    artifacts.stream().filter(this::isAskedFor).toList();
            Stream<Path> tests = projects.stream().flatMap(project -> project.tests().stream());
            return new ClassPath(
                    Stream.concat(files(artifacts), tests).toList(),
                    files(askedFor).toList(),
                    List.of(),
                    names(askedFor),
                    "");
        } catch (DependencyResolutionException e) {
            MissingArtifacts missing = new MissingArtifacts(maven, repositories());
            Map<Wanted, DependencyResolutionException> failures = failures();
            return new ClassPath(
                    List.of(),
                    List.of(),
                    failures.isEmpty()
                            ? List.of(missing.failed(
                                    wanted.get(0), wanted.get(0).dependency().getArtifact(), e))
                            : missing.problems(failures));
        }
    }

    /** What a project needs for its tests only is nothing that its pages are about. */
    private boolean isAskedFor(Artifact artifact) {
        return wanted.stream().anyMatch(one -> one.is(artifact) && !one.isForTests());
    }

    private List<RemoteRepository> repositories() {
        List<RemoteRepository> all = maven.repositories();
        for (MavenProject project : projects) {
            all = maven.merged(all, project.repositories());
        }
        return all;
    }

    private List<Artifact> resolve(List<Wanted> asked) throws DependencyResolutionException {
        CollectRequest request = new CollectRequest();
        request.setRepositories(repositories());
        asked.forEach(one -> request.addDependency(one.dependency()));
        projects.forEach(project -> project.managed().forEach(request::addManagedDependency));
        return maven
                .system()
                .resolveDependencies(
                        maven.session(),
                        new DependencyRequest(request, DependencyFilterUtils.classpathFilter(JavaScopes.TEST)))
                .getArtifactResults()
                .stream()
                .map(ArtifactResult::getArtifact)
                .toList();
    }

    /** What cannot be had even alone, and why. */
    private Map<Wanted, DependencyResolutionException> failures() {
        Map<Wanted, DependencyResolutionException> failures = new LinkedHashMap<>();
        for (Wanted one : wanted) {
            try {
                resolve(List.of(one));
            } catch (DependencyResolutionException e) {
                failures.put(one, e);
            }
        }
        return failures;
    }

    private static Map<Path, String> names(List<Artifact> artifacts) {
        return artifacts.stream()
                .collect(Collectors.toMap(
                        MavenArtifacts::file,
                        artifact -> artifact.getArtifactId() + " " + artifact.getVersion(),
                        (first, again) -> first));
    }

    private static Path file(Artifact artifact) {
        return artifact.getFile().toPath().toAbsolutePath();
    }

    private static Stream<Path> files(List<Artifact> artifacts) {
        return artifacts.stream().map(MavenArtifacts::file);
    }
}
