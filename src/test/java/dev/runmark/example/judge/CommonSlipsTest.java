package dev.runmark.example.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.MessageSubject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is advised where an error of the compiler comes from a slip of the pen. */
class CommonSlipsTest {

    private static final String ILLEGAL = "compiler.err.illegal.char";
    private static final String START = "compiler.err.illegal.start.of.expr";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            f(“x”);       | 3 | this is U+201C LEFT DOUBLE QUOTATION MARK: type `"`
            f(’x’);       | 3 | this is U+2019 RIGHT SINGLE QUOTATION MARK: type `'`
            int\u00a0n;   | 4 | this is U+00A0 NO-BREAK SPACE: type a space
            int\u200bn;   | 4 | this is U+200B ZERO WIDTH SPACE: take it out
            n = 3 – 1;    | 7 | this is U+2013 EN DASH: type `-`
            n = 3 # 1;    | 7 | this is U+0023 NUMBER SIGN: take it out
            """)
    void aCharacterIsNamed(String line, int column, String help) {
        assertThat(CommonSlips.help(message(ILLEGAL, column), line)).contains(help);
    }

    @Test
    void aTextHasDoubleQuotes() {
        assertThat(CommonSlips.help(message("compiler.err.unclosed.char.lit", 3), "f('hello');"))
                .contains("put a text in double quotes: single ones hold one character");
        assertThat(CommonSlips.help(message("compiler.err.unclosed.char.lit", 3), "f('x);"))
                .isEmpty();
    }

    @Test
    void anExceptionIsToBeDeclared() {
        CompilerMessage message = new CompilerMessage(
                "compiler.err.unreported.exception.need.to.catch.or.throw",
                "unreported exception IOException; must be caught or declared to be thrown",
                1,
                1,
                1);

        assertThat(CommonSlips.help(message, "read();"))
                .contains("write `throws IOException` behind the method's parameters, or catch it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            f(4); => 4          | 6 | a claim is a comment: write `// => 4`
            f(4); => 4          | 7 | a claim is a comment: write `// => 4`
            int n = 4;   => 4   | 14 | a claim is a comment: write `// => 4`
            f(4) => 4           | 6 | a claim is a comment: write `// => 4`
            f((x) => x + 1);    | 7 | the arrow of a lambda is `->`
            f(x => 4);          | 5 | the arrow of a lambda is `->`
            """)
    void anArrowIsThatOfAClaimOrOfALambda(String line, int column, String help) {
        assertThat(CommonSlips.help(message(START, column), line)).contains(help);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f(4)  // => 4", "f(); // g(); => 4", "a >= 4;", "f(4);"})
    void noClaimIsSeenElsewhere(String line) {
        assertThat(CommonSlips.help(message(START, 3), line)).isEmpty();
    }

    @Test
    void aClassOfJavaLangHasACapital() {
        String line = "string s = system.in;";

        assertThat(CommonSlips.help(message(START, 1).about(new MessageSubject.MissingVariable("system")), line))
                .contains("did you mean `System`?");
        assertThat(CommonSlips.help(
                        message(START, 1).about(new MessageSubject.MissingPackage("system", "out", "")), line))
                .contains("did you mean `System`?");
        assertThat(CommonSlips.help(message(START, 1).about(new MessageSubject.MissingVariable("strings")), line))
                .isEmpty();
    }

    @Test
    void whatFollowsASlipOnItsLineIsItsConsequence() {
        CompilerMessage first = message(ILLEGAL, 3);
        CompilerMessage second = message("compiler.err.not.stmt", 4);
        CompilerMessage elsewhere = new CompilerMessage("compiler.err.not.stmt", "not a statement", 2, 4, 1);

        assertThat(CommonSlips.isConsequence(second, first, "f(“x”);")).isTrue();
        assertThat(CommonSlips.isConsequence(elsewhere, first, "f(x);")).isFalse();
        assertThat(CommonSlips.isConsequence(message(START, 7), message(START, 6), "f(4); => 4"))
                .isTrue();
        assertThat(CommonSlips.isConsequence(message(START, 7), message(START, 6), "f(4); g )"))
                .isFalse();
    }

    private static CompilerMessage message(String key, int column) {
        return new CompilerMessage(key, "text", 1, column, 1);
    }
}
