package dev.runmark.adopt;

import java.util.List;

/** Says on what it depends what several runs tell. */
final class Varying {

    private Varying() {}

    /**
     * In a few words.
     *
     * @param seen what each run told
     */
    static String how(List<?> seen) {
        return seen.stream().distinct().count() > 1
                ? "depends on the run, the day or the machine"
                : "depends on when and where it runs";
    }
}
