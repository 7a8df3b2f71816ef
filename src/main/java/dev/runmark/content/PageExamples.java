package dev.runmark.content;

import java.util.List;
import java.util.Optional;

/**
 * What the front matter of a page says of its examples.
 *
 * <p>Immutable and thread-safe.
 *
 * @param mode how they are related, if it says so
 * @param imports what they may name without an import, besides what the configuration says
 * @param setups Java files whose members they may use
 */
public record PageExamples(Optional<ExampleMode> mode, Optional<Imports> imports, List<SetupFile> setups) {

    /** Nothing is said. */
    public static final PageExamples NONE = new PageExamples(Optional.empty(), Optional.empty(), List.of());

    static final String KEY = "examples";

    private static final List<String> KEYS = List.of("mode", Imports.KEY, SetupFile.KEY);

    public PageExamples {
        setups = List.copyOf(setups);
    }

    /** Nothing but how they are related is said, if that is. */
    static PageExamples of(Optional<ExampleMode> mode) {
        return new PageExamples(mode, Optional.empty(), List.of());
    }

    boolean saysNoMoreThanMode() {
        return imports.isEmpty() && setups.isEmpty();
    }

    /** What the key says; the short form says only how they are related: {@code examples: session}. */
    static PageExamples read(Fields fields) {
        return fields.isText(KEY)
                ? of(ExampleMode.read(fields, KEY))
                : fields.nested(KEY, KEYS, PageExamples::readKeys).orElse(NONE);
    }

    private static PageExamples readKeys(Fields keys) {
        return new PageExamples(ExampleMode.read(keys, "mode"), Imports.read(keys), SetupFile.read(keys));
    }

    /** What front matter says; a mistake in it is reported by whoever reads all of its keys. */
    static PageExamples in(FrontMatter frontMatter) {
        return read(frontMatter.fields(List.of()));
    }
}
