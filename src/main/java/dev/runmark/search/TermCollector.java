package dev.runmark.search;

import dev.runmark.search.SearchTerms.Text;
import dev.runmark.search.SearchTerms.TextTerms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects the terms of texts one after the other.
 *
 * <p>Not thread-safe.
 */
final class TermCollector {

    private final Stemming stemming;
    private final Map<String, byte[]> known;
    private final List<String> terms;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<TextTerms> texts = new ArrayList<>();
    private int renewed;

    private TermCollector(SearchTerms before, Stemming stemming) {
        this.stemming = stemming;
        this.known = before.packed();
        this.terms = new ArrayList<>(before.terms());
        this.renewed = before.renewed();
    }

    /** Terms keep their numbers, unless so many texts have changed that there may be many which none has any more. */
    static TermCollector after(SearchTerms before, Stemming stemming) {
        return new TermCollector(before.renewed() > 2 * before.size() ? SearchTerms.NONE : before, stemming);
    }

    /**
     * A text.
     *
     * @param packed its terms if they are known
     * @param read its terms if they are not
     */
    private record Found(String key, Optional<byte[]> packed, List<EntryTerms> read) {}

    /** Takes in the next texts; what they say is worked out on all cores. */
    void addAll(List<? extends Text> next) throws IOException {
        try {
            next.parallelStream().map(this::find).toList().forEach(this::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Found find(Text text) {
        String key = stemming.language() + " " + text.key();
        byte[] packed = known.get(key);
        if (packed != null) {
            return new Found(key, Optional.of(packed), List.of());
        }
        Terms terms = new Terms(stemming);
        try {
            return new Found(
                    key,
                    Optional.empty(),
                    text.entries().stream()
                            .map(entry -> EntryTerms.of(entry, terms))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Found text) {
        texts.add(new TextTerms(text.key(), text.packed().orElseGet(() -> pack(text.read()))));
    }

    private byte[] pack(List<EntryTerms> entries) {
        if (numbers.isEmpty()) {
            terms.forEach(term -> numbers.put(term, numbers.size()));
        }
        renewed++;
        return PackedTerms.of(entries, this::number);
    }

    private int number(String term) {
        return numbers.computeIfAbsent(term, unknown -> {
            terms.add(unknown);
            return terms.size() - 1;
        });
    }

    SearchTerms terms() {
        return new SearchTerms(terms, texts, renewed);
    }
}
