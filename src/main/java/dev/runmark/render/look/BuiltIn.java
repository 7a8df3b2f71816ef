package dev.runmark.render.look;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The templates, the files that they refer to and the words of the interface, as they come with the program, and what each is for. */
public final class BuiltIn {

    /** The folder of templates, in a project as in the program. */
    public static final String FOLDER = "templates";

    private static final SortedMap<String, String> TEMPLATES = all(
            "article.peb", "an article, or a page without a topic",
            "articles.peb", "the list of articles",
            "example.peb", "an example with its output and its proof",
            "foot.peb", "what the foot of every page says",
            "framework.peb", "a framework's list of topics",
            "head.peb", "the end of every page's head",
            "home.peb", "the home page",
            "java.peb", "the choice of a version of Java",
            "layout.peb", "what is around all others: head, bar, breadcrumbs, foot",
            "missing.peb", "the page for addresses that do not exist",
            "page.peb", "a page with its questions",
            "practice.peb", "the reader's marks",
            "print.peb", "a topic as one page",
            "proof.peb", "what was proved",
            "question.peb", "a question by itself",
            "redirect.peb", "an old address",
            "topic.peb", "a topic's list of pages");

    private static final SortedMap<String, String> ASSETS = all(
            "assets/acts.js",
            "what buttons and links do",
            "assets/anki.js",
            "cards for Anki",
            "assets/blocks.css",
            "numbers on lines, and tabs",
            "assets/copy.js",
            "copying of code",
            "assets/fsrs.js",
            "when a question is asked again",
            "assets/icon.svg",
            "the icon of the site",
            "assets/keys.js",
            "keys",
            "assets/lists.css",
            "pages that list others",
            "assets/marks.js",
            "the reader's marks",
            "assets/math.css",
            "formulas",
            "assets/search.js",
            "search",
            "assets/site.css",
            "the style sheet of every page",
            "assets/site.js",
            "the script of every page",
            "assets/study.js",
            "practice",
            "assets/timeline.css",
            "pictures of runs",
            "assets/timeline.js",
            "the replay of a run",
            "assets/tools.css",
            "search and practice");

    private static final String WORDS = "words/";

    private static final SortedMap<String, String> WORDS_BY_LANGUAGE = all(
            "words/de.properties", "what the interface says in German",
            "words/en.properties", "what the interface says in English; to be translated for other languages",
            "words/es.properties", "what the interface says in Spanish",
            "words/fr.properties", "what the interface says in French",
            "words/zh.properties", "what the interface says in Chinese");

    private BuiltIn() {}

    private static SortedMap<String, String> all(String... namesAndPurposes) {
        SortedMap<String, String> all = new TreeMap<>();
        for (int i = 0; i < namesAndPurposes.length; i += 2) {
            all.put(namesAndPurposes[i], namesAndPurposes[i + 1]);
        }
        return Collections.unmodifiableSortedMap(all);
    }

    /** The templates: what each makes, by its name. */
    public static SortedMap<String, String> templates() {
        return TEMPLATES;
    }

    /** The files that templates refer to: what each is for, by its path in the site. */
    public static SortedMap<String, String> assets() {
        return ASSETS;
    }

    /** What the interface says: in which language, by the name of the file. */
    public static SortedMap<String, String> words() {
        return WORDS_BY_LANGUAGE;
    }

    /**
     * The text of one of them.
     *
     * @throws IOException if the program is not whole
     */
    public static String text(String name) throws IOException {
        String folder = name.startsWith(WORDS) ? "/dev/runmark/render/" : "/" + FOLDER + "/";
        try (InputStream in = BuiltIn.class.getResourceAsStream(folder + name)) {
            if (in == null) {
                throw new FileNotFoundException("the program's own file " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
