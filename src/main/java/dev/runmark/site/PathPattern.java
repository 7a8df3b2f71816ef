package dev.runmark.site;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which files something is about: {@code docs/*.md}, a folder with all that is in it, or a name such as
 * {@code CHANGELOG.md} that a file may have in any folder.
 *
 * <p>Immutable and thread-safe.
 *
 * @param asked the pattern, relative to the folder of the file that states it
 */
public record PathPattern(PlacedText asked) {

    private static final Pattern WILDCARD = Pattern.compile("[*?\\[{\\\\]");

    /** Why a text is no pattern; empty if it is one. */
    public static Optional<Refusal> refusal(String text) {
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + text);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(new Refusal(
                    "`" + text + "` is no pattern of paths: " + e.getDescription(), "write one such as `docs/old/**`"));
        }
    }

    /**
     * Whether it is about a file.
     *
     * @param file relative to the folder of the file that states the pattern
     */
    boolean matches(Path file) {
        String text = asked.text();
        Path compared = text.contains("/") ? file : file.getFileName();
        return WILDCARD.matcher(text).find()
                ? FileSystems.getDefault().getPathMatcher("glob:" + text).matches(compared)
                : compared.equals(Path.of(text)) || file.startsWith(Path.of(text));
    }
}
