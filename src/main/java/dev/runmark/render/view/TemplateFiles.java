package dev.runmark.render.view;

import dev.runmark.render.file.Content;
import dev.runmark.render.file.PackedAsset;
import dev.runmark.render.words.Placeholders;
import dev.runmark.text.Enclosure;
import dev.runmark.text.FileNames;
import dev.runmark.text.PathNames;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.Suggestion;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

    static final String FOLDER = "templates";
    static final String EXTENSION = ".peb";

    private static final String ASSETS = "assets/";

    private static final List<String> BUILT_IN_TEMPLATES = Stream.of(
                    "article",
                    "articles",
                    "example",
                    "framework",
                    "home",
                    "layout",
                    "missing",
                    "page",
                    "practice",
                    "print",
                    "proof",
                    "question",
                    "redirect",
                    "topic")
            .map(name -> name + EXTENSION)
            .toList();

    private static final List<String> BUILT_IN_ASSETS = List.of(
            "assets/blocks.css",
            "assets/copy.js",
            "assets/fsrs.js",
            "assets/icon.svg",
            "assets/keys.js",
            "assets/lists.css",
            "assets/marks.js",
            "assets/search.js",
            "assets/site.css",
            "assets/site.js",
            "assets/study.js",
            "assets/tools.css");

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
        for (String name : BUILT_IN_TEMPLATES) {
            templates.put(name, Source.of(pathOf(name), builtIn(name)));
        }
        SortedMap<String, Content> assets = new TreeMap<>();
        for (String name : BUILT_IN_ASSETS) {
            assets.put(name, new Content.Text(PackedAsset.of(name, words.intoCode(builtIn(name)))));
        }
        List<Problem> problems = new ArrayList<>();
        Path folder = projectRoot.resolve(FOLDER);
        for (String name : namesIn(folder)) {
            if (name.endsWith(EXTENSION)) {
                readOwn(folder, name, templates, problems);
            } else if (name.startsWith(ASSETS)) {
                assets.put(name, own(folder.resolve(name), name, words));
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
        if (!BUILT_IN_TEMPLATES.contains(name)) {
            // A template of the project's own may be there to be included; only one that looks like a slip is reported.
            Suggestion.nearest(name, BUILT_IN_TEMPLATES)
                    .ifPresent(near -> problems.add(
                            Problem.ofFile(Rule.TEMPLATE, pathOf(name), "no built-in template is called " + name)
                                    .withHelp("did you mean `" + near + "`?")));
        }
    }

    /** A copy of a built-in file asks for words as that does. */
    private static Content own(Path file, String name, Placeholders words) throws IOException {
        return BUILT_IN_ASSETS.contains(name) && !name.endsWith(".svg")
                ? new Content.Text(words.intoCode(Files.readString(file)))
                : new Content.Copy(file);
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

    private static String builtIn(String name) throws IOException {
        try (InputStream in = TemplateFiles.class.getResourceAsStream("/" + FOLDER + "/" + name)) {
            if (in == null) {
                throw new FileNotFoundException("the program's own file " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String pathOf(String name) {
        return FOLDER + "/" + name;
    }
}
