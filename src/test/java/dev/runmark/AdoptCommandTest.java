package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Adopts the pages in {@code src/test/resources/adopt}, all of them together. Beside {@code x.md}
 *
 * <ul>
 *   <li>{@code x.findings.txt} lists what each comment and each block of output turns out to be;
 *   <li>{@code x.after.md} is the page once its claims are written (default: unchanged).
 * </ul>
 */
class AdoptCommandTest {

    private static final Path PAGES = Path.of("src/test/resources/adopt");

    private static Path shared = Path.of("");
    private static Ran listed = new Ran(-1, "", "");
    private static Ran written = new Ran(-1, "", "");
    private static Ran checked = new Ran(-1, "", "");

    @BeforeAll
    static void adoptAll(@TempDir Path folder) throws IOException {
        shared = folder;
        Project project = new Project(shared);
        for (String name : names()) {
            project.with(name + ".md", Files.readString(PAGES.resolve(name + ".md")));
        }
        listed = Ran.runmark("adopt", "--list", shared.toString());
        written = Ran.runmark("adopt", "--write", shared.toString());
        checked = Ran.runmark("check", shared.toString());
    }

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.endsWith(".after.md"))
                    .map(name -> name.substring(0, name.length() - ".md".length()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void verboseSaysWhatBlocksRunWith(@TempDir Path folder) throws IOException {
        new Project(folder).with("a.md", """
                ```java
                System.out.println(new Random().nextInt(1));  // prints 0
                ```

                ```java
                System.out.println(undeclared);  // prints 0
                ```
                """);
        Path page = folder.resolve("a.md");

        Ran ran = Ran.runmark("adopt", "--verbose", "--heap", "64m", page.toString());

        assertThat(ran.out())
                .startsWith("every example runs with the time zone UTC, ")
                .contains(" 64 MiB of heap, ")
                .contains(page + ":1:1: run once on Java " + Runtime.version().feature()
                        + "; forced: random (new Random)")
                .doesNotContain(page + ":5:1:");
    }

    @ParameterizedTest
    @MethodSource("names")
    void isSorted(String name) throws IOException {
        String start = shared + "/" + name + ".md:";

        assertThat(listed.out()
                        .lines()
                        .filter(line -> line.startsWith(start))
                        .map(line -> line.substring(start.length())))
                .containsExactlyElementsOf(Files.readAllLines(PAGES.resolve(name + ".findings.txt")));
    }

    @ParameterizedTest
    @MethodSource("names")
    void isWritten(String name) throws IOException {
        Path after = PAGES.resolve(name + ".after.md");
        Path expected = Files.exists(after) ? after : PAGES.resolve(name + ".md");

        assertThat(shared.resolve(name + ".md")).hasSameTextualContentAs(expected);
    }

    @Test
    void whatIsWrittenHolds() {
        // What is false now was a claim before, and false: none of it was written.
        assertThat(checked.err()
                        .lines()
                        .filter(line -> line.contains("the page says"))
                        .map(line -> line.substring(shared.toString().length() + 1)))
                .allMatch(line -> line.matches("(?:beginnings|labels|labels-within|written-claims)\\.md:.*"))
                .contains("labels.md:16:33: error: this line prints Duke, the page says Dukes");
        assertThat(checked.err())
                .doesNotContain("differs from run to run, the page says")
                .doesNotContain("nothing checks");
    }

    /** A second time there is nothing to do, and the pages that need a session say so. */
    @Test
    void whatIsWrittenIsDoneAfterOnce() throws IOException {
        Map<String, String> once = texts();

        Ran again = Ran.runmark("adopt", "--write", shared.toString());

        assertThat(again.out()).contains("\n  0 claims written\n");
        assertThat(texts()).isEqualTo(once);
        assertThat(checked.err().lines()).noneMatch(line -> line.contains("context.md:") && line.contains(": error: "));
    }

    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String name : names()) {
            texts.put(name, Files.readString(shared.resolve(name + ".md")));
        }
        return texts;
    }

    @Test
    void whatNobodyCanBeSureOfIsAWarning(@TempDir Path folder) throws IOException {
        Ran ran = adopt(folder, "System.out.println(\"pear\");   // plum");

        assertThat(ran.err()).isEqualTo("""
            PAGE:2:34: warning: this may be a claim
                2 | System.out.println("pear");   // plum
                  |                                  ^^^^
              help: write `=>` before what is printed, if it is one

            1 warning
            """);
        assertThat(ran.status()).isZero();
    }

    @Test
    void aMissingLibraryIsAnError(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), "```java\nint a = 1; // 1\n```\n");

        Ran ran = Ran.runmark("adopt", "--classpath", "src/*.jar", page.toString());

        assertThat(ran.err()).isEqualTo("""
            command line:1:13: error: no jar has such a name
                1 | --classpath src/*.jar
                  |             ^^^^^^^^^
              help: put the jars there, or take this out

            1 error
            """);
        assertThat(ran.out()).contains(" 0 comments and outputs: ");
        assertThat(ran.status()).isEqualTo(1);
    }

    @Test
    void aPageThatHoldsAsItIsBecomesNoSession(@TempDir Path folder) throws IOException {
        String blocks = "```java\nint a = 1;\n```\n\n```java\nSystem.out.println(a + 1); // 2\n```\n";
        Path page = Files.writeString(folder.resolve("page.md"), "---\nlayout: post\n---\n" + blocks);

        Ran ran = Ran.runmark("adopt", "--write", page.toString());

        assertThat(ran.out()).contains("  1 claim written\n");
        assertThat(page).hasContent("---\nlayout: post\n---\n" + blocks.replace("// 2", "// => 2"));
        assertThat(Ran.runmark("check", page.toString()).status()).isZero();
    }

    @Test
    void theSameIsSaidWhetherItIsWrittenOrNot() {
        List<String> errors =
                listed.err().lines().filter(line -> line.contains(": error: ")).toList();

        assertThat(errors).hasSizeGreaterThan(10);
        assertThat(written.err().lines().filter(line -> line.contains(": error: ")))
                .containsExactlyElementsOf(errors);
        assertThat(written.status()).isEqualTo(listed.status()).isEqualTo(1);
    }

    @Test
    void aFalseCommentIsShownWithWhatIsPrinted(@TempDir Path folder) throws IOException {
        Ran ran = adopt(folder, "System.out.println(6 * 7);   // 41");

        assertThat(ran.err()).isEqualTo("""
            PAGE:2:33: error: this line prints 42, the page says 41
                2 | System.out.println(6 * 7);   // 41
                  |                                 ^^
              help: mend the page, or the code

            1 error
            """);
        assertThat(ran.out())
                .contains("1 file, 1 comment or output: 0 true, 1 false, 0 unstable, 0 could not be run,"
                        + " 0 may be a claim, 0 not a claim")
                .contains("0 claims to write\n");
        assertThat(ran.status()).isEqualTo(1);
    }

    @Test
    void anUnstableOneIsShownWithWhatWasSeen(@TempDir Path folder) throws IOException {
        Ran ran = adopt(folder, "System.out.printf(\"%.1f%n\", 0.5); // 0.5");

        assertThat(ran.err()).isEqualTo("""
            PAGE:2:38: warning: what this line gives depends on the default locale (`PrintStream.printf`), the page says 0.5
                2 | System.out.printf("%.1f%n", 0.5); // 0.5
                  |                                      ^^^
              one run: 0,5
              help: name a locale, as in `String.format(Locale.ROOT, …)`

            1 warning
            """);
        assertThat(ran.status()).isZero();
    }

    @Test
    void whyABlockCouldNotBeRunIsToldOnce(@TempDir Path folder) throws IOException {
        Ran ran = adopt(folder, "Foo.bar(); // 1\nFoo.bar(); // 2\nFoo.bar(); // bars");

        assertThat(ran.err()).isEqualTo("""
            PAGE:2:15: warning: this could not be run: the block does not compile: nothing declares `Foo`
                2 | Foo.bar(); // 1
                  |               ^
              and so could not 1 more of what is said of this block

            1 warning
            """);
        assertThat(ran.status()).isZero();
    }

    @Test
    void everyLineKeepsItsEnding(@TempDir Path folder) throws IOException {
        String before = "\uFEFF# T\r\n\r\n```java\r\nint a = 1; // 1\r\nSystem.out.println(a);\r\n// 1\r\n```\n\r\n"
                + "Output:\r\n\r\n```\r\n1\r\n```\r";
        String after = "\uFEFF# T\r\n\r\n```java\r\nint a = 1; // => 1\r\nSystem.out.println(a);  // => 1\r\n```\n\r\n"
                + "```output\r\n1\r\n```\r";
        Path page = Files.writeString(folder.resolve("page.md"), before);

        Ran ran = Ran.runmark("adopt", "--write", page.toString());

        assertThat(ran.out()).contains("3 claims written");
        assertThat(page).hasContent(after);
        assertThat(Files.readString(page)).isEqualTo(after);
    }

    @Test
    void aNameMayHaveAnyLetters(@TempDir Path folder) throws IOException {
        String name = "Übungen für später/Aufgabe №1.md";
        new Project(folder).with(name, "```java\nSystem.out.println(\"größer\"); // \"größer\"\n```\n");
        Path page = folder.resolve(name);
        assumeThat(page).exists();

        Ran ran = Ran.runmark("adopt", "--list", "--write", folder.toString());

        assertThat(ran.out()).startsWith(page + ":2:34: true: \"größer\"\n");
        assertThat(page).hasContent("```java\nSystem.out.println(\"größer\"); // => größer\n```\n");
        assertThat(ran.status()).isZero();
    }

    @Test
    void whatIsWrittenIsLeftAloneTheNextTime(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), "```java\nint a = 1; // 1\n```\n\n```\nno\n```\n");

        Ran first = Ran.runmark("adopt", "--write", page.toString());
        String once = Files.readString(page);
        Ran second = Ran.runmark("adopt", "--write", page.toString());

        assertThat(first.out()).contains("1 claim written");
        assertThat(second.out()).contains("0 claims written").contains(" 1 true,");
        assertThat(page).hasContent(once);
    }

    @Test
    void withoutPathsThereIsNothingToAdopt() {
        Ran ran = Ran.runmark("adopt");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("PATH");
    }

    @Test
    void aPathThatIsNotThereIsWrongUsage(@TempDir Path folder) {
        Ran ran = Ran.runmark("adopt", folder + "/READEM.md");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).startsWith("there is no file or folder `" + folder + "/READEM.md`");
    }

    private static Ran adopt(Path folder, String code) throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), "```java\n" + code + "\n```\n");
        Ran ran = Ran.runmark("adopt", page.toString());
        return new Ran(ran.status(), ran.out(), ran.err().replace(page.toString(), "PAGE"));
    }
}
