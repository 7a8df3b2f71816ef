package dev.runmark.site;

import dev.runmark.text.Location;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fenced code block as it stands in a Markdown file.
 *
 * <p>Immutable and thread-safe.
 *
 * @param info what follows the opening fence, trimmed: the language and the words after it
 * @param location where the opening fence begins (its first backtick or tilde)
 * @param infoLocation where {@code info} begins; the end of the opening fence if it is empty
 * @param lines the code, in order
 * @param follows whether nothing but blank lines stands between this block and the code block before it, in the same
 *     list item or quote
 */
public record Fence(String info, Location location, Location infoLocation, List<FenceLine> lines, boolean follows) {

    private static final Pattern LANGUAGE = Pattern.compile("\\{\\s*(?:#\\S+\\s+)?\\.?([^\\s{}]+)|([^\\s{]+)");

    /** A version, a title or a word that stands right behind the language. */
    private static final Pattern ALMOST_JAVA = Pattern.compile("(?i)java[^\\p{L}\\-_+#].*");

    private static final Pattern TAB = Pattern.compile("\\stab(?:=(?:\"([^\"]*)\"|(\\S*)))?(?=\\s|$)");

    /** The words that a fence has which stands in a comment. */
    public static final String UNSEEN = "hide setup";

    public Fence {
        lines = List.copyOf(lines);
    }

    /** The language of the code; empty if none is named. */
    public String language() {
        return languageOf(info);
    }

    /**
     * The language that an info string names: its first word, to which other tools attach words of theirs in braces, or
     * the first class of a list of attributes such as <code>{ .java .numberLines }</code>.
     */
    public static String languageOf(String info) {
        Matcher matcher = LANGUAGE.matcher(info);
        if (!matcher.lookingAt()) {
            return "";
        }
        return Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2));
    }

    /** Where the words after the language begin in {@link #info}. */
    public int wordsStart() {
        Matcher matcher = LANGUAGE.matcher(info);
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    /** Whether all of {@link #info} is a list of attributes as other tools have it. */
    public boolean isAttributes() {
        return info.startsWith("{");
    }

    /** Whether it is an example. */
    public boolean isExample() {
        return language().equalsIgnoreCase("java");
    }

    /** How many of some blocks are in each language besides Java, by its name in lower case. */
    public static Map<String, Integer> countOthers(Collection<Fence> fences) {
        Map<String, Integer> counts = new HashMap<>();
        fences.stream()
                .filter(fence -> !fence.isExample() && !fence.language().isEmpty())
                .forEach(fence -> counts.merge(fence.language().toLowerCase(Locale.ROOT), 1, Integer::sum));
        return counts;
    }

    /** Whether its author may take it for an example although it is none. */
    public boolean isAlmostExample() {
        return ALMOST_JAVA.matcher(language()).matches();
    }

    /** Whether it says what the example before it prints. */
    public boolean isAboutExample() {
        return isAboutExample(language());
    }

    /** Whether a block in a language says what the example before it prints. */
    public static boolean isAboutExample(String language) {
        return language.equalsIgnoreCase("output") || language.equalsIgnoreCase("outcomes");
    }

    /** The name of the tab that an info string makes of its block, which may be empty; empty if it makes none. */
    public static Optional<String> tabOf(String info) {
        Matcher matcher = TAB.matcher(info);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Stream.of(matcher.group(1), matcher.group(2), "")
                .filter(Objects::nonNull)
                .map(String::strip)
                .findFirst();
    }

    /** Whether it is an output of the example before it. */
    public boolean isOutput() {
        return language().equalsIgnoreCase("output");
    }

    /** The code as one text, each line ended by {@code \n}. */
    public String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append('\n'));
        return text.toString();
    }
}
