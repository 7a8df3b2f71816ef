package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCheckTest {

    private static final String SLIP = "```java no-rum\nint a = 1;\n```\n";

    private final Project project;

    PlainCheckTest(@TempDir Path folder) {
        project = new Project(folder);
    }

    @Test
    void aNameMayHaveAnyLetters() throws IOException {
        project.with("Übungen für später/Aufgabe №1.md", SLIP);

        Ran ran = checkAll();

        assertThat(ran.err()).startsWith("PROJECT/Übungen für später/Aufgabe №1.md:1:9: error: ");
        assertThat(ran.status()).isEqualTo(1);
    }

    @Test
    void verboseSaysWhatNoPageShows() throws IOException {
        project.with("a.md", """
            ---
            examples:
              heap: 64m
            ---

            ```java timeout=7s
            System.out.println(new Random().nextInt(1));
            ```

            ```java no-run
            CopyOnWriteArrayList<String> names;
            ```
            """);

        String file = inProject("a.md");
        Ran ran = Ran.runmark("check", "--verbose", "--heap", "128m", "--processes", "3", "--timeout", "20s", file);

        assertThat(ran.out().lines())
                .contains(file + ":6:1: run once on Java " + Runtime.version().feature()
                        + "; forced: random (new Random)")
                .anyMatch(line -> line.startsWith("every example runs with the time zone UTC, the locale en_US, ")
                        && line.endsWith("limits of 20 s, 128 MiB of heap, 3 processes and 1 MiB of output"));
    }

    @Test
    void saysWhichChangeWouldGainMost() throws IOException {
        project.with("a.md", """
            ```java
            connect().close();
            ```

            ```java
            System.out.println(people.size());
            ```

            ```java
            Document document = null;
            ```
            """);

        Ran ran = Ran.runmark("check", inProject("a.md"));

        assertThat(ran.out().lines())
                .contains("    most is gained by a setup that declares `connect()`, `people`: 2 examples");
        assertThat(ran.status()).isZero();
    }

    @Test
    void saysNothingOfGainWhereEveryExampleLacksSomethingElse() throws IOException {
        project.with("a.md", """
            ```java
            System.out.println(people.size());
            ```

            ```java
            int number = "one";
            ```
            """);

        assertThat(Ran.runmark("check", inProject("a.md")).out())
                .contains("0 % compile")
                .doesNotContain("most is gained");
    }

    @Test
    void claimsOfWhatIsOnlyCompiledAreSaidToBeNotCompared() throws IOException {
        project.with("a.md", """
            ```java
            System.out.println(1);  // => 2
            ```

            ```java
            System.out.println(2);
            ```

            ```output
            3
            ```

            ```java no-run
            System.out.println(1);  // => 1
            ```
            """);

        Ran ran = Ran.runmark("check", "--mode", "compile", inProject("a.md"));

        assertThat(ran.err())
                .contains(":2:31: warning: 2 claims of this page are not compared: its mode is `compile`")
                .contains(":14:31: error: nothing checks this claim")
                .contains("1 error, 1 warning");
    }

    @Test
    void theSummaryNamesWhatExamplesReadOfTheEnvironment() throws IOException {
        project.with("runmark.yaml", "env: [PATH, API_KEY]\n").with("a.md", "```java\nint answer = 42;\n```\n");

        assertThat(Ran.runmark("check", inProject("a.md")).out().lines())
                .contains("  examples can read of the environment: API_KEY, PATH");
    }

    @ParameterizedTest
    @CsvSource({
        "--heap, 1m, a size from 8m on",
        "--heap, much, a size from 8m on",
        "--timeout, 0s, a time longer than nothing",
        "--processes, 0, a number from 1 to 9999"
    })
    void aLimitMustBeOne(String option, String value, String expected) throws IOException {
        project.with("a.md", "# A\n");

        Ran ran = Ran.runmark("check", option, value, inProject("a.md"));

        assertThat(ran.err()).startsWith(option + " needs " + expected + ": " + value);
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void thousandsOfFilesAreReadInOneGo() throws IOException {
        int files = 2000;
        for (int i = 0; i < files; i++) {
            String fence = i % 100 == 0 ? "```java no-rum\nint a = 1;\n```\n" : "";
            String ignored = i % 100 == 1 ? "```java ignore=\"needs a server\"\nconnect();\n```\n" : "";
            project.with("part " + i / 50 + "/file " + i + ".md", "# File " + i + "\n\n" + fence + ignored);
        }

        Ran ran = checkAll();

        assertThat(ran.out()).contains("2000 files, 40 examples: 40 not proved");
        assertThat(ran.err())
                .contains("PROJECT/part 38/file 1900.md:3:9: error: ")
                .endsWith("\n\n20 errors\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".github/a.md",
                "docs/.a.md",
                "node_modules/a/README.md",
                "module/target/a.md",
                "build/a.md",
                "docs/a.txt",
                "docs/amd"
            })
    void whatNobodyWroteAsDocumentationIsLeftOut(String path) throws IOException {
        project.with(path, SLIP).with("README.md", "# Read me\n");

        Ran ran = checkAll();

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("1 file, no examples");
    }

    @ParameterizedTest
    @ValueSource(strings = {"build.md", "docs/target.md", "a.b/c.markdown", "README.MD", "outbuild/a.md"})
    void whatOnlyLooksLikeItIsNot(String path) throws IOException {
        project.with(path, SLIP);

        assertThat(checkAll().err()).startsWith("PROJECT/" + path + ":1:9: error: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {".github", "build", "notes.txt"})
    void whatIsNamedIsTaken(String path) throws IOException {
        project.with(path.equals("notes.txt") ? path : path + "/a.md", SLIP);

        assertThat(check(path).err()).startsWith("PROJECT/" + path).contains(":1:9: error: ");
    }

    @Test
    void linksMayLeadInCircles() throws IOException {
        project.with("a/one.md", SLIP).with("b/two.md", "# Two\n");
        link("a/to-b", "b");
        link("b/to-a", "a");
        link("a/up", ".");

        Ran ran = checkAll();

        assertThat(ran.out()).contains("2 files, 1 example");
        assertThat(ran.err()).startsWith("PROJECT/a/one.md:1:9: error: ").endsWith("\n\n1 error\n");
    }

    @Test
    void aFileIsReadOnceAndKnownByItsOwnName() throws IOException {
        project.with("guide/one.md", SLIP);
        link("alias.md", "guide/one.md");

        Ran ran = check("", "guide", "guide/one.md");

        assertThat(ran.out()).contains("1 file, 1 example");
        assertThat(ran.err()).startsWith("PROJECT/guide/one.md:1:9: error: ").endsWith("\n\n1 error\n");
    }

    @Test
    void whatIsOnlyReachedByALinkIsRead(@TempDir Path elsewhere) throws IOException {
        new Project(elsewhere).with("one.md", SLIP);
        Files.createSymbolicLink(project.folder().resolve("docs"), elsewhere);

        assertThat(checkAll().err()).startsWith("PROJECT/docs/one.md:1:9: error: ");
    }

    @Test
    void aLinkThatLeadsNowhereDoesNotHideTheOthers() throws IOException {
        project.with("one.md", SLIP);
        link("two.md", "gone.md");
        link("three.md", "three.md");

        Ran ran = checkAll();

        assertThat(ran.err())
                .contains("PROJECT/one.md:1:9: error: ")
                .contains("PROJECT/two.md:1:1: error: this cannot be read: it leads nowhere\n  help: mend it")
                .contains("PROJECT/three.md:1:1: error: this cannot be read: ")
                .endsWith("\n\n3 errors\n");
        assertThat(ran.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "REDAME.md,          README.md",
        "dosc/guide.md,      docs/guide.md",
        "docs/giude.md,      docs/guide.md",
        "docs/guide.md/more, ''",
        "elsewhere,          ''",
    })
    void aPathThatIsNotThereIsAnsweredWithWhatWasMeant(String given, String meant) throws IOException {
        project.with("README.md", SLIP).with("docs/guide.md", "");

        Ran ran = check("README.md", given);

        String advice = meant.isEmpty() ? "" : ": did you mean `PROJECT/" + meant + "`?";
        assertThat(ran.err()).isEqualTo("there is no file or folder `PROJECT/" + given + "`" + advice + "\n");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNeitherMarkdownNorJavaIsWrongUsage() throws IOException {
        project.with("README.md", "").with("pom.xml", "<project/>").with("README", "");

        assertThat(check("README").status()).isZero();
        Ran ran = check("README.md", "pom.xml");
        assertThat(ran.err())
                .isEqualTo(
                        "`PROJECT/pom.xml` is neither Markdown nor Java: name a file `.md`, `.markdown` or `.java`, or a folder\n");
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void allPathsThatAreNotThereAreToldAtOnce() throws IOException {
        project.with("README.md", "");

        assertThat(check("one", "README.md", "two").err()).startsWith("""
            there is no file or folder `PROJECT/one`
            there is no file or folder `PROJECT/two`
            """);
    }

    @Test
    void aLetterThatTheLocaleLacksIsToldApart() {
        Ran ran = check("\uFFFD\uFFFDbung.md");

        assertThat(ran.err()).contains("set LC_ALL=C.UTF-8, or name its folder");
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void aNameThatNoFileCanHaveIsNotThere() {
        Ran ran = check("a\0b.md");

        assertThat(ran.err()).startsWith("there is no file or folder `PROJECT/a\\u0000b.md`: ");
        assertThat(ran.status()).isEqualTo(2);
    }

    @Test
    void pathsAndAProjectExcludeEachOther() throws IOException {
        project.with("README.md", "");

        Ran ran = check("README.md", "--source=.");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).startsWith("a PATH and --source exclude each other");
    }

    private void link(String from, String to) throws IOException {
        Path folder = project.folder();
        Files.createSymbolicLink(folder.resolve(from), folder.resolve(to).normalize());
    }

    private Ran checkAll() {
        return check("");
    }

    /** Checks paths of the project without proving anything. */
    private Ran check(String... paths) {
        Path folder = project.folder();
        String[] args = Stream.concat(
                        Stream.of("check", "--skip-examples"),
                        Stream.of(paths).map(path -> path.startsWith("--") ? path : inProject(path)))
                .toArray(String[]::new);
        Ran ran = Ran.runmark(args);
        return new Ran(ran.status(), ran.out(), ran.err().replace(folder.toString(), "PROJECT"));
    }

    private String inProject(String path) {
        return path.isEmpty() ? project.folder().toString() : project.folder() + "/" + path;
    }
}
