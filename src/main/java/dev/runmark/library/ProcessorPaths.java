package dev.runmark.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;

/** The annotation processors that a project gives to its compiler apart from what its code uses. */
final class ProcessorPaths {

    /** Without its group: a text that begins like a relocated package would be relocated, too. */
    private static final String COMPILER = "maven-compiler-plugin";

    private ProcessorPaths() {}

    /** The artifacts below {@code annotationProcessorPaths} of the compiler plugin; one without a version is left out. */
    static List<Artifact> of(Model model) {
        return model.getBuild().getPlugins().stream()
                .filter(plugin -> plugin.getArtifactId().equals(COMPILER))
                .findFirst()
                .map(compiler -> given(compiler, model))
                .orElse(List.of());
    }

    private static List<Artifact> given(Plugin compiler, Model model) {
        List<Artifact> artifacts = new ArrayList<>();
        Stream.concat(
                        Stream.of(compiler.getConfiguration()),
                        compiler.getExecutions().stream().map(PluginExecution::getConfiguration))
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast)
                .map(configuration -> configuration.getChild("annotationProcessorPaths"))
                .filter(paths -> paths != null)
                .flatMap(paths -> Stream.of(paths.getChildren()))
                .forEach(path -> artifact(path, model)
                        .filter(artifact -> !artifacts.contains(artifact))
                        .ifPresent(artifacts::add));
        return artifacts;
    }

    private static Optional<Artifact> artifact(Xpp3Dom path, Model model) {
        String group = value(path, "groupId");
        String name = value(path, "artifactId");
        String version = value(path, "version");
        String decided = version.isEmpty() ? managedVersion(group, name, model) : version;
        return group.isEmpty() || name.isEmpty() || decided.isEmpty()
                ? Optional.empty()
                : Optional.of(new DefaultArtifact(group, name, value(path, "classifier"), "jar", decided));
    }

    private static String value(Xpp3Dom path, String name) {
        Xpp3Dom child = path.getChild(name);
        return child == null || child.getValue() == null ? "" : child.getValue().strip();
    }

    /** Since version 3.12 of the plugin, a version may be left to the management of dependencies. */
    private static String managedVersion(String group, String name, Model model) {
        return Optional.ofNullable(model.getDependencyManagement()).map(DependencyManagement::getDependencies).stream()
                .flatMap(List<Dependency>::stream)
                .filter(managed -> managed.getGroupId().equals(group)
                        && managed.getArtifactId().equals(name))
                .map(Dependency::getVersion)
                .findFirst()
                .orElse("");
    }
}
