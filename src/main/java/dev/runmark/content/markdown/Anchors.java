package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The anchors of a text's headings: the id that the author states, otherwise what GitHub would make of the heading.
 *
 * <p>Stated ids are stable: no other heading can take one away, wherever it stands.
 */
final class Anchors {

    static final String ID_HELP = "use letters, digits, `-`, `_` and `.` only, and begin with a letter or a digit";

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{Nd}_][\\p{L}\\p{M}\\p{Nd}_.:-]*");
    private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}\\p{Nl}\\p{Pc}\\- ]+");

    private Anchors() {}

    /** Whether a word may be an anchor. */
    static boolean isId(String word) {
        return ID.matcher(word).matches();
    }

    /** The anchor that GitHub gives a heading, before it is made unique. */
    static String slug(String heading) {
        String kept = DROPPED.matcher(heading.strip().toLowerCase(Locale.ROOT)).replaceAll("");
        String slug = kept.replace(' ', '-');
        return slug.isEmpty() ? "section" : slug;
    }

    /**
     * Gives every heading its anchor.
     *
     * @param headings the headings of one text, in reading order
     * @param taken ids that other things in the text have
     */
    static void assign(List<Heading> headings, Collection<String> taken) {
        Set<String> used = new HashSet<>(taken);
        for (Heading heading : headings) {
            HeadingAttributes.of(heading).ids().stream()
                    .findFirst()
                    .map(Anchors::idOf)
                    .filter(Anchors::isId)
                    .ifPresent(id -> {
                        heading.setAnchorRefId(id);
                        heading.setExplicitAnchorRefId(true);
                        used.add(id);
                    });
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (Heading heading : headings) {
            if (!heading.isExplicitAnchorRefId()) {
                heading.setAnchorRefId(unused(slug(Nodes.plainText(heading)), used, numbers));
            }
        }
    }

    /**
     * An id that nothing has yet.
     *
     * @param numbers for each slug the number from which on its ids may be free
     */
    private static String unused(String slug, Set<String> used, Map<String, Integer> numbers) {
        int number = numbers.getOrDefault(slug, 0);
        while (!used.add(numbered(slug, number))) {
            number++;
        }
        numbers.put(slug, number + 1);
        return numbered(slug, number);
    }

    private static String numbered(String slug, int number) {
        return number == 0 ? slug : slug + "-" + number;
    }

    /** The id that an attribute such as {@code #id} states. */
    static String idOf(BasedSequence word) {
        return word.subSequence(1).toString();
    }
}
