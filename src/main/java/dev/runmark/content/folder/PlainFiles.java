package dev.runmark.content.folder;

import dev.runmark.text.Count;
import dev.runmark.text.FileNames;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Markdown and Java files of no site, found and not yet read.
 *
 * @param files where each is, by the path that problems name it by
 * @param problems what could not be looked into
 */
public record PlainFiles(SortedMap<String, Path> files, List<Problem> problems) {

    /** Finds the files that some paths stand for. */
    public static PlainFiles below(List<Path> paths) {
        Walk walk = new Walk();
        paths.forEach(path -> walk.next.add(Place.given(path)));
        walk.run();
        if (walk.files.isEmpty() && walk.problems.isEmpty()) {
            paths.forEach(path -> walk.problems.add(nothingIn(Place.given(path))));
        }
        return new PlainFiles(Collections.unmodifiableSortedMap(walk.files), List.copyOf(walk.problems));
    }

    private static Problem nothingIn(Place folder) {
        return Problem.ofFile(Rule.NO_MARKDOWN, folder.shown(), "there is no Markdown and no Java file in this folder")
                .withHelp(
                        "name one that holds `.md`, `.markdown` or `.java` files; what is hidden is left out, and so are "
                                + String.join(", ", Walk.LEFT_OUT));
    }

    private static Problem passedOver(String first, int number) {
        String more = number == 1
                ? "MDX is passed over"
                : Count.of(number, "file") + " of MDX are passed over, of which this is one";
        return Problem.ofFile(Rule.MISPLACED_FILE, first, more)
                .withHelp("name it with its ending, as in `runmark check " + first + "`, to have it read as Markdown")
                .asWarning();
    }

    private static Problem missing(Place place) {
        return Problem.ofFile(Rule.UNREADABLE, place.shown(), "there is no such file or folder")
                .withHelp(
                        place.path().isAbsolute()
                                ? "name one that is there"
                                : "paths begin in the current folder: in tests, that of the Maven module or Gradle project");
    }

    private static Problem obeyed(String path) {
        return Problem.ofFile(
                        Rule.UNSAFE_NAME,
                        path,
                        "`" + FileNames.shown(path)
                                + "` has a control character in its name, which tools obey and nobody" + " sees")
                .withHelp("rename it");
    }

    /**
     * A file or a folder.
     *
     * @param shown how problems name it
     * @param path where it is
     */
    private record Place(String shown, Path path) {

        static Place given(Path path) {
            String separator = path.getFileSystem().getSeparator();
            String shown = path.normalize().toString().replace(separator, "/");
            return new Place(shown.isEmpty() ? "." : shown, path);
        }

        Place entry(Path entry) {
            String name = nameOf(entry);
            return new Place(shown.equals(".") ? name : shown.endsWith("/") ? shown + name : shown + "/" + name, entry);
        }
    }

    /** A URI is UTF-8 whatever the locale; a path as text has question marks where the locale has no letter. */
    private static String nameOf(Path path) {
        String uri = path.toUri().getPath();
        int end = uri.endsWith("/") ? uri.length() - 1 : uri.length();
        return uri.substring(uri.lastIndexOf('/', end - 1) + 1, end);
    }

    private static final class Walk {

        private static final List<String> LEFT_OUT = List.of("node_modules", "target", "build");

        private final Deque<Place> next = new ArrayDeque<>();
        /** They come last, so that a file is known by the path on which there is no link, if there is one. */
        private final Deque<Place> links = new ArrayDeque<>();

        private final Set<Path> seen = new HashSet<>();
        private final SortedMap<String, Path> files = new TreeMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<String> mdx = new ArrayList<>();

        private void run() {
            while (!next.isEmpty() || !links.isEmpty()) {
                take(next.isEmpty() ? links.remove() : next.remove());
            }
            mdx.stream().sorted().findFirst().ifPresent(first -> problems.add(passedOver(first, mdx.size())));
        }

        private void take(Place place) {
            if (FileNames.hasControls(place.shown())) {
                problems.add(obeyed(place.shown()));
                return;
            }
            try {
                if (!seen.add(place.path().toRealPath())) {
                    return;
                }
                if (Files.isDirectory(place.path())) {
                    enter(place);
                } else if (Files.isRegularFile(place.path())) {
                    files.put(place.shown(), place.path());
                }
            } catch (IOException e) {
                boolean missing = e instanceof NoSuchFileException && !Files.isSymbolicLink(place.path());
                problems.add(missing ? missing(place) : FileReading.unreadable(place.shown(), e));
            }
        }

        private void enter(Place folder) throws IOException {
            try (Stream<Path> entries = Files.list(folder.path())) {
                entries.filter(Walk::isWanted).sorted().forEach(entry -> {
                    if (FileNames.isMdx(nameOf(entry))) {
                        mdx.add(folder.entry(entry).shown());
                        return;
                    }
                    Deque<Place> queue = Files.isSymbolicLink(entry) ? links : next;
                    queue.add(folder.entry(entry));
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        private static boolean isWanted(Path entry) {
            String name = nameOf(entry);
            if (FileNames.isPassedOver(name)) {
                return false;
            }
            return Files.isDirectory(entry)
                    ? !LEFT_OUT.contains(name)
                    : FileNames.isMarkdown(name) || FileNames.isJava(name) || FileNames.isMdx(name);
        }
    }
}
