package dev.runmark.site;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much an example may use besides time; what is empty is as usual.
 *
 * <p>Immutable and thread-safe.
 *
 * @param heapMiB the heap of its JVM in MiB
 * @param processes how many processes it may have at once
 */
public record Room(Optional<Integer> heapMiB, Optional<Integer> processes) {

    public static final Room USUAL = new Room(Optional.empty(), Optional.empty());

    /** What a size of a heap must be, in words. */
    public static final String HEAP_EXPECTED = "a size from `8m` on";

    /** What an author could write. */
    public static final String HEAP_HELP = "write one such as `512m` or `2g`";

    /** What a number of processes must be, in words. */
    public static final String PROCESSES_EXPECTED = "a number from 1 to 9999";

    /** What an author could write. */
    public static final String PROCESSES_HELP = "write one such as `64`";

    /** Below this even an empty program does not start with every collector. */
    private static final int LEAST_HEAP = 8;

    private static final int MIB_PER_GIB = 1024;
    private static final Pattern HEAP = Pattern.compile("([1-9]\\d{0,4})(m|g)");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");

    /** The same, and of what is empty in it what another says. */
    public Room or(Room other) {
        return new Room(heapMiB.or(other::heapMiB), processes.or(other::processes));
    }

    /** A size of a heap in MiB, as Java writes it: {@code 64m}, {@code 2g}; empty if it is none. */
    public static Optional<Integer> heap(String text) {
        Matcher matcher = HEAP.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(1));
        int mib = matcher.group(2).equals("g") ? number * MIB_PER_GIB : number;
        return Optional.of(mib).filter(size -> size >= LEAST_HEAP);
    }

    /** A number of processes; empty if it is none. */
    public static Optional<Integer> processes(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
