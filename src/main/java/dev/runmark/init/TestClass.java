package dev.runmark.init;

import dev.runmark.text.PathNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class that stands for documentation among the tests of a module. */
final class TestClass {

    private static final List<String> NAMES = List.of("DocsTest", "MarkdownTest", "DocumentationTest", "ExamplesTest");
    private static final String TESTS = "src/test/java";
    private static final String ANNOTATION = "dev.runmark.junit.Markdown";

    private TestClass() {}

    /**
     * A class for a module that has none.
     *
     * @param folder the project folder
     * @param module the folder of the module, from there and with {@code /}; empty if it is the project
     */
    static Optional<Proposal> missing(Path folder, String module, Documentation documentation) throws IOException {
        Path root = folder.resolve(module);
        if (isThere(root.resolve("src/test"))) {
            return Optional.empty();
        }
        String packageName = packageOf(root.resolve("src/main/java"));
        String prefix = (module.isEmpty() ? "" : module + "/") + TESTS + "/"
                + (packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/");
        return NAMES.stream()
                .filter(name -> Files.notExists(folder.resolve(prefix + name + ".java")))
                .findFirst()
                .map(name -> Proposal.ofNew(
                        folder, prefix + name + ".java", text(packageName, name, values(folder, root, documentation))));
    }

    private static String text(String packageName, String name, String values) {
        return (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n")
                + "import " + ANNOTATION + ";\n\n"
                + "@Markdown" + values + "\n"
                + "class " + name + " {}\n";
    }

    /** A module that is the project finds its paths in the configuration. */
    private static String values(Path folder, Path module, Documentation documentation) {
        if (module.equals(folder)) {
            return "";
        }
        return documentation.places().stream()
                .map(place -> '"' + PathNames.slashed(module.relativize(place)) + '"')
                .collect(Collectors.joining(", ", "({", "})"));
    }

    private static boolean isThere(Path tests) throws IOException {
        if (!Files.isDirectory(tests)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(tests)) {
            return files.filter(Files::isRegularFile).anyMatch(TestClass::namesAnnotation);
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
        return name.endsWith(".java") && !name.equals("module-info.java") && !name.equals("package-info.java");
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
