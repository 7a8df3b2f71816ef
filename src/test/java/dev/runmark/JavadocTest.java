package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands make of the comments of Java files. */
class JavadocTest {

    private static final String PATH = "src/main/java/org/acme/Stack.java";

    private static final String STACK = """
            package org.acme;

            import java.util.List;
            import java.util.function.*;
            import org.gone.Missing;

            /**
             * A stack, which is not that of {@code java.util}.
             *
             * <pre>{@code
             * Stack stack = of(1, 2);
             * stack.size(); // => 3
             * Supplier<Integer> top = stack::top;
             * top.get(); // => 2
             * Kind kind = Kind.SMALL; // => SMALL
             * }</pre>
             */
            public final class Stack {
                private final List<Integer> all;
                private Stack(List<Integer> all) { this.all = all; }
                public static Stack of(Integer... all) { return new Stack(List.of(all)); }
                public int size() { return all.size(); }
                public Integer top() { return all.get(all.size() - 1); }
                public enum Kind { SMALL }
            }
            """;

    private final Project project;

    JavadocTest(@TempDir Path folder) {
        project = new Project(folder);
    }

    @Test
    void headingsOfCommentsCanBeIgnored() throws IOException {
        project.with("runmark.yaml", "ignore:\n  headings: [Old *]\n").with("A.java", """
                /**
                 * <h2>Old <em>ways</em></h2>
                 * <pre>{@code
                 * gone();
                 * }</pre>
                 * <h3>And their details</h3>
                 * <pre>{@code
                 * gone();
                 * }</pre>
                 * <h2>New ways</h2>
                 * <pre>{@code
                 * 1 + 1; // => 2
                 * }</pre>
                 */
                class A {
                    /// ## Old habits
                    ///
                    /// ```java
                    /// gone();
                    /// ```
                    ///
                    /// ## New habits
                    ///
                    /// ```java
                    /// 1 + 2; // => 3
                    /// ```
                    void a() {}
                }
                """);

        Ran ran = run("check", "--strict", "A.java");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("5 examples: 2 proved on Java ").contains(", 3 ignored");
    }

    @Test
    void theFilesOwnScopeIsThatOfItsComments() throws IOException {
        project.with(PATH, STACK).with("pom.xml", "<project/>");
        compile(STACK.replace("import org.gone.Missing;", ""));

        Ran ran = run("check", "src/main/java");

        assertThat(ran.err()).isEqualTo("""
                PROJECT/src/main/java/org/acme/Stack.java:12:24: error: the value here is 2, the page says 3
                   12 |  * stack.size(); // => 3
                      |                        ^
                  help: `runmark fix PROJECT/src/main/java/org/acme/Stack.java` puts the printed value into the page

                1 error
                """);
        assertThat(ran.status()).isEqualTo(1);
    }

    @Test
    void classesThatAreNotCompiledAreAskedForWhereExamplesNeedThem() throws IOException {
        project.with(PATH, STACK).with("pom.xml", "<project/>");

        Ran ran = run("check", "src/main/java");

        assertThat(ran.err()).isEqualTo("""
                PROJECT/src/main/java/org/acme/Stack.java:1:1: warning: the examples in this file's comments cannot \
                name its classes, which are not compiled
                  help: compile the project first, so that there is `target/classes` or `build/classes`, or name its \
                classes with `classpath`

                1 warning
                """);
        assertThat(ran.out()).contains("0 % compile; 1 of 1 do not");
        assertThat(ran.status()).isZero();
    }

    @Test
    void nothingIsAskedForWhereNoExampleNeedsIt() throws IOException {
        project.with(PATH, "package org.acme;\n/** {@snippet : 1 + 1; // => 2\n} */\nclass Stack {}\n");

        assertThat(run("check", "src").err()).isEmpty();
    }

