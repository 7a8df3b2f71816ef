package dev.runmark.render.machine;

import dev.runmark.render.file.Place;
import dev.runmark.render.file.PlacedPage;
import dev.runmark.render.words.Words;
import dev.runmark.search.Entry;
import dev.runmark.search.SearchTerms;
import dev.runmark.site.Article;
import dev.runmark.site.Difficulty;
import dev.runmark.site.Framework;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Page;
import dev.runmark.site.Question;
import dev.runmark.site.Site;
import dev.runmark.site.Topic;
import dev.runmark.text.Sha256;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A text of the site, with what can be found in it: so many entries, which are known before the text is read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param size how many entries it gives
 * @param file where it stands; empty if all that there is of it is a title and a description
 * @param seen what they are made of besides that file
 * @param reader reads them
 */
record Findable(int size, Optional<MarkdownFile> file, Supplier<List<String>> seen, Reader reader)
        implements SearchTerms.Text {

    /** Reads the entries of a text. Implementations are thread-safe. */
    @FunctionalInterface
    interface Reader {
        List<Entry> read() throws IOException;
    }

    private static final List<Difficulty> LEVELS = List.of(Difficulty.values());
    private static final SectionTexts.Piece NOTHING = new SectionTexts.Piece("", "");

    static Findable of(Site.Home home, Words words) {
        return index(
                Place.HOME,
                home.title(),
                "",
                home.description(),
                home.introduction().file(),
                words);
    }

    static Findable of(Framework framework, Words words) {
        return index(
                Place.folder(framework.address()),
                framework.title(),
                "",
                framework.description(),
                framework.index(),
                words);
    }

    static Findable of(Framework framework, Topic topic, Words words) {
        return index(
                Place.folder(topic.address()),
                topic.title(),
                framework.isFlat() ? "" : framework.title(),
                topic.description(),
                topic.index(),
                words);
    }

    static Findable of(Article article, Words words) {
        return index(
                Place.page(article.address()),
                article.title(),
                article.isInBlog() ? words.of("articles") : "",
                article.description(),
                Optional.of(article.file()),
                words);
    }

    static Findable of(PlacedPage placed, Words words) {
        Page page = placed.page();
        int size = 1 + SectionTexts.sections(page).size();
        return new Findable(size, Optional.of(page.file()), () -> seen(placed, words), () -> entries(placed, words));
    }

    @Override
    public String key() {
        Sha256 key = new Sha256();
        seen.get().forEach(key::text);
        file.ifPresent(text ->
                key.text(text.path()).text(Long.toString(text.checksum())).text(Integer.toString(text.bodyStart())));
        return key.hex();
    }

    @Override
    public List<Entry> entries() throws IOException {
        return reader.read();
    }

    private static List<String> seen(PlacedPage placed, Words words) {
        Page page = placed.page();
        List<String> seen = new ArrayList<>(List.of(
                words.of("answer"),
                words.of("answer.short"),
                page.address(),
                page.title(),
                page.subtopic(),
                page.description(),
                placed.topic().title(),
                placed.framework().title(),
                placed.framework().isFlat() + ""));
        page.headings().forEach(heading -> seen.add(heading.level() + " " + heading.id() + " " + heading.title()));
        page.questions()
                .forEach(question -> seen.add(question.id()
                        + " "
                        + question.difficulty().name()
                        + " "
                        + question.location().line()));
        return seen;
    }

    private static Findable index(
            Place place, String title, String where, String description, Optional<MarkdownFile> file, Words words) {
        return new Findable(
                1,
                file,
                () -> List.of(words.of("answer"), words.of("answer.short"), place.file(), title, where, description),
                () -> {
                    SectionTexts.Piece piece = file.isEmpty()
                            ? NOTHING
                            : SectionTexts.whole(file.get().source(), file.get().bodyStart(), words);
                    return List.of(new Entry(
                            place.file(), title, where, 0, where, description + "\n" + piece.text(), piece.code()));
                });
    }

    private static List<Entry> entries(PlacedPage placed, Words words) throws IOException {
        Page page = placed.page();
        List<SectionTexts.Piece> pieces = SectionTexts.of(page, page.file().source(), words);
        Map<String, Question> questions =
                page.questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));
        String href = Place.page(page.address()).file();
        String topic = placed.framework().isFlat()
                ? placed.topic().title()
                : placed.framework().title() + " › " + placed.topic().title();
        String where = topic + " › " + page.subtopic();
        String context = placed.topic().title() + " " + page.title();
        List<Entry> entries = new ArrayList<>();
        SectionTexts.Piece first = pieces.get(0);
        entries.add(new Entry(
                href,
                page.title(),
                topic,
                0,
                placed.topic().title(),
                page.description() + "\n" + first.text(),
                first.code()));
        SectionTexts.sections(page).forEach(section -> {
            int level = Optional.ofNullable(questions.get(section.id()))
                    .map(Findable::level)
                    .orElse(0);
            SectionTexts.Piece piece = pieces.get(entries.size());
            entries.add(new Entry(
                    href + "#" + section.id(), section.title(), where, level, context, piece.text(), piece.code()));
        });
        return entries;
    }

    private static int level(Question question) {
        return LEVELS.indexOf(question.difficulty()) + 1;
    }
}
