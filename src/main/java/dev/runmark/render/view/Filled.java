package dev.runmark.render.view;

import dev.runmark.text.Problem;
import java.util.List;

/**
 * A template with its data in place.
 *
 * <p>Immutable and thread-safe.
 *
 * @param text the text; cut short if the template is wrong
 * @param problems what is wrong with the template
 */
public record Filled(String text, List<Problem> problems) {

    public Filled {
        problems = List.copyOf(problems);
    }
}
