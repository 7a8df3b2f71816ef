package dev.runmark.render.view;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/**
 * What {@code question.peb} shows: a question by itself.
 *
 * @param title the question
 * @param difficulty its level
 * @param answer its short answer
 * @param whole the link to its whole answer, with the title of that page
 * @param related questions that go with it
 */
public record QuestionView(
        String title, String difficulty, SafeString answer, LinkView whole, List<QuestionLink> related)
        implements View {

    public QuestionView {
        related = List.copyOf(related);
    }

    @Override
    public String template() {
        return "question";
    }
}
