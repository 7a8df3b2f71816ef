package dev.runmark.library;

import dev.runmark.site.PlacedText;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.repository.internal.ArtifactDescriptorReaderDelegate;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.util.artifact.JavaScopes;

/**
 * What the tests of a Maven project are compiled with: the project itself or, if it only holds modules, all of these; and
 * what they depend on.
 *
 * @param wanted artifacts, the project's own first
 * @param managed versions for whatever these need
 * @param repositories where all that is looked for
 * @param tests folders with classes of tests
 */
record MavenProject(
        List<Wanted> wanted, List<Dependency> managed, List<RemoteRepository> repositories, List<Path> tests) {

    MavenProject {
        wanted = List.copyOf(wanted);
        managed = List.copyOf(managed);
        repositories = List.copyOf(repositories);
        tests = List.copyOf(tests);
    }

    /** A project, or what is wrong with it. */
    record Reading(Optional<MavenProject> project, List<Problem> problems) {}

    /** Reads POM after POM of one project. */
    private static final class Collecting {

        private final PlacedText asked;
        private final PomReader reader;
        private final PomPlaces places;
        private final Maven maven;
        private final Map<String, Wanted> wanted = new LinkedHashMap<>();
        private final List<Dependency> managed = new ArrayList<>();
        private final List<Path> tests = new ArrayList<>();
        private final Set<Path> seen = new HashSet<>();
        private final List<Problem> problems = new ArrayList<>();
        private List<RemoteRepository> repositories;

        Collecting(PlacedText asked, PomReader reader, PomPlaces places, Maven maven) {
            this.asked = asked;
            this.reader = reader;
            this.places = places;
            this.maven = maven;
            this.repositories = maven.repositories();
        }

        void collect(Path pom) throws ModelBuildingException {
            seen.add(pom);
            Model model = reader.read(pom);
            ArtifactDescriptorResult described = described(model);
            if (!model.getPackaging().equals(MavenModule.HOLDER)) {
                add(new Wanted(new Dependency(described.getArtifact(), JavaScopes.COMPILE), asked));
                Workspace.existing(model.getBuild().getTestOutputDirectory()).ifPresent(tests::add);
            }
            for (int i = 0; i < described.getDependencies().size(); i++) {
                Dependency dependency = described.getDependencies().get(i);
                add(new Wanted(dependency, origin(model.getDependencies().get(i))));
            }
            // Pages are not about them: no import of theirs is found before one of what the project uses.
            ProcessorPaths.of(model)
                    .forEach(processor -> add(new Wanted(new Dependency(processor, JavaScopes.TEST), asked)));
            managed.addAll(described.getManagedDependencies());
            repositories = maven.repositories(repositories, model.getRepositories());
            for (String module : model.getModules()) {
                collectModule(pom, module);
            }
        }

        /** Maven itself leaves a module that is not there, or that leads back, to the one who builds. */
        private void collectModule(Path pom, String name) throws ModelBuildingException {
            PlacedText place = places.at(name, pom, 1, name);
            Optional<Path> module = Reactor.moduleIn(pom, name);
            if (module.isEmpty()) {
                problems.add(place.error(Rule.POM, "there is no module `" + name + "`")
                        .withHelp("mend its path, which starts from the folder of this POM"));
            } else if (seen.contains(module.get())) {
                problems.add(place.error(Rule.POM, "`" + name + "` is a module of itself, or one twice")
                        .withHelp("take it out: `mvn validate` says the same"));
            } else {
                collect(module.get());
            }
        }

        MavenProject project() {
            return new MavenProject(List.copyOf(wanted.values()), managed, repositories, tests);
        }

        private ArtifactDescriptorResult described(Model model) {
            ArtifactDescriptorResult result = new ArtifactDescriptorResult(new ArtifactDescriptorRequest());
            result.setArtifact(
                    new DefaultArtifact(model.getGroupId(), model.getArtifactId(), "", "jar", model.getVersion()));
            new ArtifactDescriptorReaderDelegate().populateResult(maven.session(), result, model);
            return result;
        }

        /** Of two modules that ask for the same, one may need it for more than its tests. */
        private void add(Wanted more) {
            wanted.merge(more.key(), more, (before, again) -> before.isForTests() ? again : before);
        }

        private PlacedText origin(org.apache.maven.model.Dependency dependency) {
            String name = dependency.getGroupId() + ":" + dependency.getArtifactId() + ":" + dependency.getVersion();
            InputLocation at = dependency.getLocation("artifactId");
            return at == null || at.getSource() == null || at.getSource().getLocation() == null
                    ? asked.meaning(name)
                    : places.at(
                            name,
                            Path.of(at.getSource().getLocation()),
                            at.getLineNumber(),
                            dependency.getArtifactId());
        }
    }

    /**
     * Reads a project.
     *
     * @param asked where it is asked for, with the path of its POM
     * @param folder what that path starts from
     * @throws IOException if the machine fails
     */
    static Reading read(PlacedText asked, Path folder, Maven maven) throws IOException {
        Path pom = folder.toAbsolutePath().resolve(asked.text()).normalize();
        if (!Files.isRegularFile(pom)) {
            return new Reading(
                    Optional.empty(),
                    List.of(asked.error(Rule.POM, "there is no " + pom)
                            .withHelp("name the POM of a Maven project; the path starts from the folder of"
                                    + " the configuration")));
        }
        Reactor reactor = Reactor.around(pom);
        PomReader reader = new PomReader(maven, MavenConfig.around(pom));
        Set<Path> own = new HashSet<>(reactor.modules().keySet());
        own.add(pom);
        PomPlaces places = new PomPlaces(own, asked, folder);
        maven.make(new Workspace(reactor, reader));
        Collecting collecting = new Collecting(asked, reader, places, maven);
        try {
            collecting.collect(pom);
            return new Reading(Optional.of(collecting.project()), collecting.problems);
        } catch (ModelBuildingException e) {
            return new Reading(Optional.empty(), new PomProblems(places, maven).of(e));
        }
    }
}
