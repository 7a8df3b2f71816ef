package dev.runmark.example.fact;

/**
 * How examples were kept apart from the machine that they ran on.
 *
 * @param sandboxed whether they were
 * @param reason why not, to be read after a colon; empty if they were
 * @param limitedInSum whether the kernel limited what all processes of a run used together
 */
public record Isolation(boolean sandboxed, String reason, boolean limitedInSum) {

    /** In a sandbox. */
    public static final Isolation SANDBOX = new Isolation(true, "", /* limitedInSum= */ false);

    /** With all rights of the user. */
    public static Isolation none(String reason) {
        return new Isolation(false, reason, /* limitedInSum= */ false);
    }

    /** The same with what the kernel limited. */
    public Isolation inSum(boolean limited) {
        return new Isolation(sandboxed, reason, limited);
    }

    /** How they ran, to be read after "ran". */
    public String words() {
        return sandboxed ? "in a sandbox" : "without a sandbox";
    }
}
