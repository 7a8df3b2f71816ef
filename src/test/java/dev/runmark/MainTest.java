package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @ParameterizedTest
    @ValueSource(strings = {"--help", "build --help", "check --help", "serve --help", "fix --help", "build -h"})
    void everyCommandExplainsItself(String line) {
        Ran ran = Ran.runmark(line.split(" ", -1));

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).startsWith("Usage: runmark");
        assertThat(ran.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "build --version", "check -V", "fix -V"})
    void everyCommandTellsItsVersion(String line) {
        Ran ran = Ran.runmark(line.split(" ", -1));

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).startsWith("Runmark ").hasLineCount(1);
    }

    @Test
    void aCommandIsNeeded() {
        Ran ran = Ran.runmark();

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).startsWith("Missing required subcommand");
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "biuld                             | build",
                "build --sorce x                   | --source",
                "build --skip-example              | --skip-examples",
                "check --strikt                    | --strict",
                "fix --ad                          | --add",
            })
    void aSlipIsAnsweredWithWhatWasMeant(String line, String meant) {
        Ran ran = Ran.runmark(line.split(" ", -1));

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains(meant);
    }

    @Test
    void aSourceThatIsNotThere() {
        Ran ran = Ran.runmark("build", "--source", "no/such/folder");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).startsWith("there is no folder `no/such/folder` (--source)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "ftp://example.org/",
                "https://",
                "https:/docs",
                "https://x/?q",
                "https://x/#y",
                "a b"
            })
    void aBaseUrlThatIsNoPlaceForASite(String url) {
        Ran ran = Ran.runmark("build", "--base-url", url);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("'" + url + "' is not the web address of a site");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check --dependency guava:33       | `guava:33` names no Maven artifact: write `group:artifact:version`",
                "fix --dependency a:b:LATEST       | `LATEST` may be another version tomorrow",
                "build --dependency a:b:           | `a:b:` names no Maven artifact",
                "check --classpath no/such.jar     | there is no file or folder `no/such.jar`",
            })
    void aLibraryThatIsNotNamedWell(String line, String message) {
        Ran ran = Ran.runmark(line.split(" ", -1));

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).startsWith(message);
    }

    @Test
    void checkHasNoOutput() {
        Ran ran = Ran.runmark("check", "--output", "x");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("Unknown option");
    }
}
