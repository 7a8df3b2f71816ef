package dev.runmark.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder that a site is published into, and the hidden neighbours that publishing needs beside it: on the same file
 * system, so that a rename moves a whole site at once.
 *
 * <p>Immutable and thread-safe.
 */
public final class Target {

    static final String MARKER = ".runmark";
    private static final String GITIGNORE = ".gitignore";
    private static final int LINKS_AT_MOST = 40;

    private final Path asGiven;
    private final Path folder;
    private final Path project;

    private Target(Path asGiven, Path folder, Path project) {
        this.asGiven = asGiven;
        this.folder = folder;
        this.project = project;
    }

    /**
     * A target for the site of a project. A symbolic link stands for the folder that it points to: that folder is
     * replaced, the link stays.
     *
     * @param project the project folder, which holds {@code content}
     * @param output the folder to publish into; it need not exist
     * @throws IOException if the links on the way cannot be followed
     */
    public static Target of(Path project, Path output) throws IOException {
        return new Target(output, resolved(output, LINKS_AT_MOST), resolved(project, LINKS_AT_MOST));
    }

    /**
     * Why nothing may be published here, in words for the user; empty if it may. Only a folder that is missing, empty or
     * made by an earlier publishing is ever replaced.
     *
     * @throws IOException if the folder cannot be read
     */
    public Optional<String> refusal() throws IOException {
        return conflict().map(why -> "cannot publish into " + asGiven + ": " + why);
    }

    private Optional<String> conflict() throws IOException {
        if (project.startsWith(folder)) {
            return Optional.of("it holds the project itself; choose another folder with --output");
        }
        for (String name : List.of("content", "templates")) {
            Path input = resolved(project.resolve(name), LINKS_AT_MOST);
            if (input.startsWith(folder) || folder.startsWith(input)) {
                return Optional.of("it holds or lies in the project's " + name + "; choose another with --output");
            }
        }
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of("it is a file; choose a folder with --output");
        }
        return MountPoints.contain(folder)
                ? Optional.of("it is a mount point, which cannot be renamed; choose a folder inside it with --output")
                : foreignEntry();
    }

    private Optional<String> foreignEntry() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
        }
        if (names.contains(".git")) {
            return Optional.of("it is a Git repository, whose history would be lost; choose another with --output");
        }
        names.remove(GITIGNORE);
        return names.isEmpty() || names.contains(MARKER)
                ? Optional.empty()
                : Optional.of("it holds files that Runmark did not make, such as " + names.first()
                        + "; empty it, or choose another with --output");
    }

    /** The folder itself, with every link followed. */
    public Path folder() {
        return folder;
    }

    /** The file whose presence shows that a folder was published and may be replaced. */
    Path markerIn(Path site) {
        return site.resolve(MARKER);
    }

    /** The one file that an author may keep in a published folder. */
    Path gitignoreIn(Path site) {
        return site.resolve(GITIGNORE);
    }

    /** Whether a file of a published folder may be the author's, by its place there. */
    boolean isAuthors(String path) {
        return path.equals(GITIGNORE);
    }

    /** The file that is locked while somebody publishes here. */
    Path lockFile() {
        return folder.resolveSibling("." + folder.getFileName() + "-lock");
    }

    /** A neighbour that does not exist yet, for a purpose such as {@code staging}. */
    Path neighbour(String purpose, long random) {
        return folder.resolveSibling(".%s-%s-%016x".formatted(folder.getFileName(), purpose, random));
    }

    /** The neighbours for a purpose that are there, in no order. */
    List<Path> neighbours(String purpose) throws IOException {
        Pattern name = Pattern.compile(Pattern.quote("." + folder.getFileName() + "-" + purpose) + "-[0-9a-f]{16}");
        try (Stream<Path> entries = Files.list(parent())) {
            return entries.filter(entry ->
                            name.matcher(entry.getFileName().toString()).matches())
                    .toList();
        }
    }

    /** The folder that holds the target and its neighbours. */
    Path parent() {
        return folder.resolveSibling("").toAbsolutePath();
    }

    /** The target as the user wrote it. */
    @Override
    public String toString() {
        return asGiven.toString();
    }

    /**
     * Follows every link, also where the last one points to nothing: that is what a link to a site looks like after a
     * kill between the two renames.
     */
    private static Path resolved(Path path, int linksLeft) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        if (linksLeft == 0) {
            throw new FileSystemLoopException(path.toString());
        }
        try {
            return absolute.toRealPath();
        } catch (FileSystemException e) {
            Path parent = absolute.getParent();
            if (parent == null) {
                return absolute;
            }
            Optional<Path> link = linkAt(absolute);
            return link.isPresent()
                    ? resolved(parent.resolve(link.get()), linksLeft - 1)
                    : resolved(parent, linksLeft).resolve(absolute.getFileName());
        }
    }

    /** Where a link leads. What stands there may come and go meanwhile: another build puts its site in place. */
    private static Optional<Path> linkAt(Path path) throws IOException {
        try {
            return Optional.of(Files.readSymbolicLink(path));
        } catch (NotLinkException | NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
