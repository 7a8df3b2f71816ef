package dev.runmark.init;

import dev.runmark.text.PathNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class that stands for documentation among the tests of a module.
 *
 * @param module the folder of the module
 * @param tests the folder with the sources of its tests
 * @param packageName of the class
 * @param present the classes that are there, from the folder of sources
 * @param isRun whether the build runs a class, by its file from there
 */
record TestClass(Path module, Path tests, String packageName, List<String> present, Predicate<String> isRun) {

    private static final List<String> NAMES = List.of("DocsTest", "MarkdownTest", "DocumentationTest", "ExamplesTest");
    private static final String DOCS = "Docs";
    private static final String JAVA = "java";
    private static final String KOTLIN = "kotlin";
    private static final String ANNOTATION = "dev.runmark.junit.Markdown";

    TestClass {
        present = List.copyOf(present);
    }

    static TestClass of(Path module, Path tests, Predicate<String> isRun) throws IOException {
        String language = language(tests);
        return new TestClass(
                module, tests, packageOf(module.resolve("src/main").resolve(language)), annotated(tests), isRun);
    }

    private static String language(Path tests) {
        return tests.endsWith(KOTLIN) ? KOTLIN : JAVA;
    }

    /** Whether one is there that the build runs. */
    boolean isThere() {
        return present.stream().anyMatch(isRun);
    }

    /** Those that are there and that the build passes over, from the folder of the module. */
    List<String> passedOver() {
        return present.stream()
                .filter(isRun.negate())
                .map(file -> PathNames.slashed(module.relativize(tests.resolve(file))))
                .toList();
    }

    /**
     * The class that is missing.
     *
     * @param folder the project folder
     * @param includes patterns of what the build runs, which names may be made from
     * @param places what it stands for, from the project folder; empty if the configuration says that
     * @return empty if no class with a name that is free would be run
     */
    Optional<Proposal> missing(Path folder, List<String> includes, List<String> places) {
        String ending = language(tests).equals(KOTLIN) ? ".kt" : ".java";
        String prefix = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
        return Stream.concat(NAMES.stream(), includes.stream().flatMap(TestClass::named))
                .filter(name ->
                        isRun.test(prefix + name + ending) && Files.notExists(tests.resolve(prefix + name + ending)))
                .findFirst()
                .map(name -> Proposal.ofNew(
                        folder,
                        PathNames.slashed(folder.relativize(tests)) + "/" + prefix + name + ending,
                        text(name, places.stream().map(folder::resolve).toList())));
    }

    /** A name that a pattern such as {@code **}{@code /*IT.java} lets through. */
    private static Stream<String> named(String pattern) {
        String last = pattern.substring(pattern.lastIndexOf('/') + 1).replaceFirst("\\.(java|class|kt|\\*)$", "");
        String name = last.replaceFirst("\\*", DOCS).replace("*", "");
        return Stream.of(name).filter(text -> text.matches("\\p{Lu}\\w*"));
    }

    private String text(String name, List<Path> places) {
        boolean kotlin = language(tests).equals(KOTLIN);
        String end = kotlin ? "" : ";";
        return (packageName.isEmpty() ? "" : "package " + packageName + end + "\n\n")
                + "import " + ANNOTATION + end + "\n\n"
                + "@Markdown" + values(places, kotlin) + "\n"
                + "class " + name + (kotlin ? "" : " {}") + "\n";
    }

    private String values(List<Path> places, boolean kotlin) {
        return places.isEmpty()
                ? ""
                : places.stream()
                        .map(place -> '"' + PathNames.slashed(module.relativize(place)) + '"')
                        .collect(Collectors.joining(", ", kotlin ? "(" : "({", kotlin ? ")" : "})"));
    }

    private static List<String> annotated(Path tests) throws IOException {
        if (!Files.isDirectory(tests)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(tests)) {
            return files.filter(Files::isRegularFile)
                    .filter(TestClass::namesAnnotation)
                    .map(file -> PathNames.slashed(tests.relativize(file)))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean namesAnnotation(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains("dev.runmark.junit");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The package that all classes have in common. */
    private static String packageOf(Path sources) throws IOException {
        Path folder = sources;
        while (true) {
            List<Path> entries = entries(folder);
            List<Path> folders = entries.stream().filter(Files::isDirectory).toList();
            if (folders.size() != 1 || entries.stream().anyMatch(TestClass::isClass)) {
                return PathNames.slashed(sources.relativize(folder)).replace('/', '.');
            }
            folder = folders.get(0);
        }
    }

    private static boolean isClass(Path entry) {
        String name = entry.getFileName().toString();
        return name.matches(".*\\.(java|kt)") && !name.equals("module-info.java") && !name.equals("package-info.java");
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}
