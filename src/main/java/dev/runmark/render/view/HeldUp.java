package dev.runmark.render.view;

import dev.runmark.example.fact.Run;
import dev.runmark.render.words.Words;
import java.util.List;

/** How many runs there were, and in how many of them threads were held up. */
final class HeldUp {

    private HeldUp() {}

    /**
     * {@code 20 runs, threads held up in 15}.
     *
     * @param key that of the number of runs, in the case of its sentence
     */
    static String of(List<Run> runs, String key, Words words) {
        long heldUp =
                runs.stream().filter(run -> run.interference().isPresent()).count();
        String all = words.count(runs.size(), key);
        return heldUp == 0 ? all : words.of("heldUp", all, Long.toString(heldUp));
    }
}
