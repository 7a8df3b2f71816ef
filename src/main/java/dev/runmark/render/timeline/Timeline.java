package dev.runmark.render.timeline;

import dev.runmark.example.judge.Proof;
import dev.runmark.render.words.Words;
import dev.runmark.site.FenceLine;
import java.util.List;
import java.util.Optional;

/**
 * What the threads of an example did in a run that was recorded: as a picture, in words, and step by step.
 *
 * <p>Immutable and thread-safe.
 *
 * @param caption what was recorded, and what that means
 * @param svg the picture
 * @param unit that of the times in the words
 * @param words a sentence for each of its rows
 * @param keys what its looks mean, as far as it has them
 * @param steps what a replay needs, in order: a place from 0 to 2000, a row from 0, and the line of the code that is executed
 *     there; 0 where the row executes none any more
 * @param prints the place where each line of the output was printed, in their order
 */
public record Timeline(
        String caption, String svg, String unit, List<String> words, List<Key> keys, String steps, String prints) {

    public Timeline {
        words = List.copyOf(words);
        keys = List.copyOf(keys);
    }

    /**
     * A look, and what it means.
     *
     * @param style its class for the style sheet
     */
    public record Key(String style, String meaning) {}

    /**
     * The timeline of an example; empty if none is to be drawn.
     *
     * @param words what the site says of it
     */
    public static Optional<Timeline> of(Proof proof, Words words) {
        List<Integer> shown =
                proof.example().code().shown().stream().map(FenceLine::line).toList();
        return proof.shown()
                .flatMap(run -> run.recording().map(recorded -> new Drawing(run, recorded, shown, words)))
                .filter(drawing -> !drawing.isEmpty())
                .map(Drawing::timeline);
    }
}
