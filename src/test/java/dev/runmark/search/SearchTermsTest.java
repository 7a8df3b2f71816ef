package dev.runmark.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept of texts saves reading them, and makes no difference to anything that comes of it. */
class SearchTermsTest {

    private static final int PARTS = 3;
    private static final Stemming ENGLISH = Stemming.english();

    @Test
    void aTextThatHasNotChangedIsNotReadAgain() throws IOException {
        Texts same = text("same", "What is a latch?");
        SearchTerms first =
                SearchTerms.collect(List.of(same, text("one", "What is a lock?")), SearchTerms.NONE, ENGLISH);
        Texts other = text("other", "What is a barrier?");
        SearchTerms second = SearchTerms.collect(List.of(other, same), kept(first), ENGLISH);

        assertThat(same.reads()).hasValue(1);
        assertThat(other.reads()).hasValue(1);
        assertThat(parts(second)).isEqualTo(parts(anew(other, same)));
    }

    @Test
    void theTermsOfATextAreOthersInAnotherLanguage() throws IOException {
        Texts text = text("same", "Schleifen");
        Stemming german = Stemming.of("de");
        SearchTerms first = SearchTerms.collect(List.of(text), SearchTerms.NONE, ENGLISH);
        SearchTerms second = SearchTerms.collect(List.of(text), kept(first), german);

        assertThat(first.terms()).contains("schleifen").doesNotContain("schleif");
        assertThat(SearchIndex.of(second, 1, german).part(0)).contains("\"schleif\":");
    }

    @Test
    void afterAnyNumberOfChangesTheIndexIsAsIfTheyWereThereFromTheBeginning() throws IOException {
        SearchTerms terms = SearchTerms.NONE;
        for (int edit = 0; edit < 30; edit++) {
            Texts[] texts = {
                text("a" + edit, "Why is word" + edit + " there?"),
                text("b", "What is a word?"),
                text("c" + edit % 4, "How often is word" + edit % 4 + "?")
            };
            terms = SearchTerms.collect(List.of(texts), kept(terms), ENGLISH);
            assertThat(parts(terms)).isEqualTo(parts(anew(texts)));
            assertThat(near(terms)).isEqualTo(near(anew(texts)));
        }
    }

    @Test
    void termsThatNoTextHasAnyMoreAreForgottenBeforeTheyAreMany() throws IOException {
        SearchTerms terms = SearchTerms.NONE;
        for (int edit = 0; edit < 100; edit++) {
            terms = SearchTerms.collect(List.of(text("t" + edit, "Word" + edit)), terms, ENGLISH);
        }
        assertThat(terms.terms()).hasSizeLessThan(60);
    }

    @Test
    void nothingIsReadFromWhatIsDamagedOrCutOff() throws IOException {
        byte[] bytes = anew(text("a", "What is a latch?"), text("b", "What is a lock?"))
                .bytes();
        for (int length = 0; length < bytes.length; length++) {
            assertThat(SearchTerms.read(Arrays.copyOf(bytes, length))).isEmpty();
        }
        assertThat(SearchTerms.read(new byte[] {-1, -1, -1, -1, -1, -1})).isEmpty();
    }

    @Test
    void ofATermThatMoreEntriesHaveThanAreKeptTheEarlierOfTheSameWeightStay() {
        Postings postings = new Postings(4);
        int[] weights = {1, 3, 2, 2, 9, 2, 1, 2};
        IntStream.range(0, weights.length).forEach(entry -> postings.add(entry, weights[entry], 0));
        StringBuilder written = new StringBuilder();
        postings.write(written);
        // 1, 2, 3 and 4.
        assertThat(written)
                .hasToString("[8," + step(1, 3) + "," + step(1, 2) + "," + step(1, 2) + "," + step(1, 9) + "]");
    }

    private static int step(int entries, int weight) {
        return entries << 7 | weight << 2;
    }

    private static Texts text(String key, String title) {
        Entry entry = new Entry(key + ".html", title, "", 1, "", title + " It says " + key + ".", "");
        return Texts.of(key, entry, new Entry(key + ".html#more", "More of it", "", 0, title, key + " " + title, ""));
    }

    private static SearchTerms anew(Texts... texts) throws IOException {
        return SearchTerms.collect(List.of(texts), SearchTerms.NONE, ENGLISH);
    }

    private static SearchTerms kept(SearchTerms terms) {
        return SearchTerms.read(terms.bytes()).orElseThrow();
    }

    private static List<String> parts(SearchTerms terms) {
        SearchIndex index = SearchIndex.of(terms, PARTS, ENGLISH);
        List<String> parts = new ArrayList<>(index.firstTerms());
        IntStream.range(0, PARTS).mapToObj(index::part).forEach(parts::add);
        SearchIndex.wordLengths().forEach(length -> parts.add(index.words(length)));
        return parts;
    }

    private static List<List<Integer>> near(SearchTerms terms) {
        return Likeness.of(terms, IntStream.range(0, 2 * terms.size()).toArray())
                .nearest(4);
    }
}
