package dev.runmark;

import dev.runmark.content.ContentReader;
import dev.runmark.content.ProjectConfig;
import dev.runmark.example.judge.Proofs;
import dev.runmark.text.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The imports that were found for examples, as a configuration says them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param file the configuration of the examples, which need not be there yet
 * @param names what was imported, in alphabetical order
 */
record FoundImports(Path file, List<String> names) {

    private static final String KEY = "imports:";

    FoundImports {
        names = List.copyOf(names);
    }

    /**
     * Those of some examples that the configuration does not say yet.
     *
     * @param place where the examples are; without a configuration around it, the current folder gets one,
     *     or the folder of the examples if they are elsewhere
     */
    static FoundImports of(Path place, Proofs proofs) {
        ProjectConfig config = ContentReader.configAround(place);
        Path file = config.file().orElse(root(place).resolve(ProjectConfig.NAME));
        List<String> names = proofs.all().stream()
                .flatMap(proof -> proof.background().imports().stream())
                .distinct()
                .sorted()
                .toList();
        return new FoundImports(file, names);
    }

    /** Where a project of its own begins that says nothing of itself. */
    private static Path root(Path place) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = place.toAbsolutePath().normalize();
        Path folder = Files.isDirectory(absolute) ? absolute : absolute.resolveSibling("");
        return absolute.startsWith(here) ? here : folder;
    }

    /** How the file is named to the user. */
    String shown() {
        Path here = Path.of("").toAbsolutePath();
        return (file.startsWith(here) ? here.relativize(file) : file).toString();
    }

    /** Whether the file has imports already, to which nothing is added: in which form they stand is the author's. */
    boolean areStated() throws IOException {
        return Files.exists(file) && Files.readString(file).lines().anyMatch(line -> line.startsWith(KEY));
    }

    /** The lines for the configuration. */
    String text() {
        return KEY + "\n" + names.stream().map(name -> "  - " + name + "\n").collect(Collectors.joining());
    }

    /** Adds them to the file. */
    void write() throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "";
        String separator = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
        WholeFile.write(file, fresh -> Files.writeString(fresh, before + separator + text()));
    }
}
