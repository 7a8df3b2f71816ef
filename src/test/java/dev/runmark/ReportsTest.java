package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportsTest {

    private static final String PAGE = """
            ---
            title: Sums
            description: What comes out when one number is added to another, and why it is so.
            updated: 2026-11-22
            ---
            ## What does one plus one print? {#sum .easy}

            ```java
            System.out.println(1 + 1); // => 2
            ```
            """;

    private static final String LIE = "content/java/basics/sums.md:9:34: error: this line prints 2, the page says 3";

    private final Project project;

    ReportsTest(@TempDir Path folder) throws IOException {
        project = new Project(folder).with("content/java/basics/sums.md", PAGE);
    }

    @Test
    void severalReportsOfOneCheck() {
        Ran ran = run("check", "--report", "junit=" + file("a.xml"), "--report", "json=" + file("b.json"));

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("1 example: 1 proved");
        assertThat(file("a.xml")).content().contains("<testcase name=\"content/java/basics/sums.md:8\"");
        assertThat(file("b.json")).content().contains("\"verdict\" : \"proved\"");
    }

    @Test
    void aBuildThatFailsIsReportedToo() throws IOException {
        lie();

        Ran ran = run("build", "--report", "junit=" + file("a.xml"), "--report", "sarif=" + file("b.sarif"));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).startsWith(LIE);
        assertThat(file("a.xml")).content().contains("failures=\"1\"").contains(LIE);
        assertThat(file("b.sarif")).content().contains("\"ruleId\" : \"claim-false\"");
        assertThat(file("site")).doesNotExist();
    }

    /** A README need not compile; a server that is handed a failure would call the build broken that is none. */
    @Test
    void whatFailsNothingIsNoFailureForOthersEither() throws IOException {
        Files.writeString(file("README.md"), """
                ```java
                System.out.println(1 + 1);  // => 2
                ```
                ```java
                frobnicate(1);
                ```
                ```java
                frobnicate(2);
                ```
                """);

        Ran ran = Ran.runmark(
                "check", "--report", "junit=" + file("a.xml"), file("README.md").toString());

        assertThat(ran.status()).isZero();
        assertThat(file("a.xml"))
                .content()
                .contains("tests=\"3\" errors=\"0\" skipped=\"2\" failures=\"0\"")
                .contains("<skipped message=\"this example does not compile: cannot find symbol\"/>");
    }

    @Test
    void annotationsGoToTheOutput() throws IOException {
        lie();

        Ran ran = run("check", "--report", "github");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out())
                .startsWith("::error file=content/java/basics/sums.md,line=9,col=34,endColumn=34,title=claim-false::")
                .hasLineCount(1);
        assertThat(ran.err()).startsWith(LIE);
    }

    @ParameterizedTest
    @CsvSource({"check", "build"})
    void aReportHasTheOutputToItself(String command) {
        Ran ran = run(command, "--skip-examples", "--report", "json");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).startsWith("{\n").endsWith("}\n").contains("\"verdict\" : \"not-proved\"");
        assertThat(ran.err()).contains("1 example: 1 not proved");
    }

    @Test
    void theSameBuildGivesTheSameReport() throws IOException {
        lie();

        String first = run("check", "--report", "json").out();
        String second = run("check", "--report", "json").out();

        assertThat(first).contains("\"millis\" : ");
        assertThat(timeless(second)).isEqualTo(timeless(first));
    }

    @Test
    void warningsFailTheirCasesWhenStrict() throws IOException {
        project.with("content/java/basics/sums.md", PAGE.replaceFirst("description: .*", "description: Short."));

        Ran lenient = run("check", "--skip-examples", "--report", "junit");
        Ran strict = run("check", "--skip-examples", "--strict", "--report", "junit");

        assertThat(lenient.status()).isZero();
        assertThat(lenient.out()).contains("failures=\"0\"").contains("description-length");
        assertThat(strict.status()).isEqualTo(1);
        assertThat(strict.out()).contains("failures=\"1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "junti            | 'junti' is no format of a report; did you mean `junit`?",
                "Sarif=x          | 'Sarif' is no format of a report; did you mean `sarif`?",
                "html=x           | 'html' is no format of a report; known here: junit, sarif, json, github",
                "=x               | '' is no format of a report; known here: junit, sarif, json, github",
                "junit=           | 'junit=' names no file; take the '=' out to write to the standard output",
            })
    void aFormatThatNobodyKnows(String value, String message) {
        Ran ran = run("check", "--report", value);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains(message);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void twoReportsCannotShareAPlace() {
        Ran output = run("check", "--report", "json", "--report", "github");
        Ran shared = run("check", "--report", "json=" + file("x"), "--report", "junit=" + file("y/../x"));

        assertThat(output.status()).isEqualTo(2);
        assertThat(output.err()).startsWith("two reports go to the standard output; give each a file of its own");
        assertThat(shared.status()).isEqualTo(2);
        assertThat(shared.err()).startsWith("two reports go to " + file("x") + "; give each a file of its own");
    }

    @Test
    void aReportThatCannotBeWrittenIsAFailureOfTheMachine() throws IOException {
        lie();
        Files.createDirectories(file("taken.xml"));

        Ran ran = run("check", "--report", "junit=" + file("taken.xml"));

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err())
                .startsWith(LIE)
                .contains("error: IOException: the junit report cannot be written to " + file("taken.xml")
                        + "\n  because of ");
    }

    private void lie() throws IOException {
        project.with("content/java/basics/sums.md", PAGE.replace("=> 2", "=> 3"));
    }

    private Path file(String name) {
        return project.folder().resolve(name);
    }

    private Ran run(String command, String... more) {
        List<String> args =
                new ArrayList<>(List.of(command, "--source", project.folder().toString()));
        args.addAll(Arrays.asList(more));
        return Ran.runmark(args.toArray(String[]::new));
    }

    private static String timeless(String json) {
        return json.replaceAll("\"millis\" : \\d+", "\"millis\" : 0");
    }
}
