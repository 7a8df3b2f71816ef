package dev.runmark.content;

import dev.runmark.content.folder.FileReading;
import dev.runmark.content.head.ExamplesReading;
import dev.runmark.content.head.ProjectExamples;
import dev.runmark.content.yaml.Fields;
import dev.runmark.content.yaml.Stated;
import dev.runmark.content.yaml.YamlText;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.SiteConfig.Examples;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.Spot;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the {@code runmark.yaml} of a project says of Markdown that belongs to no site.
 *
 * <p>Immutable and thread-safe.
 *
 * @param file where it is; empty if there is none
 * @param paths the Markdown that it is about, as paths from the current folder; empty if it names none
 * @param examples how examples are run
 * @param baseline the file of what is known to be wrong, as a path from the current folder; empty if it names none
 * @param problems what is wrong with it
 */
public record ProjectConfig(
        Optional<Path> file, List<Path> paths, Examples examples, Optional<Path> baseline, List<Problem> problems) {

    /** The name of the file. */
    public static final String NAME = ProjectExamples.FILE;

    private static final String BASELINE = "baseline";
    private static final List<String> KEYS = Stream.concat(
                    ProjectExamples.OF_PATHS.stream(), ExamplesReading.KEYS.stream())
            .toList();

    /** A project that says nothing. */
    public static final ProjectConfig NONE = new ProjectConfig(
            Optional.empty(), List.of(), Examples.DEFAULT.withMode(ExampleMode.AUTO), Optional.empty(), List.of());

    public ProjectConfig {
        paths = List.copyOf(paths);
        problems = List.copyOf(problems);
    }

    /** The nearest one in a folder and those around it; a file stands for its folder. */
    static ProjectConfig around(Path start) {
        Path absolute = start.toAbsolutePath().normalize();
        for (Path folder = absolute; folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(NAME);
            if (Files.isRegularFile(file)) {
                return read(file);
            }
        }
        return NONE;
    }

    private static ProjectConfig read(Path file) {
        String shown = shown(file);
        try {
            return of(Source.read(shown, file), file);
        } catch (CharacterCodingException e) {
            return unread(
                    file,
                    Problem.ofFile(Rule.NOT_UTF_8, shown, "this file is not UTF-8 text")
                            .withHelp("save it as UTF-8"));
        } catch (IOException e) {
            return unread(file, FileReading.unreadable(shown, e));
        }
    }

    private static ProjectConfig unread(Path file, Problem why) {
        return new ProjectConfig(Optional.of(file), List.of(), Examples.DEFAULT, Optional.empty(), List.of(why));
    }

    private static ProjectConfig of(Source source, Path file) {
        YamlText yaml = YamlText.of(source, 0, source.text().length());
        YamlText.Content content = yaml.content();
        Fields fields = Fields.of(yaml, content.root(), Spot.of(source, 0, 1), KEYS);
        Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
        Examples examples = ExamplesReading.of(fields, folder, ExampleMode.AUTO);
        List<Path> paths = new ArrayList<>();
        for (Stated<String> stated : fields.texts("paths")) {
            Path path = folder.resolve(stated.value()).normalize();
            if (Files.exists(path)) {
                paths.add(fromHere(path));
            } else {
                fields.reject(
                        stated,
                        "there is no file or folder `" + stated.value() + "`",
                        "paths start from the folder of this file");
            }
        }
        Optional<Path> baseline = fields.text(BASELINE)
                .map(stated -> fromHere(folder.resolve(stated.value()).normalize()));
        List<Problem> problems = new ArrayList<>(content.problems());
        problems.addAll(fields.problems());
        return new ProjectConfig(Optional.of(file), paths, examples, baseline, problems);
    }

    private static String shown(Path file) {
        return fromHere(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    /** What lies below the current folder is named as it is from there. */
    private static Path fromHere(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) && !path.equals(here) ? here.relativize(path) : path;
    }
}
