package dev.runmark.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An index of entries, cut into scripts of a size that does not grow with their number: a page that was opened from a
 * disk may load scripts and nothing else, and a query must not fetch what it does not need.
 *
 * <p>The terms are sorted and cut into parts, so that what begins alike stands together. What a single letter or two
 * begin would be spread over many parts, so that for those the best titles are picked beforehand. The words of each
 * length stand in a file of their own, in which a mistyped word finds its neighbours.
 *
 * <p>Immutable and thread-safe.
 */
public final class SearchIndex {

    /** How many entries a file of entries holds. */
    static final int ENTRIES_PER_FILE = 24;

    private static final String BEYOND_ALL_TERMS = "\uFFFF";
    private static final int MOST_POSTINGS = 2_000;
    private static final int MOST_FOR_BEGINNING = 60;
    private static final int MOST_WORDS = 3_000;
    private static final int SHORTEST_WORD = 3;

    /** The shortest word at the end of another that is looked for if the rest is a word, too, and if it need not be. */
    private static final int SHORTEST_END = 4;

    private static final int TELLING_END = 5;

    /** Java's names are long, and long names are mistyped: this one holds ScheduledThreadPoolExecutor. */
    private static final int LONGEST_WORD = 27;

    /** About how many entries' terms fill a part of the size that is aimed at, 12 kB. */
    private static final int ENTRIES_PER_PART = 40;

    private final List<String> parts;
    private final List<String> firstTerms;
    private final Map<Integer, String> words;

    private SearchIndex(List<String> parts, List<String> firstTerms, Map<Integer, String> words) {
        this.parts = List.copyOf(parts);
        this.firstTerms = List.copyOf(firstTerms);
        this.words = Map.copyOf(words);
    }

    /** How many parts the terms of so many entries are cut into. */
    public static int partsFor(int entries) {
        return Math.max(1, (entries + ENTRIES_PER_PART - 1) / ENTRIES_PER_PART);
    }

    /** How many files hold so many entries. */
    public static int filesFor(int entries) {
        return (entries + ENTRIES_PER_FILE - 1) / ENTRIES_PER_FILE;
    }

    /**
     * The index of some entries.
     *
     * @param terms what they are found by
     * @param count how many parts the terms are cut into
     * @param stemming what their language adds
     */
    public static SearchIndex of(SearchTerms terms, int count, Stemming stemming) {
        List<Term> sorted = Posted.of(terms);
        Map<Integer, String> words = words(sorted);
        if (stemming.joinsWords()) {
            findJoined(sorted, stemming);
        }
        List<Integer> starts = starts(sorted, count);
        List<String> parts = IntStream.range(0, count)
                .parallel()
                .mapToObj(part ->
                        part(sorted.subList(starts.get(part), part + 1 < count ? starts.get(part + 1) : sorted.size())))
                .toList();
        List<String> firstTerms =
                starts.stream().map(start -> firstTerm(sorted, start)).toList();
        return new SearchIndex(parts, firstTerms, words);
    }

    private static String firstTerm(List<Term> sorted, int start) {
        if (start == sorted.size()) {
            return BEYOND_ALL_TERMS;
        }
        return start == 0 ? "" : sorted.get(start).text();
    }

    /** Takes in entries one by one. */
    private static final class Posted implements PackedTerms.Viewer {

        private final @Nullable Postings[] postings;
        private int entry = -1;
        private int level;

        private Posted(int terms) {
            postings = new Postings[terms];
        }

        /** All terms that entries have, in their order. */
        static List<Term> of(SearchTerms terms) {
            List<String> texts = terms.terms();
            Posted posted = new Posted(texts.size());
            terms.show(posted);
            return IntStream.range(0, texts.size())
                    .filter(number -> posted.postings[number] != null)
                    .mapToObj(number -> new Term(texts.get(number), Objects.requireNonNull(posted.postings[number])))
                    .sorted(Comparator.comparing(Term::text))
                    .toList();
        }

        @Override
        public void entry(int ofNext) {
            entry++;
            level = ofNext;
        }

