package dev.runmark.render.machine;

import dev.runmark.render.file.LinkForm;
import dev.runmark.render.file.PlacedPage;
import dev.runmark.render.file.Printable;
import dev.runmark.render.file.Recipe;
import dev.runmark.render.file.SiteFile;
import dev.runmark.render.words.Words;
import dev.runmark.search.Entry;
import dev.runmark.search.SearchIndex;
import dev.runmark.search.SearchTerms;
import dev.runmark.search.Stemming;
import dev.runmark.site.Article;
import dev.runmark.site.Difficulty;
import dev.runmark.site.Framework;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Page;
import dev.runmark.site.Site;
import dev.runmark.site.SiteConfig;
import dev.runmark.site.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The scripts that {@code search.js} fetches: one that says where to look, the terms, the words of each length, and the
 * entries to show.
 *
 * <p>Thread-safe. The terms are collected from all texts of the site when the first of their scripts is asked for.
 */
public final class SearchFiles {

    private static final int LONGEST_EXCERPT = 110;
    private static final String FOLDER = "search/";

    /**
     * The entries of a framework, for a filter.
     *
     * @param name the framework's title
     * @param from the number of its first entry
     * @param to the number after its last
     */
    private record Group(String name, int from, int to) {}

    private record Start(
            int entries,
            int perFile,
            List<String> levels,
            List<Group> groups,
            Set<String> stopWords,
            List<Stemming.Ending> stems,
            List<String> parts) {}

    /**
     * A script that is made of some texts.
     *
     * @param recipe how to make it
     * @param texts the texts
     * @param seen differs whenever the script does, unless that is because of the configuration
     */
    public record OfTexts(Recipe recipe, List<MarkdownFile> texts, Supplier<String> seen) {

        public OfTexts {
            texts = List.copyOf(texts);
        }
    }

    private record LongText(int number, List<Entry> entries) {}

    private record Shown(String href, String title, String where, int level, String excerpt) {}

    private final List<Findable> texts = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final LinkForm form;
    private final Words words;
    private final Stemming stemming;
    private final SearchTerms before;
    private int entries;
    private @Nullable SearchTerms terms;
    private @Nullable SearchIndex index;
    private volatile LongText lastLong = new LongText(-1, List.of());

    private SearchFiles(SiteConfig config, Words words, SearchTerms before) {
        this.form = LinkForm.of(config);
        this.words = words;
        this.stemming = Stemming.of(config.language().text());
        this.before = before;
    }

    /**
     * The scripts of a site.
     *
     * @param before the terms of its texts as they were before
     */
    public static SearchFiles of(Site site, Words words, SearchTerms before) {
        SearchFiles files = new SearchFiles(site.config(), words, before);
        if (!site.home().introduction().silent()) {
            files.add(Findable.of(site.home(), words));
        }
        for (Framework framework : site.frameworks()) {
            int from = files.entries;
            if (framework.only().isEmpty() && !framework.isFlat()) {
                files.add(Findable.of(framework, words));
            }
            for (Topic topic : framework.topics()) {
                if (topic.only().isEmpty()) {
                    files.add(Findable.of(framework, topic, words));
                }
                for (Page page : topic.siblings()) {
                    files.add(files.findable(new PlacedPage(framework, topic, page)));
                }
            }
            files.groups.add(new Group(framework.title(), from, files.entries));
        }
        for (Article article : site.articles()) {
            files.add(Findable.of(article, words));
        }
        return files;
    }

    private void add(Findable text) {
        texts.add(text);
        starts.add(entries);
        entries += text.size();
    }

    /** How to make the scripts that are made of all texts. */
    public List<Recipe> recipes() {
        List<Recipe> recipes = new ArrayList<>();
        int parts = SearchIndex.partsFor(entries);
        recipes.add(recipe("start.js", "start", () -> Json.inScript(start())));
        for (int part = 0; part < parts; part++) {
            int number = part;
            recipes.add(recipe("terms-" + part + ".js", "terms", () -> number + ", {\n" + index().part(number) + "}"));
        }
        for (int length : SearchIndex.wordLengths()) {
            recipes.add(recipe(
                    "words-" + length + ".js", "words", () -> length + ", " + Json.inScript(index().words(length))));
        }
        return recipes;
    }

