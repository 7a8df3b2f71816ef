package dev.runmark.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SearchIndexTest {

    private static final int PAGES = 10_000;
    private static final int QUESTIONS = 6;
    private static final List<String> WORDS = vocabulary();
    private static final Terms TERMS = new Terms(Stemming.english());

    @Test
    void aTermStandsInThePartThatTheFirstTermsTell() {
        SearchIndex index = index(entries(300), 5);
        assertThat(index.firstTerms()).hasSize(5).isSorted().startsWith("");
        for (int part = 0; part < 5; part++) {
            String first = index.firstTerms().get(part);
            assertThat(terms(index.part(part))).isSorted().allMatch(term -> term.compareTo(first) >= 0);
        }
    }

    @Test
    void theSameEntriesGiveTheSameIndex() {
        assertThat(IntStream.range(0, 7).mapToObj(index(entries(200), 7)::part))
                .containsExactlyElementsOf(IntStream.range(0, 7)
                        .mapToObj(index(entries(200), 7)::part)
                        .toList());
    }

    @Test
    void moreFilesThanTermsLeaveTheLastOnesEmpty() {
        SearchIndex index = index(List.of(entry("One", "")), 9);
        assertThat(index.part(8)).isEmpty();
        assertThat(index.firstTerms()).hasSize(9);
    }

    @Test
    void aTitleSaysMoreThanATextAndATextMoreThanCode() {
        int title = Weights.of(entry("Deadlock", ""), TERMS).weights().getOrDefault("deadlock", 0);
        int text = Weights.of(entry("Locks", "A deadlock."), TERMS).weights().getOrDefault("deadlock", 0);
        int code = Weights.of(new Entry("x", "Locks", "", 1, "", "", "deadlock();"), TERMS)
                .weights()
                .getOrDefault("deadlock", 0);
        assertThat(title).isGreaterThan(text);
        assertThat(text).isGreaterThan(code);
    }

    @Test
    void ofAVeryCommonTermOnlyTheBestEntriesAreKept() {
        Postings postings = new Postings(3);
        for (int entry = 0; entry < 100; entry++) {
            postings.add(entry, entry % 10 == 7 && entry > 60 ? 20 : 1, 2);
        }
        StringBuilder written = new StringBuilder();
        postings.write(written);
        // The total, then 67, 77 and 87: each as the step from the one before, with weight 20 and level 2.
        int rest = 20 << 2 | 2;
        assertThat(written)
                .hasToString("[100," + (67 << 7 | rest) + "," + (10 << 7 | rest) + "," + (10 << 7 | rest) + "]");
    }

    /** The limit is for all that a query fetches, of which a part of the terms is the largest that it may need several of. */
    @Test
    void partsStaySmallOnALargeSite() {
        List<Entry> entries = entries(PAGES * QUESTIONS);
        int parts = SearchIndex.partsFor(entries.size());
        SearchIndex index = index(entries, parts);
        assertThat(IntStream.range(0, parts)
                        .map(part -> index.part(part).length())
                        .max()
                        .orElseThrow())
                .isLessThan(30_000);
        assertThat(SearchIndex.wordLengths())
                .allMatch(length -> index.words(length).length() < 40_000);
        assertThat(String.join("\",\"", index.firstTerms())).hasSizeLessThan(30_000);
    }

    @Test
    void aGermanWordMadeOfTwoIsFoundByTheSecond() throws IOException {
        assertThat(german("Wann hält eine Endlosschleife?", "Eine Schleife")).contains("\"schleif\":[2,");
        assertThat(german("Was kostet ein Datentyp?", "Ein Typ")).contains("\"typ\":[1,");
        assertThat(german("Was ist eine Unterklasse?", "Eine Klasse")).contains("\"klas\":[1,");
        assertThat(german("Unter der Unterklasse", "Eine Klasse")).contains("\"klas\":[2,");
        assertThat(german("Die ConcurrentHashMap", "Eine Map")).contains("\"map\":[2,");
    }

    private static String german(String... titles) throws IOException {
        Stemming stemming = Stemming.of("de");
        List<Texts> texts = List.of(
                Texts.of("key", Stream.of(titles).map(title -> entry(title, "")).toArray(Entry[]::new)));
        return SearchIndex.of(SearchTerms.collect(texts, SearchTerms.NONE, stemming), 1, stemming)
                .part(0);
    }

    @Test
    void whatALongerWordSaysOfAShorterOneIsHalfAsMuch() {
        Postings end = new Postings(3);
        end.add(1, 9, 2);
        end.add(4, 3, 1);
        Postings joined = new Postings(3);
        joined.add(0, 20, 3);
        joined.add(4, 30, 1);
        end.addHalf(joined);
        StringBuilder written = new StringBuilder();
        end.write(written);
        assertThat(written)
                .hasToString("[3," + (10 << 2 | 3) + "," + (1 << 7 | 9 << 2 | 2) + "," + (3 << 7 | 15 << 2 | 1) + "]");
    }

    private static List<String> terms(String part) {
        return part.lines().map(line -> line.substring(1, line.indexOf('"', 1))).toList();
    }

    private static SearchIndex index(List<Entry> entries, int parts) {
        return SearchIndex.of(Texts.terms(entries), parts, Stemming.english());
    }

    /** Texts whose words are as unevenly frequent as those of a language: the n-th word occurs 1/n as often as the first. */
    private static List<Entry> entries(int count) {
        Random random = new Random(1);
        return IntStream.range(0, count)
                .mapToObj(i -> entry(words(6, random), words(60, random)))
                .toList();
    }

    private static String words(int count, Random random) {
        return IntStream.range(0, count).mapToObj(i -> word(random)).collect(Collectors.joining(" "));
    }

    private static String word(Random random) {
        return WORDS.get((int) Math.pow(WORDS.size(), random.nextDouble()));
    }

    private static List<String> vocabulary() {
        Random letters = new Random(2);
        return IntStream.range(0, 30_000)
                .mapToObj(i -> letters.ints(4 + letters.nextInt(8), 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .toList();
    }

    private static Entry entry(String title, String text) {
        return new Entry("page.html#id", title, "Java", 1, "", text, "");
    }
}