    @Test
    void aTypeThatTheExampleDeclaresOrImportsGoesBeforeThatOfTheFile() throws IOException {
        project.with("A.java", """
                package org.acme;
                import java.util.List;
                import java.util.Date;
                /**
                 * {@snippet :
                 * record List(int size) {}
                 * new List(7).size(); // => 7
                 * }
                 * {@snippet :
                 * import java.sql.Date;
                 * System.out.println(Date.class.getName()); // => java.sql.Date
                 * }
                 */
                class A {}
                """);

        Ran ran = run("check", "A.java");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("2 examples: 2 proved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void fixWritesIntoEachKindOfCommentAndLeavesTheRest(String ending) throws IOException {
        String java = """
                /**
                 * <pre>{@code List.of(1).size(); // => 2}</pre>
                 *\t<pre><code>
                 *\tSystem.out.println(List.of("&lt;") + "&amp;"); // =&gt; &gt;
                 *\t</code></pre>
                 * {@snippet lang=java : "{}".repeat(2); // => }
                 * {@snippet : "}".repeat(2); // => 2 }
                 */
                class A {
                    ///  ```java
                    ///  System.out.println("one\\ntwo");
                    ///  ```
                    ///
                    ///  ```output
                    ///  one
                    ///  ```
                    void a() {}
                }
                """.replace("\n", ending);
        project.with("A.java", "\uFEFF" + java);

        Ran ran = run("fix", "--yes", "A.java");

        assertThat(Files.readString(project.folder().resolve("A.java")))
                .isEqualTo("\uFEFF"
                        + java.replace("=> 2}</pre>", "=> 1}</pre>")
                                .replace("=&gt; &gt;", "=&gt; [&lt;]&amp;")
                                .replace("(2); // => }" + ending, "(2); // => {}{}}" + ending)
                                .replace("///  one" + ending, "///  one" + ending + "    ///  two" + ending));
        // A brace that stands alone would end its tag.
        assertThat(ran.out()).contains("4 of 4 changes written");
        assertThat(run("fix", "--yes", "A.java").out()).contains("nothing to write");
    }

    @Test
    void fixAddsOutputToACommentOfLines() throws IOException {
        project.with("A.java", """
                class A {
                    /// Text.
                    ///
                    /// ```java
                    /// System.out.println(1);
                    /// ```
                    void a() {}
                }
                """);

        run("fix", "--yes", "--add", "A.java");

        assertThat(Files.readString(project.folder().resolve("A.java")))
                .contains("    /// ```\n    ///\n    /// ```output\n    /// 1\n    /// ```\n    void a() {}\n");
        assertThat(run("check", "A.java").err()).isEmpty();
    }

    @Test
    void adoptWritesWhatIsTrueAndASecondTimeNothing() throws IOException {
        project.with("A.java", """
                package org.acme;
                /**
                 * <pre>{@code
                 * List<Integer> all = new ArrayList<>();
                 * all.add(4); // true
                 * all.size(); // 1
                 * System.out.println(all); // prints [5]
                 * }</pre>
                 * <pre><code>
                 * Set&lt;String&gt; one = Set.of("a");
                 * System.out.println(one); // [a]
                 * </code></pre>
                 */
                class A {
                    /// ```java
                    /// System.out.println(6);
                    /// ```
                    ///
                    /// ```text
                    /// 6
                    /// ```
                    void a() {}
                }
                """);

        Ran ran = run("adopt", "--write", "A.java");

        assertThat(ran.err()).contains("PROJECT/A.java:7:39: error: this line prints [4], the page says [5]");
        String after = Files.readString(project.folder().resolve("A.java"));
        assertThat(after)
                .contains(" * all.add(4); // => true\n")
                .contains(" * all.size(); // => 1\n")
                .contains(" * System.out.println(all); // prints [5]\n")
                .contains(" * System.out.println(one); // =&gt; [a]\n")
                .contains("    /// ```output\n    /// 6\n");
        run("adopt", "--write", "A.java");
        assertThat(Files.readString(project.folder().resolve("A.java"))).isEqualTo(after);
    }

    @Test
    void whatNeverEndsFails() throws IOException {
        project.with("A.java", "/** {@snippet : if (true) { } */\nclass A {}\n");

        Ran ran = run("check", "A.java");

        assertThat(ran.err()).startsWith("""
                PROJECT/A.java:1:5: error: this `{@snippet` never ends
                    1 | /** {@snippet : if (true) { } */
                      |     ^^^^^^^^^
                  help: close it with `}`; the braces in it must be in pairs
                """);
        assertThat(ran.status()).isEqualTo(1);
    }

    @Test
    void aFileOfASnippetThatIsNotThereIsAProblem() throws IOException {
        project.with("org/A.java", "/** {@snippet file=\"B.java\"} */\nclass A {}\n");

        assertThat(run("check", "org").err()).contains("org/A.java:1:", "snippet-files/B.java`");
    }

    private void compile(String java) throws IOException {
        Path source = Files.createDirectories(project.folder().resolve("compiled/org/acme"));
        Path file = Files.writeString(source.resolve("Stack.java"), java);
        Path classes = Files.createDirectories(project.folder().resolve("target/classes"));
        int status =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), file.toString());
        assertThat(status).isZero();
    }

    private Ran run(String command, String... args) {
        String[] all = new String[args.length + 1];
        all[0] = command;
        for (int i = 0; i < args.length; i++) {
            all[i + 1] = args[i].startsWith("--") ? args[i] : project.folder() + "/" + args[i];
        }
        Ran ran = Ran.runmark(all);
        return new Ran(
                ran.status(), ran.out(), ran.err().replace(project.folder().toString(), "PROJECT"));
    }
}
