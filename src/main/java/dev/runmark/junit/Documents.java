package dev.runmark.junit;

import dev.runmark.build.GivenOptions;
import dev.runmark.build.PlainProject;
import dev.runmark.content.ContentReader;
import dev.runmark.content.KeptTexts;
import dev.runmark.site.Confinement;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.ExampleScope;
import dev.runmark.site.Ignored;
import dev.runmark.site.Imports;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.PlacedText;
import dev.runmark.site.Refusal;
import dev.runmark.site.Room;
import dev.runmark.site.SetupFile;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.Location;
import dev.runmark.text.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Markdown that is checked together, and what its examples have besides their own text.
 *
 * <p>Immutable and thread-safe.
 *
 * @param project the files, and what their configuration says
 * @param given what a test class says, and the class path of the tests
 * @param texts what is known of the files from an earlier run
 */
record Documents(PlainProject project, GivenOptions given, KeptTexts texts) {

    private static final String USUAL = "README.md";

    /** Whether a class names some. */
    static boolean areNamedBy(Class<?> type) {
        return AnnotationSupport.isAnnotated(type, Markdown.class);
    }

    /**
     * What a class names.
     *
     * @param parameters what is said for all, which goes before what the class says
     * @throws JUnitException if what stands at the class means nothing
     */
    static Documents of(Class<?> type, Parameters parameters) {
        Markdown stated = AnnotationSupport.findAnnotation(type, Markdown.class).orElseThrow();
        Optional<ExampleMode> meant = parameters.mode().or(() -> mode(type, stated));
        List<Path> places = Arrays.stream(stated.value()).map(Path::of).toList();
        return of(project(places, meant), given(scope(type, stated)), parameters);
    }

    /** Files or folders that a test run names itself. */
    static Documents of(Path place, Parameters parameters) {
        return of(PlainProject.of(List.of(place), parameters.mode()), given(ExampleScope.DEFAULT), parameters);
    }

    private static Documents of(PlainProject project, GivenOptions given, Parameters parameters) {
        try {
            return new Documents(
                    project, given, parameters.skips() ? KeptTexts.NONE : project.texts(parameters.cache()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GivenOptions given(ExampleScope scope) {
        return new GivenOptions(LauncherClassPath.libraries(), scope, Optional.empty(), Room.USUAL);
    }

    private static PlainProject project(List<Path> places, Optional<ExampleMode> mode) {
        return places.isEmpty()
                ? PlainProject.ofConfiguration(mode).orElseGet(() -> PlainProject.of(List.of(Path.of(USUAL)), mode))
                : PlainProject.of(places, mode);
    }

    private static Optional<ExampleMode> mode(Class<?> type, Markdown stated) {
        return Optional.of(stated.mode()).filter(label -> !label.isEmpty()).map(label -> ExampleMode.of(label)
                .orElseThrow(() -> new JUnitException("mode of @Markdown at " + type.getName() + ": `" + label
                        + "` is no way for examples to be related: "
                        + Suggestion.didYouMean(label, ExampleMode.labels()))));
    }

    private static ExampleScope scope(Class<?> type, Markdown stated) {
        List<PlacedText> imports = placed(type, stated.imports());
        for (PlacedText asked : imports) {
            Optional<Refusal> refusal = Imports.refusal(asked.text());
            if (refusal.isPresent()) {
                throw new JUnitException("imports of @Markdown at " + type.getName() + ": "
                        + refusal.get().inOneLine());
            }
        }
        List<SetupFile> setups = placed(type, stated.setup()).stream()
                .map(file -> file.meaning(Path.of(file.text()).toAbsolutePath().toString()))
                .map(file -> new SetupFile(file, Optional.empty()))
                .toList();
        return new ExampleScope(
                Path.of(""), new Imports(imports, true), setups, Ignored.NOTHING, List.of(), Confinement.DEFAULT);
    }

    private static List<PlacedText> placed(Class<?> type, String[] texts) {
        Location place = new Location("@Markdown of " + type.getName(), 1, 1);
        return Arrays.stream(texts)
                .map(text -> new PlacedText(text, place, 1, ""))
                .toList();
    }

    /** The files, those among them that can be read. */
    List<MarkdownFile> files() {
        return ContentReader.readPlain(project.places(), texts).files();
    }

    /** How the examples are run. */
    SiteConfig.Examples examples() {
        return given.with(project.examples());
    }

    /** The same for some of the files. */
    PlainProject only(List<Path> files) {
        return new PlainProject(files, project.examples(), Optional.empty(), project.problems());
    }
}
