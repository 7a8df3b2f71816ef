package dev.runmark.render.view;

import dev.runmark.render.file.Content;
import dev.runmark.render.template.Bounds;
import dev.runmark.render.words.OwnWords;
import dev.runmark.render.words.Placeholders;
import dev.runmark.render.words.Words;
import dev.runmark.site.PlacedText;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * The templates and assets that give a site its look: the built-in ones, each of which a file of the same name in the
 * project's own {@code templates} folder replaces.
 *
 * <p>Immutable and thread-safe; what is changed on disk afterwards is not seen.
 */
public final class Templates {

    /** The style sheet that a project adds to the built-in one. */
    public static final String OWN_STYLES = "assets/custom.css";

    /** The script that a project adds to the built-in one. */
    public static final String OWN_SCRIPT = "assets/custom.js";

    /** The name under which templates see all words by their keys. */
    static final String WORDS = "words";

    private final PebbleEngine engine;
    private final TemplateProblems translation;
    private final SortedMap<String, Content> assets;
    private final Words words;
    private final List<Problem> problems;

    private Templates(
            PebbleEngine engine,
            TemplateProblems translation,
            SortedMap<String, Content> assets,
            Words words,
            List<Problem> problems) {
        this.engine = engine;
        this.translation = translation;
        this.assets = assets;
        this.words = words;
        this.problems = problems;
    }

    /**
     * Reads a project's templates. What is wrong with them is in {@link #problems()}.
     *
     * @param projectRoot the project folder, which may or may not hold {@code templates}
     * @param language the BCP 47 tag of the site's language, and where it is stated
     * @throws IOException if a file or folder cannot be read
     */
    public static Templates of(Path projectRoot, PlacedText language) throws IOException {
        Path folder = projectRoot.resolve(TemplateFiles.FOLDER);
        OwnWords own = OwnWords.read(folder, TemplateFiles.FOLDER, language);
        Placeholders placeholders = new Placeholders(own.words());
        TemplateFiles files = TemplateFiles.read(projectRoot, placeholders);
        MemoryLoader loader = new MemoryLoader();
        files.templates().forEach((name, source) -> loader.addTemplate(name, placeholders.intoHtml(source.text())));
        PebbleEngine engine = new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .autoEscaping(true)
                .addEscapingStrategy("html", Templates::escaped)
                .defaultLocale(Locale.ROOT)
                .extension(new Bounds())
                .maxRenderedSize(Bounds.MOST)
                .build();
        TemplateProblems translation = new TemplateProblems(files.templates());
        List<Problem> problems = new ArrayList<>(files.problems());
        problems.addAll(own.problems());
        files.templates().values().forEach(source -> problems.addAll(translation.unknownWords(source, placeholders)));
        problems.addAll(syntaxErrors(engine, translation, files.templates()));
        problems.sort(Comparator.naturalOrder());
        return new Templates(engine, translation, files.assets(), own.words(), List.copyOf(problems));
    }

    /** As Pebble itself escapes, without the tables of all entities that HTML has, which take a while to set up. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Compiles every template, so that a slip in one is reported once and not by each page. */
    private static List<Problem> syntaxErrors(
            PebbleEngine engine, TemplateProblems translation, Map<String, Source> sources) {
        List<Problem> problems = new ArrayList<>();
        for (String name : sources.keySet()) {
            try {
                engine.getTemplate(name);
            } catch (PebbleException broken) {
                problems.add(translation.of(broken, name));
            } catch (IndexOutOfBoundsException ended) {
                problems.add(translation.ofFailure(name));
            }
        }
        return problems;
    }

    /** What the interface says. */
    public Words words() {
        return words;
    }

    /** What is wrong with the templates as they stand, in reading order. */
    public List<Problem> problems() {
        return problems;
    }

    /** The files that templates refer to, by their paths in the site. */
    public SortedMap<String, Content> assets() {
        return assets;
    }

    /** A template that needs no frame. */
    public Filled fill(View view) {
        return fill(view.template(), Map.of(WORDS, words.all(), view.template(), view));
    }

    /** A template with the site's frame around it. */
    public Filled fill(Frame frame, View view) {
        return fill(view.template(), Map.of("frame", frame, WORDS, words.all(), view.template(), view));
    }

    private Filled fill(String template, Map<String, Object> data) {
        String name = template + TemplateFiles.EXTENSION;
        StringWriter out = new StringWriter();
        try {
            engine.getTemplate(name).evaluate(out, data);
            return new Filled(out.toString(), List.of());
        } catch (PebbleException broken) {
            return new Filled(out.toString(), List.of(translation.of(broken, name)));
        } catch (ClassCastException unfit) {
            return new Filled(out.toString(), List.of(translation.ofFailure(name)));
        } catch (StackOverflowError endless) {
            return new Filled("", List.of(translation.ofEndlessInclusion(name)));
        } catch (IOException impossible) {
            throw new IllegalStateException("a string cannot fail to be written", impossible);
        }
    }
}
