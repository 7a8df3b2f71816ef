package dev.runmark.content;

import dev.runmark.content.head.TextReading;
import dev.runmark.content.link.CrossFileProblem;
import dev.runmark.text.Rule;
import dev.runmark.text.Spot;
import java.util.List;
import java.util.stream.Stream;

/** Finds questions where there are none: the pages of topics alone have them, to be practised and marked. */
final class QuestionPlaces {

    /** The two signs of a heading of level 2. */
    private static final int SIGNS = 2;

    private QuestionPlaces() {}

    /** The first question of each text that is no page of a topic. */
    static List<CrossFileProblem> check(Stream<? extends TextReading<?>> texts) {
        return texts.flatMap(text -> text.outline().questions().stream().limit(1))
                .map(question -> CrossFileProblem.warning(
                        Rule.QUESTION_PLACE,
                        new Spot(question.location(), SIGNS),
                        "only the pages of topics have questions, so that this heading asks none",
                        "move it to `content/<framework>/<topic>/<page>.md`, or take the difficulty out"))
                .toList();
    }
}
