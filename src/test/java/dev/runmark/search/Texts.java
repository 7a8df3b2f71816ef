package dev.runmark.search;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Texts to be found.
 *
 * @param key differs between texts
 * @param entries the entries of the text
 * @param reads counts how often they are read
 */
record Texts(String key, List<Entry> entries, AtomicInteger reads) implements SearchTerms.Text {

    /** A text with some entries. */
    static Texts of(String key, Entry... entries) {
        return new Texts(key, List.of(entries), new AtomicInteger());
    }

    @Override
    public List<Entry> entries() {
        reads.incrementAndGet();
        return entries;
    }

    /** The terms of entries, each of which is a text. */
    static SearchTerms terms(List<Entry> entries) {
        List<Texts> texts = entries.stream().map(entry -> of("", entry)).toList();
        try {
            return SearchTerms.collect(texts, SearchTerms.NONE, Stemming.english());
        } catch (IOException e) {
            throw new IllegalStateException("these are in memory", e);
        }
    }
}
