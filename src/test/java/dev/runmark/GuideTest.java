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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide and the README, held against what Runmark really does. */
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

    @Test
    void everyCommandAndOptionIsListed() throws IOException {
        String page = Files.readString(Guide.COMMANDS);

        assertThat(page).as(REMEDY).isEqualTo(Guide.withCommands(page)).contains("## check {#check}", "`--strict`");
    }
}
