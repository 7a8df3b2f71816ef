package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the guide says in other ways than as {@code console} transcripts, which the build of this repository's site proves, held against what
 * Runmark really does; and the README, whose transcripts are proved here. What is left to it in the guide is what begins in a project of a
 * build tool, and in the reference the page of problems, whose eighty commands would cost each build of the site minutes.
 */
class GuideTest {

    private static final String REMEDY = "what `mvn -q test-compile exec:java@guide` would write";

    /** A block that tells of a problem. */
    private static final Pattern MESSAGE = Pattern.compile(
            "^```text\n(\\S+:\\d+:\\d+: (?:error|warning): .*?\n)```$", Pattern.DOTALL | Pattern.MULTILINE);

    static Stream<Arguments> commands() throws IOException {
        List<Arguments> commands = new ArrayList<>();
        for (Path file : Guide.files()) {
            GuideText.transcripts(Files.readString(file))
                    .forEach(shown -> commands.add(Arguments.of(file + ":" + shown.line(), shown)));
        }
        return commands.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void aCommandSaysWhatTheTextShows(String place, Transcript shown, @TempDir Path folder) throws IOException {
        Ran ran = shown.run(folder);

        if (!shown.shows(ran)) {
            assertThat(shown.told()).as(place + ": " + REMEDY).isEqualTo(ran.err() + ran.out());
        }
    }

    /** A caption that is not understood would leave its message untried. */
    @Test
    void everyMessageBelongsToACommand() throws IOException {
        for (Path file : Guide.files()) {
            String text = Files.readString(file);

            assertThat(GuideText.transcripts(text).stream().map(Transcript::told))
                    .as(file.toString())
                    .containsAll(MESSAGE.matcher(text)
                            .results()
                            .map(block -> block.group(1))
                            .toList());
        }
    }

    /** As a project does that has transcripts in its README. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theReadmeHoldsByItsOwnMeans(@TempDir Path folder) throws IOException {
        new Project(folder)
                .with("README.md", Files.readString(Path.of("README.md")))
                .with("runmark.yaml", "languages: [console]\n");

        Ran ran = Ran.runmark("check", folder.toString());

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("2 proved on the shell", "1 only compiled");
    }

    @Test
    void everyCommandAndOptionIsListed() throws IOException {
        String page = Files.readString(Guide.COMMANDS);

        assertThat(page).as(REMEDY).isEqualTo(Guide.withCommands(page)).contains("## check {#check}", "`--strict`");
    }
}
