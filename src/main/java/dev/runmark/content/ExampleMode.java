package dev.runmark.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the examples of one text are related. */
public enum ExampleMode {
    /** Each is a program of its own. */
    STANDALONE,
    /** They are one program in reading order: each sees what those before it declare. */
    SESSION;

    static final String KEY = "examples";

    /** What an author writes for it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode with a label. */
    static Optional<ExampleMode> of(String label) {
        return Arrays.stream(values())
                .filter(mode -> mode.label().equals(label))
                .findFirst();
    }

    /** What the key says, if it is there. */
    static Optional<ExampleMode> read(Fields fields, String key) {
        List<String> labels = Arrays.stream(values()).map(ExampleMode::label).toList();
        return fields.parsed(
                        key,
                        ExampleMode::of,
                        "`" + String.join("` or `", labels) + "`",
                        "write `" + key + ": " + SESSION.label()
                                + "` if a block may use what the blocks before it declare")
                .map(Stated::value);
    }

    /** What front matter says; a mistake in it is told by whoever reads all of its keys. */
    static Optional<ExampleMode> in(FrontMatter frontMatter) {
        return read(frontMatter.fields(List.of()), KEY);
    }
}
