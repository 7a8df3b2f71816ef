package dev.runmark.example.judge;

/** What is known of an example after proving. */
public enum Verdict {
    /** It ran and everything that the page claims of it is true. */
    PROVED,
    /** It ran as it should, and the page claims nothing of what it printed. */
    RECORDED,
    /** It compiles and was not run, as the page asks. */
    COMPILED,
    /** It compiles as far as it goes, since its page leaves something out of it; it was not run. */
    COMPILED_IN_PART,
    /** The compiler rejects it, as the page says. */
    REJECTED,
    /** Nothing was done with it, as the page asks; the reason is in its words. */
    IGNORED,
    /** It needs a Java version that was not at hand. */
    NOT_RUN_HERE,
    /** Proving was switched off. */
    NOT_PROVED,
    /** It is being proved at this moment. */
    RUNNING,
    /** It does not do what the page says; its problems, or those of another block of its program, say how. */
    FAILED
}
