package dev.runmark.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the folders of a project really are: the system reports what happens in a folder by its real path, and of
 * nothing that happens behind a symbolic link.
 *
 * <p>Immutable and thread-safe.
 *
 * @param folders the folders that exist, and those that links in them lead to
 * @param files the links in them that lead to files
 */
record RealFolders(List<Folder> folders, Set<Path> files) {

    RealFolders {
        folders = List.copyOf(folders);
        files = Set.copyOf(files);
    }

    /**
     * A folder.
     *
     * @param named its path in the project
     * @param real its path without links
     * @param key what distinguishes it from another folder that stood there before; null if the system has no such thing
     */
    record Folder(Path named, Path real, @Nullable Object key) {

        static Optional<Folder> of(Path named) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(named, BasicFileAttributes.class);
                return attributes.isDirectory()
                        ? Optional.of(new Folder(named, named.toRealPath(), attributes.fileKey()))
                        : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        private Optional<Path> named(Path path) {
            return path.startsWith(real) ? Optional.of(named.resolve(real.relativize(path))) : Optional.empty();
        }
    }

    /** Finds them, by a walk through all folders. */
    static RealFolders find(List<Path> roots) {
        Search search = new Search();
        roots.forEach(search::enter);
        return new RealFolders(search.folders, search.files);
    }

    /** Whether the same folders are still where they were, and no other of the roots has come; links are not sought. */
    boolean areCurrent(List<Path> roots) {
        Set<Path> named = folders.stream().map(Folder::named).collect(Collectors.toSet());
        return folders.stream().allMatch(folder -> Folder.of(folder.named).equals(Optional.of(folder)))
                && roots.stream().filter(Files::isDirectory).allMatch(named::contains);
    }

    /** What to watch. */
    List<Path> real() {
        return folders.stream().map(Folder::real).distinct().toList();
    }

    /** What a real path is called in the project; more than one path if several links lead to it. */
    List<Path> named(Path path) {
        return folders.stream()
                .flatMap(folder -> folder.named(path).stream())
                .distinct()
                .toList();
    }

    private static final class Search {

        private final List<Folder> folders = new ArrayList<>();
        private final Set<Path> files = new HashSet<>();
        private final Set<Path> walked = new HashSet<>();

        private void enter(Path named) {
            Folder.of(named).ifPresent(folder -> {
                folders.add(folder);
                if (walked.add(folder.real)) {
                    walk(folder);
                }
            });
        }

        private void walk(Folder folder) {
            try {
                Files.walkFileTree(folder.real, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isSymbolicLink()) {
                            folder.named(file).ifPresent(Search.this::follow);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException exception) {
                        return FileVisitResult.CONTINUE;
                    }
                });
            } catch (IOException e) {
                // A folder that vanishes meanwhile is looked for again.
            }
        }

        private void follow(Path link) {
            if (Files.isDirectory(link)) {
                enter(link);
            } else {
                files.add(link);
            }
        }
    }
}
