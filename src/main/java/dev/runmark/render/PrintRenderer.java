package dev.runmark.render;

import dev.runmark.render.file.Crumb;
import dev.runmark.render.file.LinkBase;
import dev.runmark.render.file.Place;
import dev.runmark.render.file.SiteFile;
import dev.runmark.render.file.Subject;
import dev.runmark.render.machine.TopicQuestions;
import dev.runmark.render.markdown.PageText;
import dev.runmark.render.view.Filled;
import dev.runmark.render.view.PrintView;
import dev.runmark.site.Topic;
import dev.runmark.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Renders a topic as one page, to print or to keep as PDF. It repeats the topic's pages, so that search engines are to pass
 * it over.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rendering what it is rendered with
 */
record PrintRenderer(SiteRendering rendering) {

    private static final String NAME = "print";

    /** Where a topic stands as one page; empty if it has nothing to gather, or if a page of its own has that name. */
    static Optional<Place> place(Topic topic) {
        boolean taken = topic.pages().stream().anyMatch(page -> page.slug().equals(NAME));
        boolean gathers = topic.siblings().size() > 1 || TopicQuestions.any(topic);
        return gathers && !taken ? Optional.of(Place.page(topic.address() + "/" + NAME)) : Optional.empty();
    }

    /**
     * A topic as one page.
     *
     * @param place where it stands, beside its pages
     * @param pages its pages in order
     */
    SiteFile file(Topic topic, Place place, List<PageHtml> pages) {
        Subject subject = subject(topic, place);
        LinkBase base = rendering.base(place);
        PrintView view = new PrintView(
                topic.title(),
                topic.description(),
                rendering.frames().canonical(Place.folder(topic.address())),
                BookRenderer.place(topic, rendering.site()).map(base::href).orElse(""),
                pages.stream().map(PrintRenderer::chapter).toList());
        List<Problem> problems =
                pages.stream().flatMap(page -> page.problems().stream()).toList();
        Filled filled = rendering.templates().fill(rendering.frames().frameWithoutAddress(subject, base), view);
        return SiteRendering.file(place, filled, problems);
    }

    private static PrintView.Chapter chapter(PageHtml page) {
        PageText text = page.text();
        return PrintView.Chapter.of(page.page(), text.intro(), text.sections(), text.footnotes());
    }

    private Subject subject(Topic topic, Place place) {
        Subject whole = Subject.of(rendering.index().frameworkOf(topic), topic);
        List<Crumb> trail = new ArrayList<>(whole.trail());
        trail.add(new Crumb(rendering.words().of("onOnePage"), place));
        return new Subject(place, whole.title(), whole.description(), whole.kind(), trail);
    }
}
