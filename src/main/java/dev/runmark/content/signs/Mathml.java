package dev.runmark.content.signs;

import java.util.Optional;

/**
 * What has become of a formula.
 *
 * <p>Immutable and thread-safe.
 *
 * @param html a {@code <math>} element; empty if the formula cannot be read
 * @param mistake why it cannot be read
 */
public record Mathml(String html, Optional<Mistake> mistake) {

    /**
     * What is wrong with a formula.
     *
     * @param why in words
     * @param position where, as an offset in the TeX; -1 if nowhere in particular
     */
    public record Mistake(String why, int position) {}

    /** The formula that some TeX stands for. */
    public static Mathml of(String tex, boolean displayed) {
        return Katex.COMMON.convert(tex, displayed);
    }

    static Mathml shown(String html) {
        return new Mathml(html, Optional.empty());
    }

    static Mathml wrong(String why, int position) {
        return new Mathml("", Optional.of(new Mistake(why, position)));
    }
}
