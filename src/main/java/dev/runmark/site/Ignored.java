package dev.runmark.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which examples nothing is done with, said once for many.
 *
 * <p>Immutable and thread-safe.
 *
 * @param files the files whose examples are ignored
 * @param headings the headings below which they are, with {@code *} for any text
 */
public record Ignored(List<PathPattern> files, List<PlacedText> headings) {

    /** All are proved. */
    public static final Ignored NOTHING = new Ignored(List.of(), List.of());

    public Ignored {
        files = List.copyOf(files);
        headings = List.copyOf(headings);
    }

    /** These and others. */
    Ignored and(Ignored more) {
        return new Ignored(
                Stream.concat(files.stream(), more.files.stream()).toList(),
                Stream.concat(headings.stream(), more.headings.stream()).toList());
    }

    /** What says that a file is ignored; empty if nothing does. */
    public Optional<PlacedText> file(Path file) {
        return files.stream()
                .filter(pattern -> pattern.matches(file))
                .map(PathPattern::asked)
                .findFirst();
    }

    /** What says that all below some headings is ignored; empty if nothing does. */
    public Optional<PlacedText> below(List<String> titles) {
        return headings.stream()
                .filter(heading -> titles.stream().anyMatch(title -> matches(heading.text(), title)))
                .findFirst();
    }

    private static boolean matches(String pattern, String title) {
        String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
                .matcher(title.strip())
                .matches();
    }
}
