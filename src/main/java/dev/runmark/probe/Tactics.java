package dev.runmark.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How threads are held up in one run. All of it follows from a seed, but for the stalls, which are chosen among the
 * places that earlier runs came to.
 *
 * @param seed what everything else follows from
 * @param stalls where a thread is held up for long
 * @param meets whether threads are made to leave a place together instead
 * @param delays the likelihood of a short delay at an early step
 * @param sleepScale what is left of a short sleep
 * @param hastens whether short time limits are over early
 * @param patient whether a stall also outlasts what others wait for with a time limit
 * @param oldValues whether fields that are neither volatile nor locked may be read as they were
 * @param torn whether such a field of 64 bits is written in two halves
 */
record Tactics(
        long seed,
        List<Stall> stalls,
        boolean meets,
        double delays,
        double sleepScale,
        boolean hastens,
        boolean patient,
        boolean oldValues,
        boolean torn) {

    private static final double[] DELAYS = {0.5, 0.1, 0.02, 0};
    private static final int ONE_MEETS_OF = 6;
    private static final double[] SLEEP_SCALES = {0, 0.1, 0.02};

    /** The tactics of a seed with stalls, which are left out where threads are made to meet. */
    static Tactics of(long seed, List<Stall> stalls) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean meets = random.nextInt(ONE_MEETS_OF) == 0;
        return new Tactics(
                seed,
                stalls,
                meets && stalls.isEmpty(),
                DELAYS[random.nextInt(DELAYS.length)],
                SLEEP_SCALES[random.nextInt(SLEEP_SCALES.length)],
                random.nextInt(2) == 0,
                random.nextInt(2) == 0,
                random.nextInt(2) == 0,
                random.nextInt(2) == 0);
    }

    /** How many stalls the run of a seed gets. */
    static int stallsOf(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.nextInt(ONE_MEETS_OF) == 0 ? 0 : 1 + random.nextInt(2);
    }

    /** Reads a {@link #token}. */
    static Tactics parse(String token) {
        String[] parts = token.split("-", -1);
        List<Stall> stalls = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            stalls.add(Stall.parse(parts[i]));
        }
        return of(Long.parseLong(parts[0], Character.MAX_RADIX), List.copyOf(stalls));
    }

    /** The text that says all of it: {@code 7f3k-1.12.1}. */
    String token() {
        StringBuilder token = new StringBuilder(Long.toString(seed, Character.MAX_RADIX));
        for (Stall stall : stalls) {
            token.append('-').append(stall.text());
        }
        return token.toString();
    }

    /** A source of chance for one thread, which is the same whatever the others do. */
    SplittableRandom randomOf(int thread) {
        return new SplittableRandom(seed * 31 + thread * 0x9E3779B97F4A7C15L);
    }
}
