package dev.runmark.library;

import dev.runmark.site.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.ModelBuildingException;
import org.jspecify.annotations.Nullable;

/**
 * A module of a Maven project with what it inherits, also from parents that are elsewhere. Where Maven would not build it,
 * what POMs of the project say by themselves.
 *
 * <p>Immutable and thread-safe.
 *
 * @param pom its POM, absolute
 * @param name how others depend on it: {@code group:artifact}
 * @param packaging what is made of it, such as {@code jar}
 * @param dependencies what it depends on, as {@code group:artifact:version}; a version that is not known is empty
 * @param managed the versions that it has for whatever others bring, alike
 * @param classes the folder that it is compiled to
 * @param tests the folder with the sources of its tests
 * @param surefire how its tests are run
 */
public record MavenModule(
        Path pom,
        String name,
        String packaging,
        List<String> dependencies,
        List<String> managed,
        Path classes,
        Path tests,
        Surefire surefire) {

    /** The packaging of a project that only holds modules. */
    public static final String HOLDER = "pom";

    private static final String CLASSES = "target/classes";
    private static final String TESTS = "src/test/java";

    public MavenModule {
        dependencies = List.copyOf(dependencies);
        managed = List.copyOf(managed);
    }

    /**
     * The modules of a project in the order in which its POMs name them, the project itself first.
     *
     * @param pom that of the project, absolute
     * @throws IOException if a file cannot be read
     */
    public static List<MavenModule> in(Path pom, Network network) throws IOException {
        Path folder = Objects.requireNonNull(pom.getParent());
        Reactor reactor = Reactor.around(pom);
        List<Path> poms = reactor.modules().keySet().stream()
                .filter(each -> each.startsWith(folder))
                .toList();
        try (Maven maven = Maven.open(Maven.usualPlaces(), network, FetchListener.NONE)) {
            PomReader reader = new PomReader(maven, MavenConfig.around(pom));
            maven.make(new Workspace(reactor, reader));
            return poms.stream()
                    .map(each -> of(each, reactor, Optional.of(reader)))
                    .toList();
        } catch (IllegalStateException e) {
            // Settings that cannot be used are reported where artifacts are fetched.
            return poms.stream()
                    .map(each -> of(each, reactor, Optional.empty()))
                    .toList();
        }
    }

    private static MavenModule of(Path pom, Reactor reactor, Optional<PomReader> reader) {
        try {
            if (reader.isPresent()) {
                return of(pom, reactor, List.of(reader.get().read(pom)));
            }
        } catch (ModelBuildingException e) {
            // Without a network a parent may be missing; what stands in the project is known all the same.
        }
        return of(pom, reactor, reactor.written(pom));
    }

    private static MavenModule of(Path pom, Reactor reactor, List<Model> models) {
        Reactor.Module module = Objects.requireNonNull(reactor.modules().get(pom));
        Path folder = Objects.requireNonNull(pom.getParent());
        return new MavenModule(
                pom,
                module.group() + ":" + module.artifact(),
                models.stream().findFirst().map(Model::getPackaging).orElse("jar"),
                names(models, Model::getDependencies),
                names(models, MavenModule::managedBy),
                folder(models, Build::getOutputDirectory, folder, CLASSES),
                folder(models, Build::getTestSourceDirectory, folder, TESTS),
                Surefire.of(models));
    }

    private static Path folder(List<Model> models, Function<Build, @Nullable String> part, Path root, String usual) {
        String stated = models.stream()
                .flatMap(model -> Optional.ofNullable(model.getBuild()).map(part).stream())
                .findFirst()
                .orElse(usual);
        return root.resolve(stated.replaceFirst("^\\$\\{(project\\.)?basedir}/", ""))
                .normalize();
    }

    private static List<Dependency> managedBy(Model model) {
        return Optional.ofNullable(model.getDependencyManagement())
                .map(DependencyManagement::getDependencies)
                .orElse(List.of());
    }

    private static List<String> names(List<Model> models, Function<Model, List<Dependency>> part) {
        List<String> names = new ArrayList<>();
        models.stream()
                .flatMap(model -> part.apply(model).stream())
                .map(each -> each.getGroupId() + ":" + each.getArtifactId() + ":"
                        + resolved(Objects.requireNonNullElse(each.getVersion(), ""), models))
                .forEach(names::add);
        return names;
    }

    /** The value of a property that a version may be; empty if nobody in the project says it. */
    private static String resolved(String version, List<Model> models) {
        return version.startsWith("${")
                ? Stream.of(version.substring(2, version.length() - 1))
                        .flatMap(name -> models.stream()
                                .flatMap(
                                        model -> Optional.ofNullable(
                                                model.getProperties().getProperty(name))
                                                .stream()))
                        .findFirst()
                        .orElse("")
                : version;
    }
}