    /** How to make the scripts with the entries to show. */
    public List<OfTexts> entries() {
        List<OfTexts> scripts = new ArrayList<>();
        for (int file = 0; file < SearchIndex.filesFor(entries); file++) {
            int number = file;
            Recipe recipe =
                    recipe("entries-" + file + ".js", "entries", () -> number + ", " + Json.inScript(shown(number)));
            List<MarkdownFile> shown = textsOf(file)
                    .boxed()
                    .flatMap(text -> texts.get(text).file().stream())
                    .toList();
            scripts.add(new OfTexts(recipe, shown, () -> textsOf(number)
                    .mapToObj(text -> starts.get(text) + " " + texts.get(text).key())
                    .collect(Collectors.joining("\n"))));
        }
        return scripts;
    }

    /** Makes the arguments of a script's one call. */
    private interface Arguments {
        String make() throws IOException;
    }

    private static Recipe recipe(String name, String call, Arguments arguments) {
        String path = FOLDER + name;
        return new Recipe(path, () -> SiteFile.text(path, "runmark.search." + call + "(" + arguments.make() + ");\n"));
    }

    private Start start() throws IOException {
        return new Start(
                entries,
                SearchIndex.entriesPerFile(),
                Arrays.stream(Difficulty.values()).map(Difficulty::label).toList(),
                groups,
                stemming.stopWords(),
                stemming.endings(),
                index().firstTerms());
    }

    /** One that fills several files is kept until another such is read: it would be read for each of them. */
    private List<Entry> read(int text) throws IOException {
        LongText last = lastLong;
        if (last.number == text) {
            return last.entries;
        }
        List<Entry> read = texts.get(text).entries();
        if (read.size() > SearchIndex.entriesPerFile()) {
            lastLong = new LongText(text, read);
        }
        return read;
    }

    /** The entries of a file, read anew: to keep them all would take more memory than to read them twice takes time. */
    private List<Shown> shown(int file) throws IOException {
        int from = file * SearchIndex.entriesPerFile();
        int to = from + SearchIndex.entriesPerFile();
        List<Shown> shown = new ArrayList<>();
        for (int text : textsOf(file).toArray()) {
            List<Entry> read = read(text);
            for (int i = 0; i < read.size(); i++) {
                int number = starts.get(text) + i;
                if (number >= from && number < to) {
                    shown.add(shown(read.get(i)));
                }
            }
        }
        return shown;
    }

    /** The numbers of the texts whose entries stand in a file of entries. */
    private IntStream textsOf(int file) {
        int from = file * SearchIndex.entriesPerFile();
        int found = Collections.binarySearch(starts, from);
        int first = found >= 0 ? found : -found - 2;
        return IntStream.range(first, texts.size())
                .takeWhile(text -> starts.get(text) < from + SearchIndex.entriesPerFile());
    }

    private Shown shown(Entry entry) {
        return new Shown(
                form.of(entry.href()),
                Printable.of(entry.title()),
                Printable.of(entry.where()),
                entry.level(),
                Printable.of(excerpt(entry.text())));
    }

    private static String excerpt(String text) {
        int shown = text.indexOf(SectionTexts.UNSHOWN);
        String words =
                text.substring(0, shown < 0 ? text.length() : shown).strip().replaceAll("\\s+", " ");
        if (words.length() <= LONGEST_EXCERPT) {
            return words;
        }
        int end = words.lastIndexOf(' ', LONGEST_EXCERPT);
        return words.substring(0, end > 0 ? end : LONGEST_EXCERPT).replaceFirst("(?: …)+$", "") + " …";
    }

    /**
     * What the entries of all texts are found by.
     *
     * @throws IOException if a text cannot be read, or has changed since the site was read
     */
    synchronized SearchTerms terms() throws IOException {
        if (terms == null) {
            terms = SearchTerms.collect(texts, before, stemming);
        }
        return terms;
    }

    /** What the entries of some other texts of the site are found by, most of which are among these. */
    SearchTerms terms(List<Findable> others) throws IOException {
        return SearchTerms.collect(others, terms(), stemming);
    }

    /** A page with what can be found in it. */
    Findable findable(PlacedPage page) {
        return Findable.of(page, words);
    }

    /** The same as far as it was asked for, or else as it was before. */
    public synchronized SearchTerms known() {
        return Objects.requireNonNullElse(terms, before);
    }

    private synchronized SearchIndex index() throws IOException {
        if (index == null) {
            index = SearchIndex.of(terms(), SearchIndex.partsFor(entries), stemming);
        }
        return index;
    }
}
