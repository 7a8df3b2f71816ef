package dev.runmark.render.machine;

import dev.runmark.render.file.Place;
import dev.runmark.render.file.PlacedPage;
import dev.runmark.render.words.Words;
import dev.runmark.search.Entry;
import dev.runmark.site.Article;
import dev.runmark.site.Difficulty;
import dev.runmark.site.Framework;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Page;
import dev.runmark.site.Question;
import dev.runmark.site.Site;
import dev.runmark.site.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A text of the site, with what can be found in it: so many entries, which are known before the text is read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param size how many entries it gives
 * @param file where it stands; empty if all that there is of it is a title and a description
 * @param reader reads them
 */
record Findable(int size, Optional<MarkdownFile> file, Reader reader) {

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
                Place.folder(framework.address()), framework.title(), "", framework.description(), framework.index(), words);
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
        return new Findable(size, Optional.of(page.file()), () -> entries(placed, words));
    }

    private static Findable index(
            Place place, String title, String where, String description, Optional<MarkdownFile> file, Words words) {
        return new Findable(1, file, () -> {
            SectionTexts.Piece piece = file.isEmpty()
                    ? NOTHING
                    : SectionTexts.whole(file.get().source(), file.get().bodyStart(), words);
            return List.of(
                    new Entry(place.file(), title, where, 0, where, description + "\n" + piece.text(), piece.code()));
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
