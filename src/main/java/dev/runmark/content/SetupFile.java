package dev.runmark.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Java file whose members are in scope of examples.
 *
 * <p>Immutable and thread-safe.
 *
 * @param file its path, relative to the folder of the file that names it
 * @param pages the pages that it is for; empty for all
 */
public record SetupFile(Placed file, Optional<PathPattern> pages) {

    static final String KEY = "setup";

    /** What a key says: one file, or for each page or folder one. */
    static List<SetupFile> read(Fields fields) {
        if (fields.isText(KEY)) {
            return fields.text(KEY)
                    .map(stated -> new SetupFile(fields.placed(stated), Optional.empty()))
                    .stream()
                    .toList();
        }
        List<SetupFile> files = new ArrayList<>();
        for (Map.Entry<String, Stated<String>> entry : fields.textsByName(KEY).entrySet()) {
            Placed file = fields.placed(entry.getValue());
            PathPattern.refusal(entry.getKey())
                    .ifPresentOrElse(
                            refused -> fields.reject(entry.getValue(), refused.why(), refused.help()),
                            () -> files.add(new SetupFile(
                                    file, Optional.of(new PathPattern(file.meaning(entry.getKey()))))));
        }
        return files;
    }

    /**
     * Whether it is for a page.
     *
     * @param page relative to the folder of the file that names it
     */
    public boolean isFor(Path page) {
        return pages.map(pattern -> pattern.matches(page)).orElse(true);
    }
}
