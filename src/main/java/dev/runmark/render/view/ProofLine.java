package dev.runmark.render.view;

import dev.runmark.example.claim.Claim;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.claim.JdkRange;
import dev.runmark.example.claim.Prompts;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Versions;
import dev.runmark.example.judge.Alike;
import dev.runmark.example.judge.Proof;
import dev.runmark.render.words.Words;
import dev.runmark.site.Language;
import dev.runmark.text.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * The one line under an example that says what is known of it, and how.
 *
 * @param said what the site says, in its language
 * @param problem what is wrong, as commands report it: in English on every site; empty if nothing is
 */
public record ProofLine(String said, String problem) {

    private static final String SEPARATOR = " · ";

    /** What is known of an example, in the words of a site. */
    public static ProofLine of(Proof proof, Words words) {
        return new Known(proof, words).line();
    }

    /** Both parts as one text. */
    public String text() {
        return problem.isEmpty() ? said : said + " " + problem;
    }

    /** {@code Java 17 and 25}; empty if no version is known. */
    public static String versions(Versions versions, Words words) {
        return (versions.title() + " " + words.list(versions.numbers())).strip();
    }

    /** An example and the words to say something of it with. */
    private record Known(Proof proof, Words words) {

        ProofLine line() {
            List<Problem> problems = proof.problems();
            return switch (proof.verdict()) {
                case PROVED, RECORDED -> said(isFile() ? words.of("line.file") : ran());
                case COMPILED -> said(compiled());
                case COMPILED_IN_PART -> said(built("line.inPart"));
                case REJECTED -> said(words.of("line.rejected") + elsewhere());
                case IGNORED -> said(ignored());
                case NOT_RUN_HERE -> said(proof.example().isJava() ? needsJava() : needs("line.needs", title()));
                case NOT_PROVED -> said(words.of("line.notProved"));
                case RUNNING -> said(words.of("line.running"));
                case FAILED ->
                    problems.isEmpty()
                            ? said(words.of("line.failedElsewhere"))
                            : new ProofLine(
                                    words.of("line.failed"), problems.get(0).message());
            };
        }

        private static ProofLine said(String text) {
            return new ProofLine(text, "");
        }

        private boolean isFile() {
            return Prompts.file(proof.example()).isPresent();
        }

        private String title() {
            return proof.example().language().title();
        }

        private String ran() {
            List<String> parts = new ArrayList<>();
            Versions versions = proof.versions();
            String ran = versions.isEmpty() ? words.of("line.ran") : words.of("line.ranOn", versions(versions, words));
            String libraries = words.list(proof.background().libraries());
            parts.add(libraries.isEmpty() ? ran : words.of("line.with", ran, libraries));
            parts.addAll(endings());
            parts.addAll(outputs());
            if (proof.runs().size()
                    > versions.numbers().size() * proof.background().editions()) {
                parts.add(HeldUp.of(proof.runs(), "line.runs", words));
            }
            return String.join(SEPARATOR, parts) + elsewhere();
        }

        /** What differs from one version of Java to another, which a page may show one at a time. */
        private String elsewhere() {
            List<Alike> alike = ExampleSight.alike(proof, words);
            if (alike.size() < 2) {
                return "";
            }
            List<String> others = alike.stream()
                    .skip(1)
                    .flatMap(some -> some.features().stream())
                    .sorted()
                    .map(String::valueOf)
                    .toList();
            return SEPARATOR + words.of("line.elsewhere", words.list(others));
        }

        private List<String> endings() {
            Expectation expected = proof.example().words().expectation();
            if (expected instanceof Expectation.Exits exits) {
                return List.of(words.of("line.exits", Integer.toString(exits.status())));
            }
            return expected instanceof Expectation.Throws ? List.of(words.of("line.threw", thrown())) : List.of();
        }

        private String thrown() {
            return proof.runs().stream()
                    .map(run -> run.ending())
                    .filter(Ending.Threw.class::isInstance)
                    .map(Ending.Threw.class::cast)
                    .map(Ending.Threw::simpleType)
                    .findFirst()
                    .orElse(words.of("line.anException"));
        }

        private List<String> outputs() {
            List<Claim> claims = proof.example().claims();
            List<String> parts = new ArrayList<>();
            if (claims.stream().anyMatch(Claim.Outcomes.class::isInstance)) {
                parts.add(words.of("line.outcomes"));
            } else if (claims.stream().anyMatch(claim -> !(claim instanceof Claim.Sample))) {
                boolean all = ExampleSight.alike(proof, words).stream()
                        .map(Alike::proof)
                        .allMatch(OutputView::isAllClaimed);
                parts.add(words.of(all ? "line.output" : "line.claims"));
            }
            if (claims.stream().anyMatch(Claim.Sample.class::isInstance)) {
                parts.add(words.of("line.sample"));
            } else if (claims.isEmpty() && proof.printed().findAny().isPresent()) {
                parts.add(words.of("line.recorded"));
            }
            return parts;
        }

        /** What is known of an example that was read and not run. */
        private String compiled() {
            Language language = proof.example().language();
            if (language instanceof Language.Java) {
                return built("line.compiled");
            }
            if (language instanceof Language.Console || language instanceof Language.Command) {
                return words.of("line.notRun");
            }
            return language instanceof Language.Data
                    ? words.of("line.wellFormed", language.title())
                    : words.of("line.syntax");
        }

        private String built(String key) {
            String libraries = words.list(proof.background().libraries());
            return libraries.isEmpty() ? words.of(key) : words.of(key + "With", libraries);
        }

        private String ignored() {
            String reason = proof.example().words().expectation() instanceof Expectation.Ignored ignored
                    ? ignored.reason()
                    : words.of("line.asked");
            return words.of(proof.example().isJava() ? "line.notCompiledFor" : "line.notRunFor", reason);
        }

        private String needsJava() {
            JdkRange jdks = proof.example().words().jdks();
            return needs(jdks.preview() ? "line.needsPreview" : "line.needs", "Java " + jdks);
        }

        private String needs(String key, String what) {
            return words.of(key, what);
        }
    }
}
