package dev.runmark.render;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.runmark.render.book.Book;
import dev.runmark.render.book.BookFacts;
import dev.runmark.render.book.BookLinks;
import dev.runmark.render.book.Chapter;
import dev.runmark.render.file.Content;
import dev.runmark.render.file.Place;
import dev.runmark.render.file.SiteFile;
import dev.runmark.render.markdown.PageText;
import dev.runmark.render.view.SectionView;
import dev.runmark.site.Page;
import dev.runmark.site.Site;
import dev.runmark.site.SiteConfig;
import dev.runmark.site.Topic;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Renders a topic as a book for e-readers. What is wrong with its pages is reported by the pages themselves.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rendering what it is rendered with
 * @param links what its links and pictures are found by
 */
record BookRenderer(SiteRendering rendering, BookLinks links) {

    static BookRenderer of(SiteRendering rendering) {
        return new BookRenderer(rendering, BookLinks.of(rendering.site()));
    }

    /** Where a topic stands as a book; empty if the site has none, or none of a topic that is not to be printed either. */
    static Optional<Place> place(Topic topic, Site site) {
        Place place = Place.plain(topic.address() + "/" + topic.slug() + ".epub");
        boolean taken = site.assets().stream().anyMatch(asset -> asset.address().equals(place.file()));
        return site.config().epub() && !taken ? PrintRenderer.place(topic).map(printed -> place) : Optional.empty();
    }

    /** Where a topic stands as a book; empty if there is none. */
    Optional<Place> place(Topic topic) {
        return place(topic, rendering.site());
    }

    /**
     * A topic as a book.
     *
     * @param place where it stands
     * @param pages its pages in order
     * @throws IOException if a picture cannot be read
     */
    SiteFile file(Topic topic, Place place, List<PageHtml> pages) throws IOException {
        List<Chapter> chapters = pages.stream().map(this::chapter).toList();
        byte[] bytes = new Book(facts(topic, place), chapters).bytes(links);
        return new SiteFile(place.file(), new Content.Made(bytes), List.of());
    }

    private BookFacts facts(Topic topic, Place place) {
        SiteConfig config = rendering.site().config();
        return new BookFacts(
                topic.title(),
                config.title(),
                (config.baseUrl().isEmpty() ? config.title() : config.baseUrl()) + " " + place.file(),
                topic.description(),
                rendering.frames().canonical(Place.folder(topic.address())),
                config.author(),
                config.language().text(),
                SiteFiles.newest(topic),
                changed(topic));
    }

    /** When a topic was changed: where none of its pages has a date, no later than the site. */
    Optional<LocalDate> changed(Topic topic) {
        return SiteFiles.newest(topic).or(() -> SiteFiles.newest(rendering.site()));
    }

    private Chapter chapter(PageHtml rendered) {
        Page page = rendered.page();
        PageText text = rendered.text();
        StringBuilder html = new StringBuilder("<h1>")
                .append(html(page.title()))
                .append("</h1>\n")
                .append(text.intro());
        text.sections().forEach(section -> html.append(section(section)));
        return new Chapter(
                Place.page(page.address()),
                page.title(),
                text.contents().stream()
                        .map(entry -> new Chapter.Entry(entry.id(), entry.title()))
                        .toList(),
                html.append(text.footnotes()).toString());
    }

    private String section(SectionView section) {
        String level = section.difficulty().isEmpty()
                ? ""
                : "<p class=\"level\">" + rendering.words().of(section.difficulty()) + "</p>\n";
        return "<section>\n<h2 id=\"" + html(section.id()) + "\">" + section.title() + "</h2>\n" + level
                + section.body() + "</section>\n";
    }

    private static String html(String text) {
        return Escaping.escapeHtml(text, false);
    }
}
