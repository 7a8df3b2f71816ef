package dev.runmark.example.claim;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Java versions that an example is for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param first the first feature version, inclusive
 * @param last the last feature version, inclusive; {@link Integer#MAX_VALUE} if there is no last one
 * @param preview whether it needs preview features
 */
public record JdkRange(int first, int last, boolean preview) {

    /** Every version, without preview features. */
    public static final JdkRange ANY = new JdkRange(0, Integer.MAX_VALUE, false);

    /** How authors write one. */
    static final String HELP = "write jdk=21+, jdk=25 or jdk=17-21";

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3})(?:(\\+)|-(\\d{1,3}))?");

    /** Versions as authors write them, without preview features; empty if a text states none. The last may precede the first. */
    static Optional<JdkRange> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(3) == null ? first : Integer.parseInt(matcher.group(3));
        return Optional.of(new JdkRange(first, matcher.group(2) == null ? last : Integer.MAX_VALUE, false));
    }

    /** Whether no version is in the range. */
    boolean isEmpty() {
        return last < first;
    }

    /** Whether the range has a version. */
    public boolean contains(int feature) {
        return first <= feature && feature <= last;
    }

    /** As authors write it: {@code 21}, {@code 21+} or {@code 17-21}; {@code any} for {@link #ANY}. */
    @Override
    public String toString() {
        String versions = first == last ? "" + first : last == Integer.MAX_VALUE ? first + "+" : first + "-" + last;
        return first == 0 ? "any" : versions;
    }
}
