package dev.runmark.render;

import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.render.file.Batch;
import dev.runmark.render.file.LinkBase;
import dev.runmark.render.file.Place;
import dev.runmark.render.file.Recipe;
import dev.runmark.render.file.SiteFile;
import dev.runmark.render.machine.MarkdownTwin;
import dev.runmark.render.machine.RelatedQuestions;
import dev.runmark.site.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files that are made of one page: the page, the same as JSON and as Markdown, and each of its questions by itself.
 *
 * <p>Immutable and thread-safe.
 *
 * @param texts renders the page
 * @param pages has it as HTML
 * @param questions renders its questions
 */
record PageRecipes(PageRenderer texts, SharedPages pages, QuestionRenderer questions) {

    static PageRecipes of(SiteRendering rendering, SharedPages pages, RelatedQuestions related) {
        return new PageRecipes(new PageRenderer(rendering), pages, new QuestionRenderer(rendering, related));
    }

    /** A recipe for each file. */
    List<Recipe> of(Page page) {
        List<Recipe> recipes = new ArrayList<>();
        recipes.add(new Recipe(Place.page(page.address()).file(), () -> page(page)));
        recipes.add(new Recipe(PageRenderer.twinPlace(page).file(), () -> twin(page)));
        recipes.add(new Recipe(
                MarkdownTwin.place(page.address()).file(), () -> texts.markdown(page, MarkdownText.open(page.file()))));
        for (Place place : QuestionRenderer.places(page)) {
            recipes.add(new Recipe(place.file(), () -> question(page, place)));
        }
        return recipes;
    }

    /**
     * The same files, made together.
     *
     * @param seen what of other texts shows in them
     */
    Batch batch(Page page, Batch.Seen seen) {
        List<String> paths = of(page).stream().map(Recipe::path).toList();
        return new Batch(paths, Optional.of(new Batch.Basis(List.of(page.file()), seen)), () -> {
            MarkdownText text = MarkdownText.open(page.file());
            List<SiteFile> files = new ArrayList<>(texts.all(page, text, pages.render(page, text)));
            files.addAll(questions.all(page, text));
            return files;
        });
    }

    private SiteFile page(Page page) throws IOException {
        MarkdownText text = MarkdownText.open(page.file());
        return texts.page(page, text, PageHtml.of(page, text, texts.rendering()));
    }

    private SiteFile twin(Page page) throws IOException {
        MarkdownText text = MarkdownText.open(page.file());
        SiteRendering rendering = texts.rendering();
        LinkBase base = rendering.base(PageRenderer.twinPlace(page));
        return texts.twin(page, text, rendering.of(page.file(), text, base).proofs());
    }

    private SiteFile question(Page page, Place place) throws IOException {
        return questions.all(page, MarkdownText.open(page.file())).stream()
                .filter(file -> file.path().equals(place.file()))
                .findFirst()
                .orElseThrow();
    }
}
