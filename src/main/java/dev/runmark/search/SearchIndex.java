package dev.runmark.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    private static final int LONGEST_BEGINNING = 3;
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

    /** Takes in entries one by one, in an order that is the same in every build. Not thread-safe. */
    public static final class Builder {

        private final Stemming stemming;
        private final Map<String, Postings> terms = new HashMap<>();
        private int entries;

        public Builder(Stemming stemming) {
            this.stemming = stemming;
        }

        /** Takes in the terms of the next entries; what they say is worked out on all cores. */
        public void addAll(List<Entry> next) {
            Terms cut = new Terms(stemming);
            List<Weights> weights = next.parallelStream()
                    .map(entry -> Weights.of(entry, cut))
                    .toList();
            for (int i = 0; i < next.size(); i++) {
                add(weights.get(i), next.get(i).level());
            }
        }

        private void add(Weights weights, int level) {
            int entry = entries++;
            weights.weights().forEach((term, weight) -> terms.computeIfAbsent(term, t -> new Postings(MOST_POSTINGS))
                    .add(entry, weight, level));
            // Who asks for a whole title means the text that has it.
            terms.computeIfAbsent(weights.phrase(), t -> new Postings(MOST_FOR_BEGINNING))
                    .add(entry, Weights.MOST, level);
            Map<String, Integer> beginnings = new HashMap<>();
            for (String term : weights.title()) {
                for (int length = 1; length <= LONGEST_BEGINNING && length < term.length(); length++) {
                    beginnings.merge(
                            term.substring(0, length) + "*", weights.weights().getOrDefault(term, 1), Math::max);
                }
            }
            beginnings.forEach(
                    (beginning, weight) -> terms.computeIfAbsent(beginning, b -> new Postings(MOST_FOR_BEGINNING))
                            .add(entry, weight, level));
        }

        /**
         * The index of what was taken in.
         *
         * @param count how many parts the terms are cut into
         */
        public SearchIndex build(int count) {
            Map<Integer, String> words = words();
            if (stemming.joinsWords()) {
                findJoined();
            }
            List<StringBuilder> written = new ArrayList<>();
            List<String> firstTerms = new ArrayList<>();
            long size = terms.entrySet().stream().mapToLong(Builder::size).sum();
            long done = 0;
            for (Map.Entry<String, Postings> term : new TreeMap<>(terms).entrySet()) {
                if (written.isEmpty() || (done * count / size >= written.size() && written.size() < count)) {
                    written.add(new StringBuilder());
                    firstTerms.add(written.size() == 1 ? "" : term.getKey());
                }
                StringBuilder part = written.get(written.size() - 1);
                part.append(part.isEmpty() ? "" : ",\n")
                        .append('"')
                        .append(term.getKey())
                        .append("\":");
                term.getValue().write(part);
                done += size(term);
            }
            while (written.size() < count) {
                written.add(new StringBuilder());
                firstTerms.add(BEYOND_ALL_TERMS);
            }
            return new SearchIndex(written.stream().map(StringBuilder::toString).toList(), firstTerms, words);
        }

        /** What is said of a word made of two also counts, half as much, for the second, where that occurs by itself. */
        private void findJoined() {
            for (String word : new TreeSet<>(terms.keySet())) {
                Postings joined = terms.get(word);
                for (int at = SHORTEST_WORD; at <= word.length() - SHORTEST_END && isWord(word); at++) {
                    Postings end = terms.get(word.substring(at));
                    boolean telling = word.length() - at >= TELLING_END
                            || terms.containsKey(stemming.stem(word.substring(0, at)));
                    if (end != null && joined != null && telling) {
                        end.addHalf(joined);
                    }
                }
            }
        }

        private static boolean isWord(String term) {
            return term.chars().allMatch(Character::isLetter);
        }

        private static long size(Map.Entry<String, Postings> term) {
            return 4 + term.getKey().length() + term.getValue().kept() * 5L;
        }

        /** The words of each length, the most frequent first. */
        private Map<Integer, String> words() {
            Map<Integer, List<Map.Entry<String, Postings>>> byLength = terms.entrySet().stream()
                    .filter(term -> Character.isLetterOrDigit(term.getKey().codePointAt(0)))
                    .filter(term -> !term.getKey().endsWith("*"))
                    .filter(term -> term.getKey().length() >= SHORTEST_WORD
                            && term.getKey().length() <= LONGEST_WORD)
                    .collect(Collectors.groupingBy(term -> term.getKey().length()));
            Map<Integer, String> words = new HashMap<>();
            byLength.forEach((length, all) -> words.put(
                    length,
                    all.stream()
                            .sorted(Comparator.<Map.Entry<String, Postings>>comparingInt(
                                            term -> -term.getValue().total())
                                    .thenComparing(Map.Entry::getKey))
                            .limit(MOST_WORDS)
                            .map(Map.Entry::getKey)
                            .collect(Collectors.joining(" "))));
            return words;
        }
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
