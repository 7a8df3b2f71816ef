package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is known to be wrong does not fail, wherever it has moved to; what is new does. */
class BaselineTest {

    private static final String PAGE = """
            # Sums

            ```java
            int sum = 1 + 1; // => 3
            ```

            ## More

            ```java
            Missing missing = new Missing();
            ```

            ```java
            int four = 4;
            Missing missing = new Missing();
            ```

            > ```java
            > System.out.println(7); // => 8
            > ```
            """;

    private static final String KNOWN = """
            {
              "version": 1,
              "problems": [
                {"file": "README.md", "rule": "claim-false", "line": "System.out.println(7); // => 8"},
                {"file": "README.md", "rule": "claim-false", "line": "int sum = 1 + 1; // => 3"},
                {"file": "README.md", "rule": "example-compile", "line": "Missing missing = new Missing();", "count": 2}
              ]
            }
            """;

    private final Project project;
    private final Path baseline;

    BaselineTest(@TempDir Path folder) {
        project = new Project(folder);
        baseline = folder.resolve("known.json");
    }

    @BeforeEach
    void known() throws IOException {
        project.with("README.md", PAGE).with("known.json", KNOWN);
    }

    @Test
    void beginsWithAllThatIsWrong() throws IOException {
        Files.delete(baseline);

        Ran ran = check("--update-baseline");

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("4 problems known from now on, in PROJECT/known.json");
        assertThat(Files.readString(baseline)).isEqualTo(KNOWN);
    }

    @Test
    void whatIsKnownDoesNotFail() throws IOException {
        Ran ran = check("--strict");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("  4 of the problems are known, in PROJECT/known.json\n");
        assertThat(Files.readString(baseline)).isEqualTo(KNOWN);
    }

    @Test
    void aConfigurationCanNameIt() throws IOException {
        project.with("runmark.yaml", "baseline: known.json\n");

        Ran ran = Ran.runmark(
                "check", "--strict", baseline.resolveSibling("README.md").toString());

        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("  4 of the problems are known, in ");
    }

