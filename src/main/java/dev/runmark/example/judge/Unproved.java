package dev.runmark.example.judge;

import dev.runmark.example.claim.Expectation;
import dev.runmark.text.Problem;

/** Why nothing is known of an example. */
public final class Unproved {

    private Unproved() {}

    /** Why nothing is known of it; empty if something is. */
    public static String reason(Proof proof) {
        return switch (proof.verdict()) {
            case IGNORED ->
                proof.example().words().expectation() instanceof Expectation.Ignored ignored
                        ? "ignored: " + ignored.reason()
                        : "ignored";
            case NOT_RUN_HERE ->
                "not run here: needs Java " + proof.example().words().jdks();
            case NOT_PROVED -> "not proved: proving was switched off";
            case RUNNING -> "not proved: it is still running";
            case FAILED ->
                proof.problems().stream().anyMatch(Problem::isError)
                        ? ""
                        : "not proved: another block of its program failed";
            case COMPILED_IN_PART -> "not run: something is left out of it";
            case PROVED, RECORDED, COMPILED, REJECTED -> "";
        };
    }
}
