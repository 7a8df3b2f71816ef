package dev.runmark.search;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people call long names by: "chm" is {@code ConcurrentHashMap}, "jmm" the Java Memory Model, and "dcl" what stands at
 * the anchor {@code double-checked-locking}.
 */
final class Initials {

    private static final int FEWEST = 3;
    private static final int MOST = 6;

    private static final Pattern NAME = Pattern.compile("\\b(?:\\p{Lu}\\p{Ll}+){" + FEWEST + "," + MOST + "}\\b");
    private static final Pattern CAPITALS =
            Pattern.compile("\\b\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){" + (FEWEST - 1) + "," + (MOST - 1) + "}\\b");

    private static final Pattern ARTICLE = Pattern.compile("^(?:The|An?) ");

    private Initials() {}

    /** Those of the Java names in a text. */
    static Set<String> ofNames(String text) {
        return NAME.matcher(text)
                .results()
                .map(name -> of(Terms.parts(name.group()).stream()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Those of the names in a title, also of such as are several words. */
    static Set<String> ofTitle(String title) {
        Set<String> initials = ofNames(title);
        CAPITALS.matcher(ARTICLE.matcher(title).replaceFirst(""))
                .results()
                .map(name -> of(Stream.of(name.group().split(" "))))
                .forEach(initials::add);
        return initials;
    }

    /** Those of an anchor's words; none if they are few or many. */
    static Set<String> ofAnchor(String anchor) {
        List<String> words = List.of(anchor.split("-"));
        boolean telling = words.size() >= FEWEST && words.size() <= MOST && !words.contains("");
        return telling ? Set.of(of(words.stream())) : Set.of();
    }

    private static String of(Stream<String> words) {
        return words.map(word -> word.substring(0, 1))
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
    }
}
