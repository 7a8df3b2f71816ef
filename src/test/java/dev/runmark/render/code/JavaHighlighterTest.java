package dev.runmark.render.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.render.SomeCode;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaHighlighterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int x = 0xFF_FFL;                 | k:int n:0xFF_FFL",
                "double d = 1e-3 + .5f;            | k:double n:1e-3 n:.5f",
                "int i = 1+2;                      | k:int n:1 n:2",
                "var x = list.get(0);              | k:var f:get n:0",
                "int var = 1;                      | k:int n:1",
                "record Point(int x) {}            | k:record t:Point k:int",
                "record(1);                        | f:record n:1",
                "sealed interface S permits A, B {}| k:sealed k:interface t:S k:permits t:A t:B",
                "non-sealed class A {}             | k:non-sealed k:class t:A",
                "int non = a-sealed;               | k:int",
                "case Circle c when c.r() > 1 ->   | k:case t:Circle k:when f:r n:1",
                "int when = 1;                     | k:int n:1",
                "case 1 -> { yield x; }            | k:case n:1 k:yield",
                "Thread.yield();                   | t:Thread f:yield",
                "@Override public void run() {}    | a:@Override k:public k:void f:run",
                "@java.lang.Deprecated int x;      | a:@java.lang.Deprecated k:int",
                "@interface Marker {}              | k:@interface t:Marker",
                "TimeUnit.SECONDS                  | t:TimeUnit",
                "List<T> xs                        | t:List t:T",
                "new Thread(task)                  | k:new t:Thread",
                "char c = '\\'';                   | k:char s:'\\''",
                "String s = \"a\\\"b\";            | t:String s:\"a\\\"b\"",
                "x /* a */ y // b                  | c:/* a */ c:// b",
            })
    void findsTheTokensOfALine(String code, String expected) {
        assertThat(String.join(" ", tokensOf(code.strip()))).isEqualTo(expected.strip());
    }

    @Test
    void aTextBlockIsOneStringAndItsQuotesDoNotEndIt() {
        assertThat(tokensOf("s = \"\"\"\n  a \"b\" \\\"\"\" // no\n  \"\"\"; int x"))
                .containsExactly("s:\"\"\"\n  a \"b\" \\\"\"\" // no\n  \"\"\"", "k:int");
    }

    @Test
    void aStringThatIsNeverClosedEndsWithItsLine() {
        assertThat(tokensOf("s = \"open\nint x")).containsExactly("s:\"open", "k:int");
    }

    @Test
    void aCommentThatIsNeverClosedRunsToTheEnd() {
        assertThat(tokensOf("int x; /* open\nint y")).containsExactly("k:int", "c:/* open\nint y");
    }

    @Property
    void tokensAscendWithoutOverlapWhateverTheText(@ForAll("code") String code) {
        int end = 0;
        for (Token token : new JavaHighlighter().tokens(code)) {
            assertThat(token.start()).isGreaterThanOrEqualTo(end);
            end = token.end();
        }
        assertThat(end).isLessThanOrEqualTo(code.length());
    }

    @Provide
    Arbitrary<String> code() {
        return SomeCode.texts();
    }

    private static List<String> tokensOf(String code) {
        return new JavaHighlighter()
                .tokens(code).stream()
                        .map(token -> token.kind().cssClass() + ":" + code.substring(token.start(), token.end()))
                        .toList();
    }
}
