package dev.runmark.example.claim;

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
