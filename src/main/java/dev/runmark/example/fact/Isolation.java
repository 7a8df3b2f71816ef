package dev.runmark.example.fact;

/**
 * How examples were kept apart from the machine that they ran on.
 *
 * @param sandboxed whether they were
 * @param reason why not, to be read after a colon; empty if they were
 */
public record Isolation(boolean sandboxed, String reason) {

    /** In a sandbox. */
    public static final Isolation SANDBOX = new Isolation(true, "");

    /** With all rights of the user. */
    public static Isolation none(String reason) {
        return new Isolation(false, reason);
    }

    /** How they ran, to be read after "ran". */
    public String words() {
        return sandboxed ? "in a sandbox" : "without a sandbox";
    }
}
