package dev.runmark.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.html.HtmlRenderer;
import dev.runmark.content.markdown.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each {@code x.md} in {@code src/test/resources/markdown} comes out as {@code x.html}, which is what GitHub shows. */
class MarkdownCasesTest {

    private static final Path CASES = Path.of("src/test/resources/markdown");

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(Dialect.options())
            .nodeRendererFactory(options -> new TextNodes())
            .build();

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesOutAsOnGithub(Path markdown) throws IOException {
        String name = markdown.getFileName().toString();
        Path html = markdown.resolveSibling(name.substring(0, name.length() - ".md".length()) + ".html");

        String rendered = RENDERER.render(Dialect.parse(Files.readString(markdown), 0));

        assertThat(rendered).isEqualTo(Files.readString(html));
    }
}
