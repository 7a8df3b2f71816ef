package dev.runmark.render.view;

import dev.runmark.render.file.LinkBase;
import dev.runmark.render.file.Place;
import dev.runmark.site.Page;
import dev.runmark.site.Question;
import java.util.List;

/**
 * A link to a question.
 *
 * @param href where it is asked
 * @param title the question
 * @param difficulty its level
 */
public record QuestionLink(String href, String title, String difficulty) {

    /** Links to the questions of a page. */
    static List<QuestionLink> to(Page page, LinkBase base) {
        return page.questions().stream()
                .map(question -> to(page, question, base))
                .toList();
    }

    /** A link to one of them. */
    public static QuestionLink to(Page page, Question question, LinkBase base) {
        return new QuestionLink(
                base.href(Place.page(page.address())) + "#" + question.id(),
                question.title(),
                question.difficulty().label());
    }
}
