package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.terminal.Progress;
import dev.runmark.terminal.Screen;
import dev.runmark.terminal.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code adopt --write} writes besides claims, if its author agrees to it. */
class AdoptedKindsTest {

    private static final String PAGE = """
            # Attributes

            ```java
            System.out.println(new AttributesImpl().getLength()); // 0
            ```

            ```java
            Guest ann = guests.get(0); // "the first"
            ```

            ```java
            while (true) {
                Thread.sleep(10);
            }
            ```
            """;

    private static final String CLAIM = "System.out.println(new AttributesImpl().getLength()); // => 0";
    private static final String IGNORED = "```java ignore=\"does not compile: cannot find symbol: class Guest\"";
    private static final String ENDLESS = "```java no-run\nwhile (true) {";

    @TempDir
    private Path folder = Path.of("");

    private Path page = Path.of("");

    @BeforeEach
    void write() throws IOException {
        page = Files.writeString(folder.resolve("page.md"), PAGE);
    }

    @Test
    void nothingIsWrittenThatNobodyAgreedTo() throws IOException {
        adopt("--write");

        assertThat(page).content().contains(CLAIM).doesNotContain("ignore=").doesNotContain("no-run");
        assertThat(folder.resolve("runmark.yaml")).doesNotExist();
    }

    @Test
    void whatIsNamedIsWritten() throws IOException {
        Ran ran = adopt("--write", "--also", "ignore,no-run,imports");

        assertThat(page).content().contains(CLAIM).contains(IGNORED).contains(ENDLESS);
        assertThat(folder.resolve("runmark.yaml")).hasContent("""
                imports:
                  - org.xml.sax.helpers.AttributesImpl
                """);
        assertThat(ran.out())
                .contains(
                        "  1 claim written\n  `ignore` at 1 block written\n  `no-run` at 1 block written\n  1 import into ");
        assertThat(Ran.runmark("check", "--strict", page.toString()).err()).isEmpty();
    }

    @Test
    void oneKindIsWrittenWithoutTheOthers() throws IOException {
        adopt("--write", "--also", "ignore");

        assertThat(page).content().contains(IGNORED).doesNotContain("no-run");
        assertThat(folder.resolve("runmark.yaml")).doesNotExist();
    }

    @Test
    void aConfigurationKeepsWhatItSays() throws IOException {
        Path config = Files.writeString(folder.resolve("runmark.yaml"), "mode: auto");

        adopt("--write", "--also", "imports");

        assertThat(config).hasContent("mode: auto\nimports:\n  - org.xml.sax.helpers.AttributesImpl\n");
    }

    @Test
    void importsThatAreStatedAreLeftToTheirAuthor() throws IOException {
        Path config = Files.writeString(folder.resolve("runmark.yaml"), "imports: [java.util.zip.*]\n");

        Ran ran = adopt("--write", "--also", "imports");

        assertThat(config).hasContent("imports: [java.util.zip.*]\n");
        assertThat(ran.out()).contains("runmark.yaml has `imports` already");
    }

    @Test
    void onATerminalEachKindIsAskedFor() throws IOException {
        Ran ran = onTerminal("n\ny\nn\n", "--write");

        assertThat(ran.out())
                .contains("write `ignore` at 1 block? [y]es, [n]o: ")
                .contains("write `no-run` at 1 block? [y]es, [n]o: ")
                .contains("write 1 import into ");
        assertThat(page).content().contains(ENDLESS).doesNotContain("ignore=");
        assertThat(folder.resolve("runmark.yaml")).doesNotExist();
    }

    @Test
    void whoeverIsNamedIsNotAskedFor() throws IOException {
        Ran ran = onTerminal("", "--write", "--also", "none");

        assertThat(ran.out()).doesNotContain("[y]es");
        assertThat(page).content().contains(CLAIM).doesNotContain("no-run");
    }

    @Test
    void setupsHaveTheImportsThatAreFoundForThem() throws IOException {
        Files.writeString(folder.resolve("runmark.yaml"), "setup: Setup.java\n");
        Files.writeString(folder.resolve("Setup.java"), """
                class Setup {
                    static Attributes none = new AttributesImpl();
                    static List<String> names = List.of("Ann");
                }
                """.replace("Attributes none", "org.xml.sax.Attributes none"));
        Files.writeString(page, """
                ```java
                System.out.println(none.getLength() + names.size()); // 1
                ```
                """);

        adopt("--write");

        assertThat(page).content().contains("// => 1");
    }

    @Test
    void aBrokenSetupIsReportedAndNothingIsRun() throws IOException {
        Files.writeString(folder.resolve("runmark.yaml"), "setup: Setup.java\n");
        Files.writeString(folder.resolve("Setup.java"), "class Setup {\n    int one = gone();\n}\n");

        Ran ran = adopt("--write");

        assertThat(ran.err()).contains("Setup.java:2:15: error: this setup does not compile: cannot find symbol");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(page).hasContent(PAGE);
    }

    @Test
    void aKindThatDoesNotExistIsWrongUsage() throws IOException {
        Ran ran = adopt("--write", "--also", "import");

        assertThat(ran.err()).startsWith("`import` is nothing that adopt writes: did you mean `imports`?");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(page).hasContent(PAGE);
    }

    private Ran adopt(String... options) {
        return Ran.runmark(arguments(options));
    }

    private Ran onTerminal(String answers, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(/* interactive= */ true, /* coloured= */ false, StandardCharsets.UTF_8);
        Screen screen = new Screen(new PrintWriter(out), new PrintWriter(err), terminal, Progress.NONE);
        int status = Main.run(arguments(options), screen, new BufferedReader(new StringReader(answers)));
        return new Ran(status, out.toString(), err.toString());
    }

    private String[] arguments(String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "adopt";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = "--timeout";
        arguments[options.length + 2] = "1s";
        arguments[options.length + 3] = page.toString();
        return arguments;
    }
}
