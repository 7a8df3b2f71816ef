package dev.runmark.render.view;

import dev.runmark.render.file.Content;
import dev.runmark.render.file.PackedAsset;
import dev.runmark.render.look.BuiltIn;
import dev.runmark.render.look.Copied;
import dev.runmark.render.look.StyleEnds;
import dev.runmark.render.words.Placeholders;
import dev.runmark.text.Enclosure;
import dev.runmark.text.FileNames;
import dev.runmark.text.PathNames;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.Spot;
import dev.runmark.text.Suggestion;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of the built-in templates with a project's own laid over them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param templates the templates by name
 * @param assets the files that they refer to, by their paths in the site
 * @param problems what is wrong with the project's own files
 */
record TemplateFiles(SortedMap<String, Source> templates, SortedMap<String, Content> assets, List<Problem> problems) {

    static final String FOLDER = BuiltIn.FOLDER;
    static final String EXTENSION = ".peb";

    private static final String ASSETS = "assets/";

    TemplateFiles {
        templates = Collections.unmodifiableSortedMap(templates);
        assets = Collections.unmodifiableSortedMap(assets);
        problems = List.copyOf(problems);
    }

    /**
     * Reads them.
     *
     * @param projectRoot the project folder
     * @param words what is put into scripts and style sheets
     * @throws IOException if a file or folder cannot be read
     */
    static TemplateFiles read(Path projectRoot, Placeholders words) throws IOException {
        SortedMap<String, Source> templates = new TreeMap<>();
        for (String name : BuiltIn.templates().keySet()) {
            templates.put(name, Source.of(pathOf(name), BuiltIn.text(name)));
        }
        SortedMap<String, Content> assets = new TreeMap<>();
        for (String name : BuiltIn.assets().keySet()) {
            assets.put(name, builtIn(name, words));
        }
        List<Problem> problems = new ArrayList<>();
        Path folder = projectRoot.resolve(FOLDER);
        for (String name : namesIn(folder)) {
            if (name.endsWith(EXTENSION)) {
                readOwn(folder, name, templates, problems);
            } else if (name.startsWith(ASSETS)) {
                assets.put(name, own(folder.resolve(name), name, words));
                if (name.endsWith(".css")) {
                    styles(folder, name).ifPresent(problems::add);
                }
            }
        }
        return new TemplateFiles(templates, assets, problems);
    }

    private static void readOwn(Path folder, String name, SortedMap<String, Source> templates, List<Problem> problems)
            throws IOException {
        try {
            templates.put(name, Source.read(pathOf(name), folder.resolve(name)));
        } catch (CharacterCodingException notUtf8) {
            problems.add(Problem.ofFile(Rule.TEMPLATE, pathOf(name), "this template is not UTF-8")
                    .withHelp("save it as UTF-8"));
        }
        if (BuiltIn.templates().containsKey(name)) {
            stale(name, templates).ifPresent(problems::add);
        } else {
            // A template of the project's own may be there to be included; only one that looks like a slip is reported.
            Suggestion.nearest(name, BuiltIn.templates().keySet())
                    .ifPresent(near -> problems.add(
                            Problem.ofFile(Rule.TEMPLATE, pathOf(name), "no built-in template is called " + name)
                                    .withHelp("did you mean `" + near + "`?")));
        }
    }

    /** A browser leaves out what it cannot read of a style sheet, which may be all that follows, and says nothing. */
    private static Optional<Problem> styles(Path folder, String name) throws IOException {
        try {
            return StyleEnds.fault(Source.read(pathOf(name), folder.resolve(name)));
        } catch (CharacterCodingException notUtf8) {
            return Optional.of(Problem.ofFile(Rule.TEMPLATE, pathOf(name), "this style sheet is not UTF-8")
                    .asWarning()
                    .withHelp("save it as UTF-8"));
        }
    }

    private static Optional<Problem> stale(String name, SortedMap<String, Source> templates) throws IOException {
        Source own = Objects.requireNonNull(templates.get(name), name);
        return Copied.of(name, own.text()) == Copied.STALE
                ? Optional.of(Spot.of(own, 0, own.line(1).length())
                        .warning(Rule.TEMPLATE, own, "the built-in " + name + " has changed since this was copied")
                        .withHelp("compare it with what `runmark templates " + name
                                + "` shows, and copy it anew, or take this line out"))
                : Optional.empty();
    }

    private static Content builtIn(String name, Placeholders words) throws IOException {
        return new Content.Text(PackedAsset.of(name, words.intoCode(BuiltIn.text(name))));
    }

    /** A copy of a built-in file asks for words as that does, and is that file as long as nobody has changed it. */
    private static Content own(Path file, String name, Placeholders words) throws IOException {
        if (!BuiltIn.assets().containsKey(name) || name.endsWith(".svg")) {
            return new Content.Copy(file);
        }
        String text = Files.readString(file);
        return text.equals(BuiltIn.text(name)) ? builtIn(name, words) : new Content.Text(words.intoCode(text));
    }

    private static List<String> namesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Enclosure enclosure = Enclosure.of(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(enclosure::holdsEntry)
                    .map(folder::relativize)
                    .filter(TemplateFiles::isAuthors)
                    .map(PathNames::slashed)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isAuthors(Path path) {
        return PathNames.of(path).stream().noneMatch(FileNames::isPassedOver);
    }

    private static String pathOf(String name) {
        return FOLDER + "/" + name;
    }
}
