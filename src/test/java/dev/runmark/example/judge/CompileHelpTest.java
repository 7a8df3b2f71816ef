package dev.runmark.example.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.Fences;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.MessageSubject;
import dev.runmark.text.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The advice for errors of the compiler, from what they are about and from the page; no compiler is needed for it. */
class CompileHelpTest {

    private static final String USUAL = "mend it, or write compile-error after `java` if it should be rejected";
    private static final String NOWHERE =
            "no block of the page declares it: do so here, or in a block before it with the"
                    + " same group=name, which `hide` can take out of the page";
    private static final String SEEN_IN_GROUP =
            ": write group=name after `java` in both, or make the page a session, with"
                    + " `examples: session` or --session";

    /** What is missing, and the advice where the page does not declare it. */
    static Stream<Arguments> missing() {
        return Stream.of(
                Arguments.of(new MessageSubject.Unknown(), USUAL),
                Arguments.of(
                        new MessageSubject.MissingType("JOptionPane", List.of("javax.swing.JOptionPane")),
                        "add `import javax.swing.JOptionPane;`"),
                Arguments.of(
                        new MessageSubject.MissingType("List", List.of("java.awt.List", "java.util.List")),
                        "import the one that is meant: `java.awt.List`, `java.util.List`"),
                Arguments.of(
                        new MessageSubject.MissingType("X", List.of("a.X", "b.X", "c.X", "d.X", "e.X", "f.X")),
                        "import the one that is meant: `a.X`, `b.X`, `c.X`, `d.X`, `e.X`, …"),
                Arguments.of(new MessageSubject.MissingType("Gugus", List.of()), NOWHERE),
                Arguments.of(new MessageSubject.MissingVariable("nothing"), NOWHERE),
                Arguments.of(new MessageSubject.MissingMethod("nothing"), NOWHERE),
                Arguments.of(
                        new MessageSubject.MissingPackage("org.junit.jupiter.api", "Test", "g:junit"),
                        "it is in g:junit: give the examples that library with `dependencies` in runmark.yaml or site.yaml, or"
                                + " --dependency"),
                Arguments.of(
                        new MessageSubject.MissingPackage("org.gugus", "Test", ""),
                        "name the library that has it with `dependencies` in runmark.yaml or site.yaml, or --dependency, or mend the"
                                + " import"),
                Arguments.of(
                        new MessageSubject.LaterApi("List.reversed", 21, false),
                        "`List.reversed` came with Java 21: write jdk=21+ after `java`, or do without"),
                Arguments.of(
                        new MessageSubject.LaterApi("StructuredTaskScope", 25, true),
                        "`StructuredTaskScope` is a preview API of Java 25: write jdk=25 preview after `java`"));
    }

    @ParameterizedTest
    @MethodSource
    void missing(MessageSubject subject, String help) {
        assertThat(help("```java\nanything;\n```\n", 2, subject)).isEqualTo(help);
    }

    /** What another block of the page declares, in its second line, and how an error in the sixth misses it. */
    static Stream<Arguments> declared() {
        return Stream.of(
                Arguments.of("int answer = 42;", new MessageSubject.MissingVariable("answer")),
                Arguments.of("Map<String, List<Integer>> answer;", new MessageSubject.MissingVariable("answer")),
                Arguments.of("for (String answer : list) {", new MessageSubject.MissingVariable("answer")),
                Arguments.of("int[] answer, more;", new MessageSubject.MissingVariable("answer")),
                Arguments.of("static int answer(int n) { return n; }", new MessageSubject.MissingMethod("answer")),
                Arguments.of("public record Answer(int n) {}", new MessageSubject.MissingType("Answer", List.of())),
                // The page means its own class rather than one of the JDK.
                Arguments.of("class Point {}", new MessageSubject.MissingType("Point", List.of("java.awt.Point"))));
    }

    @ParameterizedTest
    @MethodSource
    void declared(String declaration, MessageSubject subject) {
        String page = "```java\n" + declaration + "\n```\n\n```java\nanything;\n```\n";

        assertThat(help(page, 6, subject))
                .isEqualTo(
                        "line 2 declares it, in a block that this one does not see" + SEEN_IN_GROUP + hidden(subject));
    }

    @ParameterizedTest
    @MethodSource("declared")
    void declaredFurtherDown(String declaration, MessageSubject subject) {
        String page = "```java\nanything;\n```\n\n```java\n" + declaration + "\n```\n";

        assertThat(help(page, 2, subject))
                .isEqualTo("line 6 declares it, further down: declare it before it is used" + hidden(subject));
    }

    /** A class that is not looked for since the page declares its name. */
    private static String hidden(MessageSubject subject) {
        return subject.equals(new MessageSubject.MissingType("Point", List.of("java.awt.Point")))
                ? "; it hides `java.awt.Point`: import that if it is meant"
                : "";
    }

