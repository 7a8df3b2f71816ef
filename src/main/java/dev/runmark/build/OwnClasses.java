package dev.runmark.build;

import dev.runmark.example.judge.Proofs;
import dev.runmark.site.Libraries;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.PlacedText;
import dev.runmark.text.FileNames;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the classes are that are compiled from some Java files: in the output folders of the Maven or Gradle module that
 * holds them. They are not compiled here, since only their own build knows how.
 *
 * @param libraries the folders
 * @param uncompiled a file of each module that has none
 */
record OwnClasses(Libraries libraries, List<MarkdownFile> uncompiled) {

    private static final List<String> OUTPUTS =
            List.of("target/classes", "target/test-classes", "build/classes/java/main", "build/classes/java/test");
    private static final List<String> BUILDS =
            List.of("pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts", ".git");

    static OwnClasses of(List<MarkdownFile> files) {
        Set<Path> folders = new LinkedHashSet<>();
        Map<Optional<Path>, MarkdownFile> uncompiled = new LinkedHashMap<>();
        for (MarkdownFile file : files) {
            Optional<Path> module = module(file.file());
            List<Path> outputs = module.map(OwnClasses::outputs).orElse(List.of());
            folders.addAll(outputs);
            if (outputs.isEmpty()) {
                uncompiled.putIfAbsent(module, file);
            }
        }
        return new OwnClasses(
                new Libraries(
                        folders.stream()
                                .map(folder -> PlacedText.onCommandLine("--classpath", folder.toString()))
                                .toList(),
                        List.of()),
                List.copyOf(uncompiled.values()));
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

    /** What is wrong where examples do not compile and there are no classes that they could name. */
    static List<Problem> missing(List<MarkdownFile> uncompiled, Proofs proofs) {
        boolean rejected = proofs.problems().stream()
                .anyMatch(problem -> problem.rule() == Rule.EXAMPLE_COMPILE
                        && FileNames.isJava(problem.location().path()));
        return rejected ? uncompiled.stream().map(OwnClasses::missing).toList() : List.of();
    }

    private static Problem missing(MarkdownFile file) {
        return Problem.ofFile(
                        Rule.JAVADOC_CLASSES,
                        file.path(),
                        "the examples in this file's comments cannot name its classes, which are not compiled")
                .asWarning()
                .withHelp("compile the project first, so that there is `target/classes` or `build/classes`, or name its"
                        + " classes with `classpath`");
    }
}
