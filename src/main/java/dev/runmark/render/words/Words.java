package dev.runmark.render.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the interface of a site says, in its language. Each word or sentence has a key; where a language lacks one, it is
 * said in English. Dates and plurals follow the Unicode CLDR, as the JDK has it.
 *
 * <p>Immutable and thread-safe.
 */
public final class Words {

    /** The languages that are built in. */
    public static final List<String> LANGUAGES = List.of("de", "en", "es", "fr", "zh");

    private static final String ENGLISH = "en";
    private static final String PLURALS = "plurals";

    /** English has its own form of dates: CLDR's would put the month first. */
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** Whoever asks for a word asks for the next one soon. */
    private static final Map<String, Map<String, String>> BUILT_IN = new ConcurrentHashMap<>();

    private static final Words IN_ENGLISH = of(ENGLISH, Map.of());

    private final Locale locale;
    private final SortedMap<String, String> said;
    private final boolean inLanguage;
    private final Plurals plurals;

    /** The same few numbers stand on all pages, and the rules are read for each that is asked for. */
    private final Map<Long, String> categories = new ConcurrentHashMap<>();

    private Words(Locale locale, SortedMap<String, String> said, boolean inLanguage) {
        this.locale = locale;
        this.said = Collections.unmodifiableSortedMap(said);
        this.inLanguage = inLanguage;
        this.plurals = new Plurals(said.getOrDefault(PLURALS, ""));
    }

    /** In English. */
    public static Words english() {
        return IN_ENGLISH;
    }

    /**
     * In a language, or in English where there are no words in it.
     *
     * @param tag the BCP 47 tag of the language
     * @param own words that count instead of those that are built in
     */
    public static Words of(String tag, Map<String, String> own) {
        Locale locale = Locale.forLanguageTag(tag);
        Optional<String> language =
                LANGUAGES.stream().filter(locale.getLanguage()::equals).findFirst();
        boolean inLanguage = language.isPresent() || !own.isEmpty();
        SortedMap<String, String> said = new TreeMap<>(builtIn(ENGLISH));
        language.ifPresent(known -> said.putAll(builtIn(known)));
        said.putAll(own);
        return new Words(inLanguage ? locale : Locale.ENGLISH, said, inLanguage);
    }

    private static Map<String, String> builtIn(String language) {
        return BUILT_IN.computeIfAbsent(language, Words::readBuiltIn);
    }

    private static Map<String, String> readBuiltIn(String language) {
        String name = language + ".properties";
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("the program's own file " + name + " cannot be read", e);
        }
    }

    /** The words in a text of lines {@code key = word}. */
    public static Map<String, String> read(String text) {
        try {
            return read(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalStateException("a string can be read", e);
        }
    }

    private static Map<String, String> read(Reader reader) throws IOException {
        Properties properties = new Properties();
        properties.load(reader);
        SortedMap<String, String> words = new TreeMap<>();
        properties.forEach((key, word) -> words.put(String.valueOf(key), String.valueOf(word)));
        return words;
    }

    /** Whether there are words in the language that was asked for. */
    public boolean isInLanguage() {
        return inLanguage;
    }

    /** Whether what is said in English anyway needs no mark. */
    public boolean isEnglish() {
        return locale.getLanguage().equals(ENGLISH);
    }

    /** Every key. */
    public Collection<String> keys() {
        return said.keySet();
    }

    /** All words by their keys, for templates. */
    public SortedMap<String, String> all() {
        return said;
    }

    /** What a key stands for; the key itself if it stands for nothing. */
    public String of(String key) {
        return said.getOrDefault(key, key);
    }

    /** The same with something in place of <code>{0}</code>, <code>{1}</code> and so on. */
    public String of(String key, String... arguments) {
        return filled(of(key), List.of(arguments));
    }

    static String filled(String text, List<String> arguments) {
        String filled = text;
        for (int i = 0; i < arguments.size(); i++) {
            filled = filled.replace("{" + i + "}", arguments.get(i));
        }
        return filled;
    }

    /**
     * A number and what it counts: {@code 1 page}, {@code 2 pages}.
     *
     * @param key what its forms' keys begin with; a dot and a category of CLDR follow
     */
    public String count(long number, String key) {
        return form(number, key, Long.toString(number));
    }

    /**
     * What is said of a number of things, by the form that goes with the number.
     *
     * @param key what its forms' keys begin with; a dot and a category of CLDR follow
     * @param arguments what is put into it
     */
    public String form(long number, String key, String... arguments) {
        String form = key + "." + categories.computeIfAbsent(number, plurals::category);
        return of(said.containsKey(form) ? form : key + "." + Plurals.OTHER, arguments);
    }

    /** A list such as {@code a, b and c}; one word alone, and nothing where there is none. */
    public String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : of(
                        "list.and",
                        words.subList(0, last).stream()
                                .reduce((before, word) -> of("list.comma", before, word))
                                .orElse(""),
                        words.get(last));
    }

    /**
     * Tries the rules by which numbers choose their forms.
     *
     * @throws IllegalArgumentException if they follow no syntax
     */
    void checkPlurals() {
        plurals.category(1);
    }

    /** A number for people, with so many digits behind the decimal separator. */
    public String number(double number, int digits) {
        return String.format(locale, "%." + digits + "f", number);
    }

    /** A date for people. */
    public String date(LocalDate date) {
        return isEnglish()
                ? ENGLISH_DATE.format(date)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(date);
    }
}
