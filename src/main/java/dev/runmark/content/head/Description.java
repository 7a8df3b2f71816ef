package dev.runmark.content.head;

import dev.runmark.content.yaml.Fields;
import dev.runmark.content.yaml.Stated;
import dev.runmark.text.Rule;
import java.util.Optional;

/** What search engines show of a text. */
public final class Description {

    private static final int SHORTEST = 50;
    private static final int LONGEST = 160;

    private Description() {}

    /** The description that the author states for search engines, otherwise the plain one; empty if there is none. */
    static Optional<Stated<String>> read(Fields fields) {
        Optional<Stated<String>> plain = fields.text("description");
        Optional<Stated<String>> description = fields.text("seoDescription").or(() -> plain);
        description.ifPresent(stated -> checkLength(fields, stated));
        return description;
    }

    /** The same for a text that should have one. */
    static Optional<Stated<String>> readExpected(Fields fields) {
        Optional<Stated<String>> description = read(fields);
        if (description.isEmpty()) {
            fields.warnOfMissing(
                    "description",
                    Rule.NO_DESCRIPTION,
                    "there is no `description`, so search engines pick a text of their own",
                    "add a line `description: …` of " + SHORTEST + " to " + LONGEST + " characters");
        }
        return description;
    }

    /** As much of a text as search engines show. */
    public static String shortened(String text) {
        int end = text.lastIndexOf(' ', LONGEST - 2);
        return text.length() <= LONGEST ? text : text.substring(0, end > 0 ? end : LONGEST - 2) + " …";
    }

    private static void checkLength(Fields fields, Stated<String> description) {
        int length = description.value().codePointCount(0, description.value().length());
        if (length < SHORTEST || length > LONGEST) {
            fields.warn(
                    Rule.DESCRIPTION_LENGTH,
                    description,
                    "a description should have " + SHORTEST + " to " + LONGEST + " characters, this one has " + length,
                    length < SHORTEST
                            ? "say in a sentence what the reader learns"
                            : "search engines cut longer ones off: shorten it");
        }
    }
}
