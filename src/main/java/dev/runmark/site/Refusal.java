package dev.runmark.site;

/**
 * Why something that was asked for will not do.
 *
 * <p>Immutable and thread-safe.
 *
 * @param why what is wrong with it
 * @param help what to write instead
 */
public record Refusal(String why, String help) {

    /** Both in one line, for where there is no line of a source to show. */
    public String inOneLine() {
        return why + ": " + help;
    }
}
