package dev.runmark.example.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The advice for exceptions that come from where examples run, and those of other threads. */
class ThrownHelpTest {

    @ParameterizedTest
    @CsvSource({
        "java.nio.file.NoSuchFileException, data.txt",
        "java.nio.file.NoSuchFileException, src/main/data.txt",
        "java.io.FileNotFoundException, data.txt (No such file or directory)",
    })
    void filesAreNotInTheEmptyFolder(String type, String message) {
        assertThat(ThrownHelp.of(threw(type, message), "`java`")).hasValueSatisfying(help -> assertThat(help)
                .startsWith("examples run in an empty folder of their own"));
    }

    @ParameterizedTest
    @CsvSource({
        "java.nio.file.NoSuchFileException, /etc/nothing",
        "java.io.FileNotFoundException, C:\\nothing",
        "java.nio.file.FileAlreadyExistsException, data.txt",
        "java.lang.IllegalStateException, data.txt",
        "java.util.NoSuchElementException, No value present",
    })
    void otherExceptionsAreTheExamplesOwn(String type, String message) {
        assertThat(ThrownHelp.of(threw(type, message), "`java`")).isEmpty();
    }

    @Test
    void otherThreadsAreNamedOnceWithWhatEndedThem() {
        Run run = run(
                err("worker", "Exception in thread \"worker\" "),
                err("main", "Exception in thread \"main\" java.lang.Error: of its own"),
                err("worker", "java.lang.IllegalStateException: boom\n\tat Example.main(p.md:2)\n"),
                err("other", "a warning, and no exception\n"),
                err("last", "Exception in thread \"last\" a.b.NoMessage\n"));

        assertThat(OtherThreads.endedByExceptions(run))
                .containsExactly(
                        "the thread worker ended with IllegalStateException: boom",
                        "the thread last ended with NoMessage");
    }

    private static Ending.Threw threw(String type, String message) {
        return new Ending.Threw(type, message, type + ": " + message, List.of(2));
    }

    private static Printed err(String thread, String text) {
        return new Printed(Printed.Stream.ERR, text, thread, 1, List.of());
    }

    private static Run run(Printed... printed) {
        return new Run(Jdk.current(), List.of(printed), Map.of(), new Ending.Exited(0), Duration.ZERO, true);
    }
}
