package dev.runmark.render.view;

import dev.runmark.render.file.LinkBase;
import dev.runmark.render.file.Place;
import dev.runmark.site.Page;
import java.util.List;

/**
 * A link to a question.
 *
 * @param href where it is asked
 * @param title the question
 * @param difficulty its level
 */
record QuestionLink(String href, String title, String difficulty) {

    /** Links to the questions of a page. */
    static List<QuestionLink> to(Page page, LinkBase base) {
        String href = base.href(Place.page(page.address()));
        return page.questions().stream()
                .map(question -> new QuestionLink(
                        href + "#" + question.id(),
                        question.title(),
                        question.difficulty().label()))
                .toList();
    }
}
