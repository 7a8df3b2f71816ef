package dev.runmark.render.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackedAssetTest {

    private static final Pattern TEXT = Pattern.compile("\"[^\"\\n]*\"");

    static List<Path> builtIn() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("templates", "assets"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void aStyleSheetLosesCommentsAndBlanks() {
        String css = """
                /* All: of { it } */
                :root { --a: 1px; }
                a:is(:hover, :focus) > b,
                i::before { content: "\\A" / ""; width: calc(1px + 2px); }
                @media (min-width: 48rem) { a { color: red } }
                """;
        assertThat(PackedAsset.of("a.css", css))
                .isEqualTo(
                        ":root{--a:1px}a:is(:hover,:focus) > b,i::before{content:\"\\A\" / \"\";width:calc(1px + 2px)}"
                                + "@media (min-width: 48rem){a{color:red}}\n");
    }

    @Test
    void aScriptLosesLinesThatAreCommentsAndItsIndentation() {
        String script = """
                // What it does.
                const a = () => {
                  /** Says where. */
                  return "http://x"; // stays

                };
                """;
        assertThat(PackedAsset.of("a.js", script)).isEqualTo("const a = () => {\nreturn \"http://x\"; // stays\n};\n");
        assertThat(PackedAsset.of("a.svg", "<svg>\n  <!-- a -->\n")).isEqualTo("<svg>\n  <!-- a -->\n");
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void noTextOfABuiltInFileIsChanged(Path file) throws IOException {
        String source = Files.readString(file);
        List<String> withoutComments =
                texts(source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", ""));
        String packed = PackedAsset.of(file.getFileName().toString(), source);
        assertThat(texts(packed)).isEqualTo(withoutComments);
        // A text in backticks that went on in the next line would lose its indentation.
        assertThat(source.lines()
                        .filter(line -> line.chars().filter(c -> c == '`').count() % 2 == 1))
                .as("lines with an open backtick")
                .allMatch(line -> line.contains("[^\\s<>\"'`\\\\]"));
    }

    private static List<String> texts(String source) {
        return TEXT.matcher(source).results().map(match -> match.group()).toList();
    }
}
