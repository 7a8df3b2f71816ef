package dev.runmark.example.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.Fences;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page says of compiling against what the compiler says, as tables: there is no compiler. */
class CompileJudgeTest {

    private static final int CODE = 2;
    private static final CompilerMessage UNKNOWN =
            new CompilerMessage("compiler.err.cant.resolve", "cannot find symbol\n  symbol: variable n", CODE, 7, 1);

    /** The words of an example that the compiler rejects since it cannot find a symbol, and what is wrong with that. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                      | example-compile",
                "no-run                                  | example-compile",
                "compile-error                           | ''",
                "compile-error='\"cannot find symbol\"'  | ''",
                "compile-error=symbol                    | ''",
                "compile-error=compiler.err.cant.resolve | ''",
                "compile-error=cant.resolve              | ''",
                "compile-error=resolve                   | ''",
                "compile-error=solve                     | compile-error-missing",
                "compile-error=incompatible              | compile-error-missing",
            })
    void rejected(String words, String rule) {
        assertThat(rejected(words.replace("'", ""), List.of(UNKNOWN)))
                .extracting(problem -> problem.rule().toString())
                .containsExactlyElementsOf(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    void anotherReasonIsShownWithItsKey() {
        Problem problem =
                rejected("compile-error=incompatible", List.of(UNKNOWN)).get(0);

        assertThat(problem.location()).hasToString("page.md:1:4");
        assertThat(problem.notes()).containsExactly("line 2: cannot find symbol (compiler.err.cant.resolve)");
    }

    @Test
    void anErrorStandsAtItsPlaceWithItsFurtherLines() {
        Problem problem = rejected("", List.of(UNKNOWN)).get(0);

        assertThat(problem.location()).hasToString("page.md:2:7");
        assertThat(problem.message()).isEqualTo("this example does not compile: cannot find symbol");
        assertThat(problem.notes()).containsExactly("symbol: variable n");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, ''", "3, 3, ''", "4, 3, … and 1 more in this example", "9, 3, … and 6 more in this example"})
    void onlyTheFirstErrorsAreShown(int errors, int shown, String last) {
        List<CompilerMessage> messages = IntStream.range(0, errors)
                .mapToObj(i -> new CompilerMessage("compiler.err.not.stmt", "not a statement", CODE, 1 + i, 1))
                .toList();

        List<Problem> problems = rejected("", messages);

        assertThat(problems).hasSize(shown);
        assertThat(String.join("", problems.get(shown - 1).notes())).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "no-run, ''", "compile-error, compile-error-missing", "compile-error=x, compile-error-missing"
    })
    void accepted(String words, String rule) {
        assertThat(CompileJudge.accepted(composition(words).first()))
                .extracting(problem -> problem.rule().toString())
                .containsExactlyElementsOf(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unchecked | mend it, or put @SuppressWarnings(\"unchecked\") before the declaration around it",
                "''        | mend it",
            })
    void aWarningIsOneWithItsCure(String check, String help) {
        CompilerMessage warning = new CompilerMessage(check, "unchecked call\n  required: T", CODE, 3, 4);

        Problem problem =
                CompileJudge.warned(composition("").first(), List.of(warning)).get(0);

        assertThat(problem.isError()).isFalse();
        assertThat(problem.location()).hasToString("page.md:2:3");
        assertThat(problem.message()).isEqualTo("the compiler warns: unchecked call");
        assertThat(problem.notes()).containsExactly("required: T");
        assertThat(problem.help()).isEqualTo(help);
    }

    @Test
    void twoCompilersRejectTheSameAtOnePlace() {
        Source page = Source.of("page.md", "one two\n");
        Problem error = Problem.error(Rule.EXAMPLE_COMPILE, page, page.at(1, 1), 3, "one");

        assertThat(CompileJudge.isSameError(
                        error, Problem.error(Rule.EXAMPLE_COMPILE, page, page.at(1, 1), 1, "in other words")))
                .isTrue();
        assertThat(CompileJudge.isSameError(error, Problem.error(Rule.EXAMPLE_COMPILE, page, page.at(1, 5), 3, "one")))
                .isFalse();
        assertThat(CompileJudge.isSameError(error, Problem.error(Rule.CLAIM_FALSE, page, page.at(1, 1), 3, "one")))
                .isFalse();
    }

    private static List<Problem> rejected(String words, List<CompilerMessage> messages) {
        Composition composition = composition(words);
        return CompileJudge.rejected(composition, composition.first(), messages);
    }

    private static Composition composition(String words) {
        return Fences.examples(Source.of("page.md", "```java " + words + "\nprint(n);\n```\n"))
                .compositions()
                .get(0);
    }
}
