package dev.runmark.search;

import dev.runmark.text.PackedInput;
import dev.runmark.text.PackedOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the entries of texts are found by: those of each text in few bytes, in which a term is a number, so that they can be
 * kept from one build to the next, and a text that has not changed is not read again.
 *
 * <p>Immutable and thread-safe.
 */
public final class SearchTerms {

    /** Those of no text. */
    public static final SearchTerms NONE = new SearchTerms(List.of(), List.of(), 0);

    /** How many texts are read before their terms are taken in, and the texts forgotten. */
    private static final int BATCH = 256;

    private final List<String> terms;
    private final List<TextTerms> texts;
    private final int renewed;

    SearchTerms(List<String> terms, List<TextTerms> texts, int renewed) {
        this.terms = terms;
        this.texts = List.copyOf(texts);
        this.renewed = renewed;
    }

    /** A text with entries to be found. Implementations are thread-safe. */
    public interface Text {

        /** What differs whenever its entries do. */
        String key();

        /**
         * Reads its entries.
         *
         * @throws IOException if it cannot be read, or has changed since it was known
         */
        List<Entry> entries() throws IOException;
    }

    /**
     * The terms of some texts.
     *
     * @param key {@link Text#key}
     * @param packed its terms
     */
    record TextTerms(String key, byte[] packed) {}

    /**
     * Collects the terms of texts, on all cores.
     *
     * @param before the terms of texts as they were before, which are taken from there where they are the same
     * @param stemming what the language of the texts adds
     * @throws IOException if a text cannot be read, or has changed since it was known
     */
    public static SearchTerms collect(List<? extends Text> texts, SearchTerms before, Stemming stemming)
            throws IOException {
        TermCollector collector = TermCollector.after(before, stemming);
        for (int from = 0; from < texts.size(); from += BATCH) {
            collector.addAll(texts.subList(from, Math.min(texts.size(), from + BATCH)));
        }
        return collector.terms();
    }

    /** All terms that were ever met, each at its number; some may be in none of the texts any more. */
    List<String> terms() {
        return terms;
    }

    /** How many texts have brought terms since those of the first were numbered. */
    int renewed() {
        return renewed;
    }

    /** How many texts there are. */
    int size() {
        return texts.size();
    }

    /** The terms of each text by its key. */
    Map<String, byte[]> packed() {
        Map<String, byte[]> packed = new HashMap<>();
        texts.forEach(text -> packed.put(text.key(), text.packed()));
        return packed;
    }

    /** Shows all entries in order. */
    void show(PackedTerms.Viewer viewer) {
        texts.forEach(text -> PackedTerms.show(text.packed(), viewer));
    }

    /** The bytes to keep. */
    public byte[] bytes() {
        PackedOutput out = new PackedOutput();
        out.number(renewed);
        out.number(terms.size());
        terms.forEach(out::text);
        out.number(texts.size());
        for (TextTerms text : texts) {
            out.text(text.key());
            out.bytes(text.packed());
        }
        return out.bytes();
    }

    /** Reads what {@link #bytes} wrote; empty if it is something else. */
    public static Optional<SearchTerms> read(byte[] bytes) {
        try {
            PackedInput in = new PackedInput(bytes);
            int renewed = (int) in.number();
            List<String> terms = new ArrayList<>();
            for (int left = in.count(); left > 0; left--) {
                terms.add(in.text());
            }
            List<TextTerms> texts = new ArrayList<>();
            for (int left = in.count(); left > 0; left--) {
                texts.add(new TextTerms(in.text(), in.bytes()));
            }
            return Optional.of(new SearchTerms(terms, texts, renewed));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
