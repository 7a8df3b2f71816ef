package dev.runmark.search;

import dev.runmark.text.PackedInput;
import dev.runmark.text.PackedOutput;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Turns the terms of a text's entries into bytes and back. */
final class PackedTerms {

    private PackedTerms() {}

    /** Is shown entries, each followed by its terms. */
    interface Viewer {

        void entry(int level);

        void word(int number, int weight);

        default void beginning(int number, int weight) {}
    }

    /**
     * The bytes of a text.
     *
     * @param numbers the number of each term
     */
    static byte[] of(List<EntryTerms> entries, ToIntFunction<String> numbers) {
        PackedOutput out = new PackedOutput();
        out.number(entries.size());
        for (EntryTerms entry : entries) {
            out.number(entry.level());
            write(entry.words(), numbers, out);
            write(entry.beginnings(), numbers, out);
        }
        return out.bytes();
    }

    private static void write(Map<String, Integer> terms, ToIntFunction<String> numbers, PackedOutput out) {
        out.number(terms.size());
        terms.forEach((term, weight) -> {
            out.number(numbers.applyAsInt(term));
            out.number(weight);
        });
    }

    /** Shows what {@link #of} wrote. */
    static void show(byte[] packed, Viewer viewer) {
        PackedInput in = new PackedInput(packed);
        for (int entries = in.count(); entries > 0; entries--) {
            viewer.entry((int) in.number());
            for (int words = in.count(); words > 0; words--) {
                viewer.word((int) in.number(), (int) in.number());
            }
            for (int beginnings = in.count(); beginnings > 0; beginnings--) {
                viewer.beginning((int) in.number(), (int) in.number());
            }
        }
    }
}
