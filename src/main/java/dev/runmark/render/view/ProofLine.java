package dev.runmark.render.view;

import dev.runmark.example.claim.Claim;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.claim.JdkRange;
import dev.runmark.example.claim.Prompts;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Versions;
import dev.runmark.example.judge.Alike;
import dev.runmark.example.judge.Proof;
import dev.runmark.render.version.JavaChoice;
import dev.runmark.render.words.English;
import dev.runmark.text.Problem;
import java.util.ArrayList;
import java.util.List;

/** The one line under an example that says what is known of it, and how. */
public final class ProofLine {

    private static final String SEPARATOR = " · ";

    private ProofLine() {}

    public static String of(Proof proof) {
        return switch (proof.verdict()) {
            case PROVED, RECORDED -> Prompts.file(proof.example()).isPresent() ? "a file of the example" : ran(proof);
            case COMPILED -> LanguageNote.compiled(proof);
            case COMPILED_IN_PART -> "compiled as far as it goes" + with(proof) + ", not run";
            case REJECTED -> "✓ rejected by the compiler, as it should be" + elsewhere(proof);
            case IGNORED ->
                (proof.example().isJava() ? "not compiled: " : "not run: ")
                        + reason(proof.example().words().expectation());
            case NOT_RUN_HERE ->
                proof.example().isJava()
                        ? needs(proof.example().words().jdks())
                        : "needs " + proof.example().language().title() + ": not run here";
            case NOT_PROVED -> "not proved";
            case RUNNING -> "running…";
            case FAILED -> "✗ failed: " + firstProblem(proof.problems());
        };
    }

    private static String ran(Proof proof) {
        List<String> parts = new ArrayList<>();
        parts.add("✓ ran" + on(proof.versions()) + with(proof));
        parts.addAll(endings(proof));
        parts.addAll(outputs(proof));
        if (proof.runs().size()
                > proof.versions().numbers().size() * proof.background().editions()) {
            parts.add(runs(proof));
        }
        return String.join(SEPARATOR, parts) + elsewhere(proof);
    }

    /** What differs from one version of Java to another, which a page may show one at a time. */
    private static String elsewhere(Proof proof) {
        List<Alike> alike = ExampleSight.alike(proof);
        if (alike.size() < 2) {
            return "";
        }
        List<Integer> others = alike.stream()
                .skip(1)
                .flatMap(some -> some.features().stream())
                .sorted()
                .toList();
        return SEPARATOR + "not the same on Java " + JavaChoice.inWords(others);
    }

    static String with(Proof proof) {
        List<String> libraries = proof.background().libraries();
        return libraries.isEmpty() ? "" : ", with " + English.list(libraries);
    }

    private static String runs(Proof proof) {
        long heldUp = proof.runs().stream()
                .filter(run -> run.interference().isPresent())
                .count();
        return proof.runs().size() + " runs" + (heldUp == 0 ? "" : ", threads held up in " + heldUp);
    }

    /** {@code  on Java 17 and 25}, or nothing if no version is known. */
    static String on(Versions versions) {
        return versions.isEmpty() ? "" : " on " + (versions.title() + " " + English.list(versions.numbers())).strip();
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
        List<String> parts = new ArrayList<>();
        if (claims.stream().anyMatch(Claim.Outcomes.class::isInstance)) {
            parts.add("outcomes checked");
        } else if (claims.stream().anyMatch(claim -> !(claim instanceof Claim.Sample))) {
            boolean all = ExampleSight.alike(proof).stream().map(Alike::proof).allMatch(OutputView::isAllClaimed);
            parts.add(all ? "output checked" : "claims checked");
        }
        if (claims.stream().anyMatch(Claim.Sample.class::isInstance)) {
            parts.add("output shown as a sample, not claimed");
        } else if (claims.isEmpty() && proof.printed().findAny().isPresent()) {
            parts.add("output recorded, not claimed");
        }
        return parts;
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
                ? "another block of its program does not do what the page says"
                : problems.get(0).message();
    }
}
