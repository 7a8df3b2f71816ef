package dev.runmark;

import dev.runmark.text.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A path on the command line that leads nowhere.
 *
 * @param given as the user wrote it
 */
record MissingPath(Path given) {

    /** What stands in for a letter that the locale does not have, once the JVM has read the command line. */
    private static final char LOST_LETTER = '\uFFFD';

    /** Says that it leads nowhere, and what was probably meant. */
    String message() {
        return "there is no file or folder `" + given + "`" + advice();
    }

    private String advice() {
        if (given.toString().indexOf(LOST_LETTER) >= 0) {
            return ": its name has letters that this locale does not; set LC_ALL=C.UTF-8, or name its folder";
        }
        return meant().map(path -> ": did you mean `" + path + "`?").orElse("");
    }

    /** The same path with the first name that does not exist replaced by the nearest one that stands in its place. */
    private Optional<Path> meant() {
        Path folder = Optional.ofNullable(given.getRoot()).orElseGet(() -> Path.of(""));
        for (int i = 0; i < given.getNameCount(); i++) {
            Path name = given.getName(i);
            if (Files.notExists(folder.resolve(name))) {
                Path existing = folder;
                Path rest = name.relativize(given.subpath(i, given.getNameCount()));
                return Suggestion.nearest(name.toString(), namesIn(folder))
                        .map(near -> existing.resolve(near).resolve(rest));
            }
            folder = folder.resolve(name);
        }
        return Optional.empty();
    }

    private static List<String> namesIn(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
