package dev.runmark.content.javadoc;

import java.util.List;

/** The white space that lines have in common at their beginning. */
final class Indentation {

    private Indentation() {}

    /** The lines without it; blank lines have no say in it. */
    static List<Letters> stripped(List<Letters> lines) {
        int shared = lines.stream()
                .map(Letters::text)
                .filter(text -> !text.isBlank())
                .mapToInt(text -> text.length() - text.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.sub(Math.min(shared, line.length()), line.length()))
                .toList();
    }
}