        @Override
        public void word(int number, int weight) {
            add(number, weight, MOST_POSTINGS);
        }

        @Override
        public void beginning(int number, int weight) {
            add(number, weight, MOST_FOR_BEGINNING);
        }

        private void add(int number, int weight, int most) {
            Postings known = postings[number];
            if (known == null) {
                known = new Postings(most);
                postings[number] = known;
            }
            known.add(entry, weight, level);
        }
    }

    /** A term and where it occurs. */
    private record Term(String text, Postings postings) {

        private boolean isWord() {
            return text.chars().allMatch(Character::isLetter);
        }

        private long size() {
            return 4 + text.length() + postings.kept() * 5L;
        }
    }

    /** What is said of a word made of two also counts, half as much, for the second, where that occurs by itself. */
    private static void findJoined(List<Term> sorted, Stemming stemming) {
        Map<String, Postings> byText = sorted.stream().collect(Collectors.toMap(Term::text, Term::postings));
        sorted.stream().filter(Term::isWord).forEach(joined -> {
            String word = joined.text();
            for (int at = SHORTEST_WORD; at <= word.length() - SHORTEST_END; at++) {
                Postings end = byText.get(word.substring(at));
                boolean telling =
                        word.length() - at >= TELLING_END || byText.containsKey(stemming.stem(word.substring(0, at)));
                if (end != null && telling) {
                    end.addHalf(joined.postings());
                }
            }
        });
    }

    /** The place of the first term of each part, so that all are about as long. */
    private static List<Integer> starts(List<Term> sorted, int count) {
        long size = sorted.stream().mapToLong(Term::size).sum();
        List<Integer> starts = new ArrayList<>();
        long done = 0;
        for (int i = 0; i < sorted.size(); i++) {
            if (starts.isEmpty() || (done * count / size >= starts.size() && starts.size() < count)) {
                starts.add(i);
            }
            done += sorted.get(i).size();
        }
        while (starts.size() < count) {
            starts.add(sorted.size());
        }
        return starts;
    }

    private static String part(List<Term> terms) {
        StringBuilder part = new StringBuilder();
        for (Term term : terms) {
            part.append(part.isEmpty() ? "" : ",\n")
                    .append('"')
                    .append(term.text())
                    .append("\":");
            term.postings().write(part);
        }
        return part.toString();
    }

    /** The words of each length, the most frequent first. */
    private static Map<Integer, String> words(List<Term> sorted) {
        Map<Integer, List<Term>> byLength = sorted.stream()
                .filter(term -> Character.isLetterOrDigit(term.text().codePointAt(0)))
                .filter(term -> !term.text().endsWith("*"))
                .filter(term ->
                        term.text().length() >= SHORTEST_WORD && term.text().length() <= LONGEST_WORD)
                .collect(Collectors.groupingBy(term -> term.text().length()));
        Map<Integer, String> words = new HashMap<>();
        byLength.forEach((length, all) -> words.put(
                length,
                all.stream()
                        .sorted(Comparator.<Term>comparingInt(
                                        term -> -term.postings().total())
                                .thenComparing(Term::text))
                        .limit(MOST_WORDS)
                        .map(Term::text)
                        .collect(Collectors.joining(" "))));
        return words;
    }

    /** The first term of each part; a part's terms are not less than it and less than the next part's. */
    public List<String> firstTerms() {
        return firstTerms;
    }

    /** A part as the members of a JSON object. */
    public String part(int number) {
        return parts.get(number);
    }

    /** The words of a length, separated by spaces, the most frequent first. */
    public String words(int length) {
        return words.getOrDefault(length, "");
    }

    /** The lengths that {@link #words} are kept for. */
    public static List<Integer> wordLengths() {
        return IntStream.rangeClosed(SHORTEST_WORD, LONGEST_WORD).boxed().toList();
    }

    /** How many entries a file of entries holds. */
    public static int entriesPerFile() {
        return ENTRIES_PER_FILE;
    }
}
