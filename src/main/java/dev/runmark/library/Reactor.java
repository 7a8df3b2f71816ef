package dev.runmark.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Profile;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * The modules that are built together with a project, as their POMs name them, before Maven makes anything of these.
 *
 * <p>Immutable and thread-safe.
 *
 * @param modules each by its POM, an absolute path
 */
record Reactor(Map<Path, Module> modules) {

    private static final String POM = "pom.xml";

    /**
     * A module.
     *
     * @param version as its POM has it; empty if that is known only once properties are replaced
     */
    record Module(Path pom, String group, String artifact, Optional<String> version) {

        boolean is(String otherGroup, String otherArtifact, String otherVersion) {
            return group.equals(otherGroup)
                    && artifact.equals(otherArtifact)
                    && version.map(otherVersion::equals).orElse(true);
        }
    }

    /** The modules of a project and of those around it that have it as a module. */
    static Reactor around(Path pom) {
        Path top = pom;
        for (Path folder = pom.getParent(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve(POM);
            if (Files.isRegularFile(candidate) && modulesIn(candidate).contains(top)) {
                top = candidate;
            }
        }
        Map<Path, Module> found = new LinkedHashMap<>();
        collect(top, found);
        return new Reactor(found);
    }

    private static void collect(Path pom, Map<Path, Module> found) {
        Optional<Model> read = found.containsKey(pom) ? Optional.empty() : raw(pom);
        if (read.isPresent()) {
            found.put(pom, module(pom, read.get()));
            modulesIn(pom, read.get()).forEach(module -> collect(module, found));
        }
    }

    private static Module module(Path pom, Model model) {
        Optional<Parent> parent = Optional.ofNullable(model.getParent());
        String version = Optional.ofNullable(model.getVersion())
                .or(() -> parent.map(Parent::getVersion))
                .orElse("");
        return new Module(
                pom,
                Optional.ofNullable(model.getGroupId())
                        .or(() -> parent.map(Parent::getGroupId))
                        .orElse(""),
                Objects.requireNonNullElse(model.getArtifactId(), ""),
                version.contains("${") ? Optional.empty() : Optional.of(version));
    }

    /** The POMs of modules that a POM names, those of its profiles among them. */
    private static List<Path> modulesIn(Path pom) {
        return raw(pom).map(model -> modulesIn(pom, model)).orElse(List.of());
    }

    private static List<Path> modulesIn(Path pom, Model model) {
        List<String> names = new ArrayList<>(model.getModules());
        model.getProfiles().stream().map(Profile::getModules).forEach(names::addAll);
        return names.stream().flatMap(name -> moduleIn(pom, name).stream()).toList();
    }

    /** The POM of a module by its name, which is that of a folder or of the POM itself; empty if it is not there. */
    static Optional<Path> moduleIn(Path pom, String name) {
        Path named = pom.resolveSibling(name.replace('\\', '/')).normalize();
        Path file = Files.isDirectory(named) ? named.resolve(POM) : named;
        return Optional.of(file).filter(Files::isRegularFile);
    }

    /** What a POM says by itself; empty if it cannot be read, which is reported once Maven reads it. */
    private static Optional<Model> raw(Path pom) {
        try (InputStream in = Files.newInputStream(pom)) {
            return Optional.of(new MavenXpp3Reader().read(in, /* strict= */ false));
        } catch (IOException | XmlPullParserException e) {
            return Optional.empty();
        }
    }

    /** What a module's POM and those of its parents in this project say by themselves, its own first. */
    List<Model> written(Path pom) {
        List<Model> models = new ArrayList<>();
        Optional<Path> next = Optional.of(pom);
        while (next.isPresent() && models.size() < modules.size()) {
            Path each = next.get();
            Optional<Model> model = raw(each);
            model.ifPresent(models::add);
            next = model.flatMap(child -> Optional.ofNullable(child.getParent()))
                    .flatMap(
                            parent -> moduleIn(each, Objects.requireNonNullElse(parent.getRelativePath(), "../" + POM)))
                    .filter(modules::containsKey);
        }
        return models;
    }

    /** The module that an artifact is made from. */
    Optional<Module> find(String group, String artifact, String version) {
        return modules.values().stream()
                .filter(module -> module.is(group, artifact, version))
                .findFirst();
    }
}
