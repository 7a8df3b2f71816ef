package dev.runmark.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.text.Source;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n: b\n\nx\ny\n: c",
                "a\n: b\n\nx\ny <i>z</i>\n: c\n\nu\nv\nw\n: d",
                "a\nb\nc\n: d",
                "> a\n: b\n>\n> x\n> y\n> : c"
            })
    void everyNodeStandsInADocument(String markdown) {
        MarkdownText text = MarkdownText.of(Source.of("a.md", markdown));

        assertThat(text.nodes()).isNotEmpty().allMatch(node -> Nodes.documentOf(node)
                .equals(Optional.of(text.body())));
        assertThat(HtmlProblems.of(text)).isEmpty();
    }
}
