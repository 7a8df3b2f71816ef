package dev.runmark.content.head;

import dev.runmark.content.folder.FileReading;
import dev.runmark.content.yaml.Fields;
import dev.runmark.content.yaml.YamlText;
import dev.runmark.site.SiteConfig.Examples;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import dev.runmark.text.Spot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the {@code runmark.yaml} of a project says of examples, for a site that says nothing of its own.
 *
 * <p>Immutable and thread-safe.
 *
 * @param examples how examples are run
 * @param problems what is wrong with the file
 */
public record ProjectExamples(Examples examples, List<Problem> problems) {

    /** The file's name. */
    public static final String FILE = "runmark.yaml";

    /** The keys of the file that are about Markdown which belongs to no site. */
    public static final List<String> OF_PATHS = List.of("paths", "baseline");

    private static final List<String> KEYS =
            Stream.concat(OF_PATHS.stream(), ExamplesReading.KEYS.stream()).toList();

    public ProjectExamples {
        problems = List.copyOf(problems);
    }

    /** Reads the file in the root of a project; empty if there is none. */
    static Optional<ProjectExamples> in(Path root) {
        Path file = root.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(Source.read(FILE, file), root));
        } catch (IOException e) {
            return Optional.of(new ProjectExamples(Examples.DEFAULT, List.of(FileReading.unreadable(FILE, e))));
        }
    }

    private static ProjectExamples of(Source source, Path root) {
        YamlText yaml = YamlText.of(source, 0, source.text().length());
        YamlText.Content content = yaml.content();
        Fields fields = Fields.of(yaml, content.root(), Spot.of(source, 0, 1), KEYS);
        Examples examples = ExamplesReading.of(fields, root, Examples.DEFAULT.mode());
        List<Problem> problems = new ArrayList<>(content.problems());
        problems.addAll(fields.problems());
        return new ProjectExamples(examples, problems);
    }
}
