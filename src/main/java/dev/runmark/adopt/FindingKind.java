package dev.runmark.adopt;

/** What a comment or a block of output turned out to be. */
public enum FindingKind {
    /** A claim that holds in every run. */
    TRUE("true"),
    /** A claim that does not. */
    FALSE("false"),
    /** A claim about something that depends on the run, the clock, the place or the machine. */
    UNSTABLE("unstable"),
    /** What looks like a claim about something that could not be run. */
    NOT_RUN("could not be run"),
    /** What stands where claims stand, of something else than what is printed: a claim, or an author's words. */
    MAYBE("may be a claim"),
    /** A comment like any other. */
    NOT_A_CLAIM("not a claim");

    private final String words;

    FindingKind(String words) {
        this.words = words;
    }

    /** As users read it. */
    @Override
    public String toString() {
        return words;
    }
}