    /** What mentions a name without declaring it. */
    static Stream<Arguments> mentioned() {
        return Stream.of(
                Arguments.of("return answer;", new MessageSubject.MissingVariable("answer")),
                Arguments.of("int x; // int answer = 1;", new MessageSubject.MissingVariable("answer")),
                Arguments.of("int answers = 1;", new MessageSubject.MissingVariable("answer")),
                Arguments.of("if (x == answer) {}", new MessageSubject.MissingVariable("answer")),
                Arguments.of("return answer(1);", new MessageSubject.MissingMethod("answer")),
                Arguments.of("new Answer();", new MessageSubject.MissingType("Answer", List.of())));
    }

    @ParameterizedTest
    @MethodSource
    void mentioned(String code, MessageSubject subject) {
        String page = "```java\n" + code + "\n```\n\n```java\nanything;\n```\n";

        assertThat(help(page, 6, subject)).isEqualTo(NOWHERE);
    }

    /** A line, the column of an error, javac's name and text for it, and the advice. */
    static Stream<Arguments> slips() {
        String expected = "compiler.err.expected";
        String start = "compiler.err.illegal.start.of.expr";
        String ellipsis = "what is left out cannot be compiled: write the dots in a comment, `// ...`, or say"
                + " ignore=\"why\" after `java`";
        String expression = "an expression alone is no statement: print its value, or give it to a variable";
        return Stream.of(
                Arguments.of("foo(...);", 5, start, "illegal start of expression", ellipsis),
                Arguments.of("…", 1, "compiler.err.illegal.char", "illegal character: '\\u2026'", ellipsis),
                Arguments.of("foo(+);", 5, start, "illegal start of expression", USUAL),
                Arguments.of("int x = 1", 10, expected, "';' expected", "end the statement with `;`"),
                Arguments.of("int x = 1  // => 1", 10, expected, "';' expected", "end the statement with `;`"),
                Arguments.of("int x = 1 int y;", 10, expected, "';' expected", USUAL),
                Arguments.of(
                        "jshell> int x = 3",
                        8,
                        "compiler.err.expected",
                        "'.class' expected",
                        "call a transcript of JShell `text`, or take its prompts and answers out and write `// =>"
                                + " value` behind the lines"),
                Arguments.of("foo(1", 6, expected, "')' expected", USUAL),
                Arguments.of("1 + 2;", 3, "compiler.err.not.stmt", "not a statement", expression),
                Arguments.of(
                        "if (o instanceof Point(int x, int y)) {",
                        23,
                        expected,
                        "')' expected",
                        "a record pattern came with Java 21: write jdk=21+ after `java`, or do without"),
                Arguments.of(
                        "for (var _ : xs) {}",
                        10,
                        "compiler.err.underscore.as.identifier",
                        "as of release 9, '_' is a keyword, and may not be used as an identifier",
                        "an unnamed variable `_` came with Java 22: write jdk=22+ after `java`, or do without"),
                Arguments.of(
                        "import module java.base;",
                        14,
                        expected,
                        "'.' expected",
                        "`import module` came with Java 25: write jdk=25+ after `java`, or do without"),
                Arguments.of(
                        "try (var s = StructuredTaskScope.open()) {}",
                        14,
                        "compiler.err.is.preview",
                        "StructuredTaskScope is a preview API and is disabled by default.",
                        "write preview after `java`"));
    }

    @ParameterizedTest
    @MethodSource
    void slips(String line, int column, String key, String text, String help) {
        Example example = example("```java\n" + line + "\n```\n", 2);
        CompilerMessage error = new CompilerMessage(key, text, 2, column, 1);

        assertThat(new CompileHelp(Composition.of(example), example, List.of(error)).of(error))
                .isEqualTo(help);
    }

    @Test
    void whatFollowsFromAnotherErrorIsNotReported() {
        Example example = example("```java\nimport static a.B.*;\nfoo();\n1 + 2\nint x;\n```\n", 2);
        List<CompilerMessage> errors = List.of(
                new CompilerMessage("compiler.err.static.imp.only.classes.and.interfaces", "…", 2, 16, 1),
                new CompilerMessage("compiler.err.doesnt.exist", "package a does not exist", 2, 16, 1)
                        .about(new MessageSubject.MissingPackage("a", "*", "")),
                new CompilerMessage("compiler.err.cant.resolve", "cannot find symbol", 3, 1, 3)
                        .about(new MessageSubject.MissingMethod("foo")),
                new CompilerMessage("compiler.err.not.stmt", "not a statement", 4, 3, 1),
                new CompilerMessage("compiler.err.expected", "';' expected", 4, 6, 1));

        assertThat(CompileJudge.rejected(Composition.of(example), example, errors))
                .extracting(problem -> problem.location().line())
                .containsExactly(2, 4);
    }

    private static String help(String page, int line, MessageSubject subject) {
        Example example = example(page, line);
        CompilerMessage error = new CompilerMessage("compiler.err.some", "some error", line, 1, 8).about(subject);
        return new CompileHelp(Composition.of(example), example, List.of(error)).of(error);
    }

    private static Example example(String page, int line) {
        return Fences.examples(Source.of("page.md", page)).examples().stream()
                .filter(example -> example.code().lines().stream().anyMatch(own -> own.line() == line))
                .findFirst()
                .orElseThrow();
    }
}