    @Test
    void oneThatTheConfigurationNamesMustBeThere() throws IOException {
        project.with("runmark.yaml", "baseline: knwon.json\n");

        Ran ran = Ran.runmark("check", baseline.resolveSibling("README.md").toString());

        assertThat(ran.err()).startsWith("there is no baseline `").contains("known.json`?");
        assertThat(ran.status()).isEqualTo(2);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("line endings", page -> page.replace("\n", "\r\n")),
                change("a mark", page -> "\uFEFF" + page),
                change("a heading with another name", page -> page.replace("## More", "## Less")),
                change(
                        "another order",
                        page -> page.substring(page.indexOf("## More")) + "\n"
                                + page.substring(0, page.indexOf("## More"))),
                change("text above", page -> "Much more text.\n\n".repeat(9) + page),
                change("another indentation", page -> page.replace("int sum = 1", "  int  sum = 1")),
                change("a quote less", page -> page.replace("\n> ", "\n")),
                change("a true claim more", page -> page + "\n```java\nint a = 1; // => 1\n```\n"));
    }

    private static Arguments change(String name, UnaryOperator<String> change) {
        return Arguments.of(name, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void whatIsKnownIsRecognisedBehind(String name, UnaryOperator<String> change) throws IOException {
        project.with("README.md", change.apply(PAGE));

        Ran ran = check();

        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("4 of the problems are known").doesNotContain("mended");
    }

    @Test
    void aFileCanMove() throws IOException {
        Files.delete(project.folder().resolve("README.md"));
        project.with("docs/guide/start.md", PAGE);

        assertThat(check().status()).isZero();
        check("--update-baseline");

        assertThat(Files.readString(baseline)).isEqualTo(KNOWN.replace("README.md", "docs/guide/start.md"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            int two = 2; // => 4                  ¦ error: the value here is 2, the page says 4
            int sum = 1 + 1; // => 3              ¦ error: the value here is 2, the page says 3
            Absent absent;                        ¦ error: this example does not compile: cannot find symbol
            throw new IllegalStateException("x"); ¦ error: this line throws IllegalStateException
            """)
    void whatIsNewFails(String code, String message) throws IOException {
        project.with("README.md", PAGE + "\n```java\n" + code + "\n```\n");

        Ran ran = check("--update-baseline");

        assertThat(ran.err()).contains("PROJECT/README.md:", message).endsWith("\n\n1 error\n");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(Files.readString(baseline)).isEqualTo(KNOWN);
    }

    @Test
    void whatIsMendedIsTakenOutOnlyIfThatIsWanted() throws IOException {
        project.with("README.md", PAGE.replace("=> 3", "=> 2"));

        assertThat(check().out()).contains("3 of the problems are known, in PROJECT/known.json; 1 mended:");
        assertThat(Files.readString(baseline)).isEqualTo(KNOWN);
        assertThat(check("--update-baseline").out()).contains("; 1 mended and taken out");
        assertThat(Files.readString(baseline)).isEqualTo(KNOWN.replaceFirst(".*int sum.*\n", ""));
        project.with("README.md", PAGE);
        assertThat(check().status()).isEqualTo(1);
    }

    @Test
    void ofExamplesThatLackTheSameEachIsMendedByItself() throws IOException {
        project.with("README.md", PAGE.replaceFirst("Missing missing = new Missing\\(\\);", "int three = 3;"));

        Ran ran = check("--update-baseline");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("; 1 mended and taken out");
        assertThat(Files.readString(baseline)).isEqualTo(KNOWN.replace(", \"count\": 2", ""));
    }

    @Test
    void filesThatAreNotCheckedKeepTheirs() throws IOException {
        project.with("other.md", "# Other\n");

        Ran ran = run("check", project.folder() + "/other.md", "--baseline", baseline.toString(), "--update-baseline");

        assertThat(ran.status()).isZero();
        assertThat(Files.readString(baseline)).isEqualTo(KNOWN);
    }

    @Test
    void whereNothingCanBeProvedNothingIsMended() throws IOException {
        project.with("runmark.yaml", "dependencies: [no.such:artifact:1]\n");

        Ran ran = run(
                "check",
                "--offline",
                project.folder().toString(),
                "--baseline",
                baseline.toString(),
                "--update-baseline");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains("was not touched");
        assertThat(Files.readString(baseline)).isEqualTo(KNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
            {"version": 1¦ 1:14: error: this is no JSON: Unexpected end-of-input
            []¦ 1:1: error: a baseline begins with `{`
            {"version": 2, "problems": []}¦ 1:13: error: only version 1 of baselines is understood here
            {"version": 1}¦ 1:14: error: a baseline has a list `problems`
            {"problem": []}¦ 1:2: error: `problem` is no key of a baseline
            {"problems": [1]}¦ 1:15: error: a problem stands in braces
            {"problems": [{"file": "a", "rule": "claim-flase", "line": "b"}]}¦ 1:37: error: `claim-flase` is no rule: did you mean `claim-false`?
            {"problems": [{"file": "a", "rule": "claim-false"}]}¦ 1:15: error: this problem has no `line`
            {"problems": [{"fil": "a"}]}¦ 1:16: error: `fil` is no key of a problem: did you mean `file`?
            {"problems": [{"count": 0}]}¦ 1:25: error: `count` is a number from 1
            {"problems": []} []¦ 1:18: error: nothing follows the end of a baseline
            <<<<<<< HEAD¦ 1:1: error: this is no JSON: Unexpected character
            ''¦ 1:1: error: a baseline begins with `{`
            """)
    void aDamagedBaselineIsAProblemAtItsPlace(String text, String message) throws IOException {
        project.with("known.json", text.equals("''") ? "" : text);

        Ran ran = check("--update-baseline");

        assertThat(ran.err()).contains("PROJECT/known.json:" + message, "help: undo the change, or delete the file");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(Files.readString(baseline)).isEqualTo(text.equals("''") ? "" : text);
    }

    @Test
    void aBaselineMayHaveAMarkAndOtherLineEndings() throws IOException {
        Files.writeString(baseline, "\uFEFF" + KNOWN.replace("\n", "\r\n"));

        assertThat(check().status()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            --baseline PROJECT/knwon.json                  ¦ there is no baseline `PROJECT/knwon.json`: did you mean `PROJECT/known.json`?
            --baseline PROJECT/other/none.txt              ¦ there is no baseline `PROJECT/other/none.txt`: --update-baseline writes one
            --update-baseline                              ¦ --update-baseline needs --baseline FILE, or `baseline` in the configuration
            --baseline PROJECT/known.json --skip-examples  ¦ --baseline and --skip-examples exclude each other
            """)
    void wrongUsageIsSaid(String options, String message) {
        String[] args = ("check PROJECT " + options)
                .replace("PROJECT", project.folder().toString())
                .split(" +");

        Ran ran = run(args);

        assertThat(ran.err()).isEqualTo(message + "\n");
        assertThat(ran.status()).isEqualTo(2);
    }

    private Ran check(String... options) {
        return run(Stream.concat(
                        Stream.of("check", project.folder().toString(), "--baseline", baseline.toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private Ran run(String... args) {
        Ran ran = Ran.runmarkWithCache(args);
        String folder = project.folder().toString();
        return new Ran(
                ran.status(), ran.out().replace(folder, "PROJECT"), ran.err().replace(folder, "PROJECT"));
    }
}
