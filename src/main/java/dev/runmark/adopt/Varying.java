package dev.runmark.adopt;

import java.util.List;

/** Says on what it depends what several runs tell. */
final class Varying {

    private Varying() {}

    /**
     * In a few words.
     *
     * @param seen what each run told; the last run was made with another language and in another time zone
     */
    static String how(List<?> seen) {
        long here = seen.stream().limit(Math.max(1, seen.size() - 1)).distinct().count();
        if (here > 1) {
            return "differs from run to run";
        }
        return seen.stream().distinct().count() > 1
                ? "depends on the run, on the language or on the time zone"
                : "depends on when and where it runs";
    }
}
