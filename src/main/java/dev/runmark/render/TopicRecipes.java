package dev.runmark.render;

import dev.runmark.render.file.Batch;
import dev.runmark.render.file.Batch.Basis;
import dev.runmark.render.file.Place;
import dev.runmark.render.file.Recipe;
import dev.runmark.render.file.SiteFile;
import dev.runmark.site.Page;
import dev.runmark.site.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files that hold all pages of a topic: the topic as one page, and as a book.
 *
 * <p>Immutable and thread-safe.
 *
 * @param printed renders it as one page
 * @param books renders it as a book
 * @param pages has its pages as HTML
 */
record TopicRecipes(PrintRenderer printed, BookRenderer books, SharedPages pages) {

    static TopicRecipes of(SiteRendering rendering, SharedPages pages) {
        return new TopicRecipes(new PrintRenderer(rendering), BookRenderer.of(rendering), pages);
    }

    /** A recipe for each file; none if the topic has nothing to gather. */
    List<Recipe> of(Topic topic) {
        List<Recipe> recipes = new ArrayList<>();
        PrintRenderer.place(topic)
                .ifPresent(place ->
                        recipes.add(new Recipe(place.file(), () -> printed.file(topic, place, pages.take(topic)))));
        books.place(topic)
                .ifPresent(place ->
                        recipes.add(new Recipe(place.file(), () -> books.file(topic, place, pages.take(topic)))));
        return recipes;
    }

    /**
     * The same files, made together; empty if there are none.
     *
     * @param seen what shows in them besides what their texts say
     */
    Optional<Batch> batch(Topic topic, Batch.Seen seen) {
        List<String> paths = of(topic).stream().map(Recipe::path).toList();
        Basis texts = new Basis(
                topic.pages().stream().map(Page::file).toList(), () -> seen.text() + "\n" + books.changed(topic));
        return paths.isEmpty()
                ? Optional.empty()
                : Optional.of(new Batch(paths, Optional.of(texts), () -> files(topic)));
    }

    private List<SiteFile> files(Topic topic) throws IOException {
        List<PageHtml> all = pages.take(topic);
        List<SiteFile> files = new ArrayList<>();
        Optional<Place> print = PrintRenderer.place(topic);
        if (print.isPresent()) {
            files.add(printed.file(topic, print.get(), all));
        }
        Optional<Place> book = books.place(topic);
        if (book.isPresent()) {
            files.add(books.file(topic, book.get(), all));
        }
        return files;
    }
}
