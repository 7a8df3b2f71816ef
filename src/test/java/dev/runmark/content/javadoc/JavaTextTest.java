package dev.runmark.content.javadoc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.site.JavaScope;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaTextTest {

    @Test
    void readsEachWayOfShowingCode() {
        JavaText text = read("""
                package org.acme;

                /**
                 * <pre>{@code
                 * int a = 1;
                 *   int b = 2;
                 * }</pre>
                 * <pre><code>
                 * List&lt;String&gt; c;
                 * </code></pre>
                 * {@snippet :
                 * int d = 4; // @highlight substring="d"
                 * }
                 */
                class A {
                    /// Text.
                    ///
                    /// ```java no-run
                    /// int e = 5;
                    /// ```
                    void e() {}
                }
                """);

        assertThat(shown(text))
                .containsExactly(
                        "4:4 java",
                        "5:4 int a = 1;",
                        "6:4   int b = 2;",
                        "8:4 java",
                        "9:4 List<String> c;",
                        "11:4 java",
                        "12:4 int d = 4;",
                        "18:9 java no-run",
                        "19:9 int e = 5;");
        assertThat(text.problems()).isEmpty();
    }

    /** Each line: a comment, and the code that is read there; empty if none is. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            /** <pre>{@code int a;}</pre> */                                ¦ int a;
            /** <PRE class="x">  {@code int a;}</PRE>  */                   ¦ int a;
            /** <pre><code class="language-java">int a;</code></pre> */     ¦ int a;
            /** <pre><code class="language-xml">a</code></pre> */           ¦
            /** <pre class="brush: xml">{@code a}</pre> */                  ¦
            /** <pre>a table</pre> */                                       ¦
            /** <pre>{@code <dependency/>}</pre> */                         ¦
            /** <pre>{@code {"json": 1}}</pre> */                           ¦
            /** <pre>{@code $ mvn verify}</pre> */                          ¦
            /** <pre>{@code <T> T id(T t) { return t; }}</pre> */           ¦ <T> T id(T t) { return t; }
            /** <pre>{@code if (a) { b(); }}</pre> */                       ¦ if (a) { b(); }
            /** <pre><code>{@literal @}Override int a;</code></pre> */      ¦ @Override int a;
            /** <pre><code>a &amp;&amp; b &#60; &#x3e; c</code></pre> */    ¦ a && b < > c
            /** <pre><code>{@link Map#of() of}(1, 2);</code></pre> */       ¦ of(1, 2);
            /** <pre><code>{@link List} a;</code></pre> */                  ¦ List a;
            /** <pre><code><b>int</b> a;<!-- no --></code></pre> */         ¦ int a;
            /** <pre><code>&nosuch; a</code></pre> */                       ¦ &nosuch; a
            /** <pre>{@code int \\u0061;}</pre> */                          ¦ int a;
            /** <pre>{@code "\\\\u0061";}</pre> */                          ¦ "\\\\u0061";
            /** {@snippet lang=java : int a;} */                            ¦ int a;
            /** {@snippet lang="xml" : <a/>} */                             ¦
            /** {@snippet lang=properties : a=b} */                         ¦
            /** {@code {@snippet : int a;}} */                              ¦
            /** {@literal <pre>{@code int a;}</pre>} */                     ¦
            /* <pre>{@code int a;}</pre> */                                 ¦
            // <pre>{@code int a;}</pre>                                    ¦
            /**/ int a; /* <pre>{@code int a;}</pre> */                     ¦
            String s = "/** <pre>{@code int a;}</pre> */";                  ¦
            char c = '"'; /** <pre>{@code int a;}</pre> */                  ¦ int a;
            /\\u002a* <pre>{@code int a;}</pre> \\u002a/                    ¦ int a;
            /// <pre>{@code int a;}</pre>                                   ¦ int a;
            /// `<pre>{@code int a;}</pre>`                                 ¦
            //// {@snippet : int a;}                                        ¦
            int b; /// {@snippet : int a;}                                  ¦
            """)
    void takesWhatIsCode(String java, String code) {
        List<String> found = read(java).fences().stream()
                .filter(Fence::isExample)
                .map(fence -> fence.lines().stream().map(FenceLine::text).collect(Collectors.joining("\n")))
                .toList();

        assertThat(found).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void aTextBlockHidesWhatLooksLikeAComment() {
        assertThat(read("""
                String s = \"""
                    /** {@snippet : int a;} */
                    \""";
                """).fences()).isEmpty();
    }

    @Test
    void placesAreThoseOfTheFileWhateverItsLineEndingsTabsAndMark() {
        String java = "\uFEFF/**\r\n\t * <pre>{@code\r\n\t *\tint a = 1;\r\n\t * }</pre>\r\n\t */\r\n";

        assertThat(shown(JavaText.of(Source.of("A.java", java)))).containsExactly("2:5 java", "3:5 int a = 1;");
    }

    @Test
    void starsMayBeMissing() {
        assertThat(shown(read("""
                /**
                  <pre>{@code
                    int a;
                  }</pre>
                */
                """))).containsExactly("2:3 java", "3:5 int a;");
    }

    @Test
    void eachCharacterKnowsItsColumnBehindEntitiesAndEscapes() {
        FenceLine line = read("/** <pre><code>a&lt;b \\u003c c</code></pre> */")
                .fences()
                .get(0)
                .lines()
                .get(0);

        assertThat(line.text()).isEqualTo("a<b < c");
        assertThat(line.columnAt(0)).isEqualTo(16);
        assertThat(line.columnAt(1)).isEqualTo(17);
        assertThat(line.columnAt(2)).isEqualTo(21);
        assertThat(line.columnAt(4)).isEqualTo(23);
        assertThat(line.columnAt(6)).isEqualTo(30);
        assertThat(line.columnAt(7)).isEqualTo(31);
        assertThat(line.offsetAt(19)).isEqualTo(1);
    }

    @Test
    void attributesOfSnippetsThatJavadocDoesNotKnowAreWords() {
        assertThat(read("""
                /** {@snippet lang="java" throws=IOException id=a no-run : int a; } */
                """).fences().get(0).info())
                .isEqualTo("java                  throws=\"IOException\"    no-run");
    }

    @Test
    void aCommentBeforePreHasWords() {
        Fence fence = read("""
                /**
                 * <!-- runmark ignore="needs a server" -->
                 * <pre>{@code
                 * connect();
                 * }</pre>
                 */
                """).fences().get(0);

        assertThat(fence.info().split("\\s+", 2)).containsExactly("java", "ignore=\"needs a server\"");
        assertThat(fence.infoLocation().line()).isEqualTo(2);
        assertThat(fence.infoLocation().column() + fence.info().indexOf("ignore"))
                .isEqualTo(17);
    }

    @Test
    void filesOfSnippetsAreBesideTheJavaFile() {
        Fence fence = JavaText.of(Source.of("src/org/acme/A.java", "/** {@snippet file=\"B.java\" region='r'} */"))
                .fences()
                .get(0);
        Fence ofClass = JavaText.of(Source.of("A.java", "/** {@snippet class=\"a.B\"} */"))
                .fences()
                .get(0);

        assertThat(fence.info()).isEqualTo("java file=\"src/org/acme/snippet-files/B.java\" region=\"r\"");
        assertThat(ofClass.info()).isEqualTo("java file=\"snippet-files/a/B.java\"");
        assertThat(fence.lines()).isEmpty();
    }

    @Test
    void outputFollowsItsSnippet() {
        List<Fence> fences = read("""
                /**
                 * {@snippet lang=java : System.out.println(1); }
                 * {@snippet lang=output : 1 }
                 */
                """).fences();

        assertThat(fences.get(1).isOutput()).isTrue();
        assertThat(fences.get(1).follows()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            /** {@snippet : if (a) { } */          ¦ 1:5 this `{@snippet` never ends
            /** <pre>{@code int a; */              ¦ 1:5 this `<pre>` never ends
            /** <pre>{@code { }</pre> */           ¦ 1:5 this `<pre>` never ends
            /// ```java                            ¦ 1:5 this code block is never closed
            """)
    void whatNeverEndsIsAProblemAtItsPlace(String java, String message) {
        JavaText text = read(java);

        assertThat(text.problems()).hasSize(1);
        Problem problem = text.problems().get(0);
        assertThat(problem.location().line() + ":" + problem.location().column() + " " + problem.message())
                .startsWith(message);
        assertThat(problem.sourceLine()).isEqualTo(java);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/**",
                "/** {@",
                "/** <pre",
                "\"",
                "'",
                "\\u",
                "/** <pre>{@code",
                "/// ",
                "///",
                "/*",
                "{@snippet"
            })
    void halfAFileIsNoReasonToStop(String java) {
        assertThat(read(java).fences()).isEmpty();
    }

    @Test
    void scopeIsWhatTheFileSaysAtItsTop() {
        JavaText text = JavaText.of(Source.of("src/A.java", """
                // Licence
                /* import no.Thing; */
                @Generated("x")
                package org . acme;
                """.replace("org . acme", "org.acme") + """
                import java.util.List; // yes
                import static java.util.Map.*;
                /** Text. */
                class A {}
                import no.Thing;
                """));

        assertThat(text.scope())
                .isEqualTo(new JavaScope("org.acme", "A", List.of("java.util.List", "static java.util.Map.*")));
    }

    @ParameterizedTest
    @CsvSource({"package-info.java, ''", "module-info.java, ''", "A.java, A"})
    void filesThatDeclareNoTypeAreNamedAfterNone(String name, String type) {
        assertThat(JavaText.of(Source.of(name, "package org.acme;")).scope().typeName())
                .isEqualTo(type);
    }

    private static JavaText read(String java) {
        return JavaText.of(Source.of("A.java", java));
    }

    private static List<String> shown(JavaText text) {
        return text.fences().stream()
                .flatMap(fence -> Stream.concat(
                        Stream.of(fence.location().line() + ":"
                                + fence.location().column() + " " + fence.info().strip()),
                        fence.lines().stream().map(line -> line.line() + ":" + line.column() + " " + line.text())))
                .toList();
    }
}
