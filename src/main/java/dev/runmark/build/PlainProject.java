package dev.runmark.build;

import dev.runmark.content.ContentReader;
import dev.runmark.content.KeptTexts;
import dev.runmark.content.ProjectConfig;
import dev.runmark.example.OwnCode;
import dev.runmark.example.Prover;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Markdown that belongs to no site, and what its project says of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param places the files and folders
 * @param examples how their examples are run
 * @param baseline the file of what is known to be wrong, if the configuration names one
 * @param problems what is wrong with the configuration
 */
public record PlainProject(
        List<Path> places, SiteConfig.Examples examples, Optional<Path> baseline, List<Problem> problems) {

    public PlainProject {
        places = List.copyOf(places);
        problems = List.copyOf(problems);
    }

    /** What some paths stand for. The nearest configuration around the first of them is that of all. */
    public static PlainProject of(List<Path> places, Optional<ExampleMode> mode) {
        return of(places, ContentReader.configAround(places.get(0)), mode);
    }

    /** What the configuration of the current folder says, or of those around it; empty if there is none. */
    public static Optional<PlainProject> ofConfiguration(Optional<ExampleMode> mode) {
        ProjectConfig config = ContentReader.configAround(Path.of(""));
        return config.file().map(file -> {
            List<Path> named = config.paths();
            Path around = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
            boolean here = around.equals(Path.of("").toAbsolutePath());
            return of(named.isEmpty() ? List.of(here ? Path.of("") : around) : named, config, mode);
        });
    }

    /**
     * The texts of its files, as far as they are known from an earlier time. Where one is new, its examples will be, too, and
     * what they need is made ready while it is read.
     *
     * @param cache the folder that keeps what happened to examples; empty if nothing is kept
     * @throws IOException if the code of Runmark cannot be read
     */
    public KeptTexts texts(Optional<Path> cache) throws IOException {
        return KeptTexts.in(cache.map(folder -> folder.resolve("texts")), OwnCode.stamp(), source -> {
            if (source.text().contains("java")) {
                Prover.foresee(examples);
            }
        });
    }

    private static PlainProject of(List<Path> places, ProjectConfig config, Optional<ExampleMode> mode) {
        SiteConfig.Examples examples = mode.map(config.examples()::withMode).orElse(config.examples());
        return new PlainProject(places, examples, config.baseline(), config.problems());
    }
}
