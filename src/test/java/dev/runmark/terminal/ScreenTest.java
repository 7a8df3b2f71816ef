package dev.runmark.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private static final Source PAGE = Source.of("a.md", "one two\n");
    private static final Problem ERROR =
            Problem.error(Rule.CLAIM_FALSE, PAGE, PAGE.at(1, 5), 3, "wrong").withHelp("mend it");
    private static final Problem WARNING = Problem.warning(Rule.CLAIM_FALSE, PAGE, PAGE.at(1, 1), 3, "doubtful");

    private final StringWriter err = new StringWriter();

    @Test
    void showsProblemsAndTheirNumber() {
        screen(Terminal.NONE).show(List.of(ERROR, WARNING), "nothing was done");

        assertThat(err.toString().lines())
                .containsExactly(
                        "a.md:1:5: error: wrong",
                        "    1 | one two",
                        "      |     ^^^",
                        "  help: mend it",
                        "",
                        "a.md:1:1: warning: doubtful",
                        "    1 | one two",
                        "      | ^^^",
                        "",
                        "1 error, 1 warning: nothing was done");
    }

    @Test
    void staysQuietWithoutProblems() {
        screen(Terminal.NONE).show(List.of(), "nothing was done");

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void coloursOnlyTheSeverity() {
        screen(new Terminal(true, true, StandardCharsets.UTF_8)).show(List.of(ERROR), "");

        assertThat(err.toString()).startsWith("a.md:1:5: \u001b[1;31merror\u001b[0m: wrong\n");
        assertThat(err.toString().replaceAll("\u001b\\[[0-9;]*m", "")).startsWith(ERROR.toString());
    }

    @Test
    void tellsTheWholeChainOfAFailure() {
        int status = screen(Terminal.NONE)
                .showFailure(new IOException("cannot write a.html", new NoSuchFileException("/gone/a.html")));

        assertThat(status).isEqualTo(3);
        assertThat(err.toString().lines())
                .containsExactly(
                        "error: IOException: cannot write a.html", "  because of NoSuchFileException: /gone/a.html");
    }

    @Test
    void aLackOfMemoryIsNoDefect() {
        int status =
                screen(Terminal.NONE).showFailure(new CompletionException(new OutOfMemoryError("Java heap space")));

        assertThat(status).isEqualTo(3);
        assertThat(err.toString().lines())
                .hasSize(2)
                .first()
                .asString()
                .matches("error: there is not enough memory: Java may use \\d+ MiB of it here");
        assertThat(err.toString()).containsPattern("help: let it use more, as in `JDK_JAVA_OPTIONS=-Xmx\\d+g`");
    }

    @Test
    void aNameThatEndsALineMovesNoColour() {
        screen(new Terminal(false, true, StandardCharsets.UTF_8))
                .show(List.of(Problem.ofFile(Rule.UNSAFE_NAME, "a\nb.md", "odd")), "");

        assertThat(err.toString()).startsWith("a\\u000ab.md:1:1: \u001b[1;31merror\u001b[0m: odd");
    }

    @Test
    void showsWhereADefectIs() {
        screen(Terminal.NONE).showFailure(new IllegalStateException("never"));

        assertThat(err.toString())
                .contains(
                        "Please report this in the project's issue tracker",
                        "Runmark (not packaged), Java ",
                        "IllegalStateException: never",
                        "at dev.runmark.terminal.ScreenTest");
    }

    @Test
    void aPipeIsNoTerminal() {
        assertThat(Terminal.of(null, Map.of())).isEqualTo(Terminal.NONE);
    }

    private Screen screen(Terminal terminal) {
        return new Screen(new PrintWriter(new StringWriter()), new PrintWriter(err, true), terminal, Progress.NONE);
    }
}
