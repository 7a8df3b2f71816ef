package dev.runmark.build;

import dev.runmark.site.Libraries;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Placed;
import dev.runmark.text.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the classes are that are compiled from some Java files: in the output folders of the Maven or Gradle module that
 * holds them. They are not compiled here, since only their own build knows how.
 *
 * @param libraries the folders
 * @param problems which files have none
 */
record OwnClasses(Libraries libraries, List<Problem> problems) {

    private static final List<String> OUTPUTS =
            List.of("target/classes", "target/test-classes", "build/classes/java/main", "build/classes/java/test");
    private static final List<String> BUILDS =
            List.of("pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts", ".git");

    static OwnClasses of(List<MarkdownFile> files) {
        Set<Path> folders = new LinkedHashSet<>();
        Set<Optional<Path>> told = new LinkedHashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (MarkdownFile file : files) {
            Optional<Path> module = module(file.file());
            List<Path> outputs = module.map(OwnClasses::outputs).orElse(List.of());
            folders.addAll(outputs);
            if (outputs.isEmpty() && told.add(module)) {
                problems.add(missing(file));
            }
        }
        return new OwnClasses(
                new Libraries(
                        folders.stream()
                                .map(folder -> Placed.onCommandLine("--classpath", folder.toString()))
                                .toList(),
                        List.of()),
                problems);
    }

    /** The nearest folder with classes, or with the file of a build. */
    private static Optional<Path> module(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        while (folder != null && outputs(folder).isEmpty() && !isBuilt(folder)) {
            folder = folder.getParent();
        }
        return Optional.ofNullable(folder);
    }

    private static List<Path> outputs(Path module) {
        return OUTPUTS.stream().map(module::resolve).filter(Files::isDirectory).toList();
    }

    private static boolean isBuilt(Path folder) {
        return BUILDS.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    private static Problem missing(MarkdownFile file) {
        return Problem.ofFile(
                        "javadoc-classes",
                        file.path(),
                        "the examples in this file's comments cannot name its classes, which are not compiled")
                .asWarning()
                .withHelp("compile the project first, so that there is `target/classes` or `build/classes`, or name its"
                        + " classes with `classpath`");
    }
}
