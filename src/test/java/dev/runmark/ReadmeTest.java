package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's own example, held against what Runmark really says of it. */
class ReadmeTest {

    private static final Pattern EXAMPLE = Pattern.compile(
            "`(content/\\S+\\.md)`:\n\n````markdown\n(.*?)````\n.*?```text\n(.*?)```\n", Pattern.DOTALL);

    @Test
    void thePageThatLiesIsToldSo(@TempDir Path folder) throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
        assertThat(example.find()).as("the README shows a page and a message").isTrue();
        new Project(folder).with(example.group(1), example.group(2));

        Ran ran = Ran.runmark("build", "--source", folder.toString());

        assertThat(ran.err()).isEqualTo(example.group(3));
        assertThat(ran.status()).isEqualTo(1);
    }

    @Test
    void everyOptionIsListed() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String help = Ran.runmark("build", "--help").out()
                + Ran.runmark("check", "--help").out()
                + Ran.runmark("fix", "--help").out();

        assertThat(Pattern.compile("--[a-z-]+").matcher(help).results().map(match -> match.group()))
                .isNotEmpty()
                .allSatisfy(option -> assertThat(readme).contains(option));
    }
}
