package dev.runmark.example.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.Fences;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.MessageSubject;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is reported once for a file, and once for all JDKs. */
class RecurringCausesTest {

    private static final MessageSubject IMPORT = new MessageSubject.MissingType("Foo", List.of("a.Foo"));

    @Test
    void oneCauseOfManyErrorsIsReportedOnceWithTheirLines() {
        assertThat(Proofs.of(proofs("a.md", 3, "Foo", IMPORT), List.of()).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.location().line()).isEqualTo(2);
                    assertThat(problem.notes()).containsExactly("3 times in this file: also in lines 5, 8");
                });
    }

    @Test
    void ofManyLinesTheFirstAreListed() {
        List<Problem> problems =
                Proofs.of(proofs("a.md", 13, "Foo", IMPORT), List.of()).problems();

        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.notes())
                .containsExactly("13 times in this file: also in lines 5, 8, 11, 14, 17, 20, 23, 26, 29, 32, …"));
    }

    @Test
    void eachFileHasItsOwn() {
        List<Proof> proofs = new ArrayList<>(proofs("a.md", 1, "Foo", IMPORT));
        proofs.addAll(proofs("b.md", 1, "Foo", IMPORT));

        assertThat(Proofs.of(proofs, List.of()).problems()).hasSize(2).allMatch(problem -> problem.notes()
                .isEmpty());
    }

    /** Each of them must be mended where it is. */
    @Test
    void errorsThatOnlyReadAlikeAreReportedEach() {
        assertThat(Proofs.of(proofs("a.md", 3, "1 +", new MessageSubject.Unknown()), List.of())
                        .problems())
                .hasSize(3);
    }

    @Test
    void otherFailuresAreCountedAllTheSame() {
        Proofs proofs = Proofs.of(proofs("a.md", 3, "Foo", IMPORT), List.of());

        assertThat(proofs.all()).hasSize(3).allMatch(proof -> proof.verdict() == Verdict.FAILED);
    }

    /** Two versions of javac put the same into different words. */
    @Test
    void whatAllJdksRejectIsReportedOnce() {
        Proof on17 = proof("lower bounds: String", 8);
        Proof on25 = proof("upper bounds: String", 8);

        assertThat(Proof.of(List.of(on17, on25), List.of(17, 25)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.notes()).containsExactly("lower bounds: String"));
    }

    @Test
    void whatOneJdkRejectsSaysSo() {
        Proof on17 = proof("lower bounds: String", 8);
        Proof on25 = proof("lower bounds: String", 9);

        assertThat(Proof.of(List.of(on17, on25), List.of(17, 25)).problems())
                .extracting(problem -> problem.notes().get(1))
                .containsExactly("found on Java 17 only", "found on Java 25 only");
    }

    @Test
    void whatOneVersionOfALibraryMakesFailSaysSo() {
        Proof first = Proof.of(List.of(proof("a", 8)), List.of(17));
        Proof second = Proof.of(List.of(proof("a", 9)), List.of(17));

        Proof both = Proof.withLibraries(List.of(first, second), List.of("gson 1", "gson 2"));

        assertThat(both.problems())
                .extracting(problem -> problem.notes().get(1))
                .containsExactly("found with gson 1 only", "found with gson 2 only");
        assertThat(both.background().editions()).isEqualTo(2);
    }

    private static Proof proof(String detail, int column) {
        Source page = Source.of("a.md", "```java\nint x = foo(1);\n```\n");
        Example example = Fences.examples(page).examples().get(0);
        return proof(example, new CompilerMessage("compiler.err.some", "some error\n  " + detail, 2, column, 3));
    }

    private static List<Proof> proofs(String path, int count, String code, MessageSubject subject) {
        Source page = Source.of(path, ("```java\n" + code + "\n```\n").repeat(count));
        List<Example> examples = Fences.examples(page).examples();
        return IntStream.range(0, count)
                .mapToObj(i -> proof(
                        examples.get(i),
                        new CompilerMessage("compiler.err.some", "some error", 3 * i + 2, 1, 3).about(subject)))
                .toList();
    }

    private static Proof proof(Example example, CompilerMessage error) {
        List<CompilerMessage> errors = List.of(error);
        return new Proof(example, Verdict.PROVED, "", errors, List.of(), List.of())
                .with(CompileJudge.rejected(Composition.of(example), example, errors));
    }
}
