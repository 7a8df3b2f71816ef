package dev.runmark.render.view;

import dev.runmark.site.Difficulty;
import dev.runmark.site.Question;
import java.util.Arrays;
import java.util.List;

/**
 * A difficulty that some of a page's questions have.
 *
 * @param name the difficulty
 * @param count how many questions have it, at least 1
 */
public record LevelView(String name, int count) {

    /** The difficulties of some questions, from easy to hard. */
    public static List<LevelView> of(List<Question> questions) {
        return Arrays.stream(Difficulty.values())
                .map(level -> new LevelView(level.label(), (int) questions.stream()
                        .filter(question -> question.difficulty() == level)
                        .count()))
                .filter(level -> level.count() > 0)
                .toList();
    }
}
