package dev.runmark.render;

import dev.runmark.example.Claim;
import dev.runmark.example.Ending;
import dev.runmark.example.Expectation;
import dev.runmark.example.JdkRange;
import dev.runmark.example.Proof;
import dev.runmark.text.Problem;
import java.util.ArrayList;
import java.util.List;

/** The one line under an example that tells the reader what is known of it, and how. */
final class ProofLine {

    private static final String SEPARATOR = " · ";

    private ProofLine() {}

    static String of(Proof proof) {
        return switch (proof.verdict()) {
            case PROVED, RECORDED -> ran(proof);
            case COMPILED -> "compiled, not run";
            case COMPILED_IN_PART -> "compiled as far as it goes, not run";
            case REJECTED -> "✓ rejected by the compiler, as it should be";
            case IGNORED -> "not compiled: " + reason(proof.example().words().expectation());
            case NOT_RUN_HERE -> needs(proof.example().words().jdks());
            case NOT_PROVED -> "not proved";
            case RUNNING -> "running…";
            case FAILED -> "✗ failed: " + firstProblem(proof.problems());
        };
    }

    private static String ran(Proof proof) {
        List<String> parts = new ArrayList<>();
        parts.add("✓ ran" + onJava(proof.ranOn()));
        parts.addAll(endings(proof));
        parts.addAll(outputs(proof));
        if (proof.runs().size() > proof.ranOn().size()) {
            parts.add(proof.runs().size() + " runs");
        }
        return String.join(SEPARATOR, parts);
    }

    /** {@code  on Java 17 and 25}, or nothing if no version is known. */
    static String onJava(List<Integer> features) {
        return features.isEmpty()
                ? ""
                : " on Java "
                        + English.list(features.stream().map(String::valueOf).toList());
    }

    private static List<String> endings(Proof proof) {
        Expectation expected = proof.example().words().expectation();
        if (expected instanceof Expectation.Exits exits) {
            return List.of("exit status " + exits.status() + ", as it should be");
        }
        return expected instanceof Expectation.Throws
                ? List.of("threw " + thrown(proof) + ", as it should")
                : List.of();
    }

    private static String thrown(Proof proof) {
        return proof.runs().stream()
                .map(run -> run.ending())
                .filter(Ending.Threw.class::isInstance)
                .map(Ending.Threw.class::cast)
                .map(Ending.Threw::simpleType)
                .findFirst()
                .orElse("an exception");
    }

    private static List<String> outputs(Proof proof) {
        List<Claim> claims = proof.example().claims();
        if (claims.stream().anyMatch(Claim.Outcomes.class::isInstance)) {
            return List.of("outcomes checked");
        }
        if (claims.stream().anyMatch(Claim.Sample.class::isInstance)) {
            return List.of("output shown as a sample, not claimed");
        }
        if (!claims.isEmpty()) {
            return List.of("output checked");
        }
        return proof.printed().findAny().isPresent() ? List.of("output recorded, not claimed") : List.of();
    }

    private static String reason(Expectation expectation) {
        return expectation instanceof Expectation.Ignored ignored ? ignored.reason() : "the page asks so";
    }

    private static String needs(JdkRange jdks) {
        String preview = jdks.preview() ? " with preview features" : "";
        return "needs Java " + jdks + preview + ": not run here";
    }

    private static String firstProblem(List<Problem> problems) {
        return problems.isEmpty()
                ? "it does not do what the page says"
                : problems.get(0).message();
    }
}
