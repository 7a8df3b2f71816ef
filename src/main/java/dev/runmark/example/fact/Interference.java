package dev.runmark.example.fact;

import java.util.List;

/**
 * How the threads of a run were held up.
 *
 * <p>Immutable and thread-safe.
 *
 * @param seed what brings the same about again
 * @param holds who was held up for long, in the order in which they went on
 * @param liberties what the memory model allows and was done, although processors hardly ever do it
 * @param repeated whether the seed brought the same about in a process of its own
 */
public record Interference(String seed, List<Hold> holds, List<Liberty> liberties, boolean repeated) {

    public Interference {
        holds = List.copyOf(holds);
        liberties = List.copyOf(liberties);
    }

    /** The same, known to come about again. */
    public Interference asRepeated() {
        return new Interference(seed, holds, liberties, true);
    }

    /**
     * A thread that was held up.
     *
     * @param thread its name
     * @param line the line of the page that it had come to
     * @param meanwhile who ran until it went on
     */
    public record Hold(String thread, int line, List<Moved> meanwhile) {

        public Hold {
            meanwhile = List.copyOf(meanwhile);
        }
    }

    /**
     * A thread that ran while another was held up.
     *
     * @param thread its name
     * @param first the line of the page that it came to first
     * @param last the line where it was in the end
     */
    public record Moved(String thread, int first, int last) {}

    /**
     * What the memory model allows.
     *
     * @param kind what was done
     * @param thread the name of the thread that it was done to
     * @param line the line of the page that it had come to
     */
    public record Liberty(Kind kind, String thread, int line) {}

    /** Liberties that the memory model gives. */
    public enum Kind {
        /** A thread read a field as it was before another thread wrote it. */
        OLD_VALUE,
        /** Others saw an object before its constructor had run. */
        PUBLISHED_EARLY,
        /** Others saw a half of a value of 64 bits. */
        TORN
    }
}
