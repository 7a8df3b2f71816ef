package dev.runmark.content.folder;

import dev.runmark.site.Asset;
import dev.runmark.site.Site;
import dev.runmark.text.Enclosure;
import dev.runmark.text.FileNames;
import dev.runmark.text.PathNames;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The files of a site, found and not yet read.
 *
 * @param files in the order of their paths
 * @param problems what could not be looked into, and names that no address can have
 */
public record ContentFolder(List<ContentFile> files, List<Problem> problems) {

    private static final String SETTINGS = "site.yaml";

    /**
     * Walks through a project's {@code content}, following symbolic links within the project.
     *
     * @throws IOException if the machine fails
     */
    public static ContentFolder walk(Path root) throws IOException {
        return walk(root, (file, attributes) -> {});
    }

    /**
     * Walks through a project's {@code content}, following symbolic links within the project.
     *
     * @param found takes each file
     * @throws IOException if the machine fails
     */
    public static ContentFolder walk(Path root, BiConsumer<ContentFile, BasicFileAttributes> found) throws IOException {
        Path folder = root.resolve(Site.CONTENT);
        if (!Files.isDirectory(folder)) {
            Problem missing = Problem.ofFile(Rule.NO_CONTENT, Site.CONTENT, "there is no folder `content` here")
                    .withHelp("`runmark new` begins a site; its pages are `content/<framework>/<topic>/<page>.md`");
            return new ContentFolder(List.of(), List.of(missing));
        }
        Walk walk = new Walk(folder, Enclosure.of(root), found);
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        List<ContentFile> files = List.copyOf(walk.files.values());
        files.forEach(file -> file.misplaced().ifPresent(walk.problems::add));
        boolean configured = files.stream().anyMatch(ContentFile::isConfig);
        if (!configured && Files.isRegularFile(root.resolve(SETTINGS))) {
            walk.problems.add(Problem.ofFile(
                            Rule.MISPLACED_FILE,
                            SETTINGS,
                            "settings are read from `" + Site.CONTENT + "/" + SETTINGS + "`")
                    .withHelp("move it into `" + Site.CONTENT + "`")
                    .asWarning());
        }
        return new ContentFolder(files, List.copyOf(walk.problems));
    }

    public List<ContentFile> pages() {
        return markdown(ContentFile::isPage);
    }

    public List<ContentFile> indexes() {
        return markdown(ContentFile::isFolderIndex);
    }

    public List<ContentFile> articles() {
        return markdown(ContentFile::isArticle);
    }

    private List<ContentFile> markdown(Predicate<ContentFile> kind) {
        return files.stream().filter(ContentFile::isMarkdown).filter(kind).toList();
    }

    /** The files that are published as they are. */
    public List<Asset> assets() {
        return files.stream()
                .filter(file -> !file.isMarkdown() && !file.isConfig())
                .map(file -> new Asset(String.join("/", file.names()), file.file()))
                .toList();
    }

    /** The paths of all Markdown files. */
    public List<String> markdownPaths() {
        return markdown(file -> true).stream().map(ContentFile::path).toList();
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path folder;
        private final Enclosure project;
        private final BiConsumer<ContentFile, BasicFileAttributes> found;
        private final SortedMap<String, ContentFile> files = new TreeMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Map<Path, Path> foldersInOneCase = new HashMap<>();

        private Walk(Path folder, Enclosure project, BiConsumer<ContentFile, BasicFileAttributes> found) {
            this.folder = folder;
            this.project = project;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (directory.equals(folder)) {
                return FileVisitResult.CONTINUE;
            }
            if (isPassedOver(directory)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (leadsOut(directory)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            checkName(directory);
            checkCase(directory);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isPassedOver(file) && isFile(file, attributes) && !leadsOut(file)) {
                checkName(file);
                ContentFile known = contentFile(file);
                files.put(known.path(), known);
                found.accept(known, attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException exception) {
            problems.add(FileReading.unreadable(contentFile(file).path(), exception));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException exception) {
            if (exception != null) {
                problems.add(FileReading.unreadable(contentFile(directory).path(), exception));
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isFile(Path path, BasicFileAttributes attributes) {
            if (!attributes.isRegularFile()) {
                String name = contentFile(path).path();
                problems.add(Problem.ofFile(Rule.UNREADABLE, name, "this is neither a file nor a folder")
                        .withHelp("take it away"));
            }
            return attributes.isRegularFile();
        }

        private boolean leadsOut(Path path) {
            if (project.holdsEntry(path)) {
                return false;
            }
            problems.add(
                    Problem.ofFile(Rule.LINK_OUTSIDE, contentFile(path).path(), "this link leads out of the project")
                            .withHelp("copy what it leads to into the project"));
            return true;
        }

        private static boolean isPassedOver(Path path) {
            return FileNames.isPassedOver(nameOf(path));
        }

        private static String nameOf(Path path) {
            return String.valueOf(path.getFileName());
        }

        private void checkName(Path path) {
            String name = nameOf(path);
            if (!Addresses.isName(name)) {
                problems.add(Problem.ofFile(
                                Rule.UNSAFE_NAME,
                                contentFile(path).path(),
                                "`" + FileNames.shown(name)
                                        + "` cannot be part of an address: only letters a to z, digits, `-`, `_` and"
                                        + " `.` are safe")
                        .withHelp("rename it to `" + Addresses.nameLike(name) + "`"));
            } else if (Addresses.isReserved(name)) {
                problems.add(Problem.ofFile(
                                Rule.UNSAFE_NAME, contentFile(path).path(), "Windows can have no file `" + name + "`")
                        .withHelp("rename it, so that the site can be built and checked out there"));
            }
        }

        /** Of two folders in one place, one is named; what is in both would have as many problems as there are files. */
        private void checkCase(Path directory) {
            String name = nameOf(directory);
            Path other =
                    foldersInOneCase.putIfAbsent(directory.resolveSibling(name.toLowerCase(Locale.ROOT)), directory);
            if (other != null) {
                problems.add(Problem.ofFile(
                                Rule.OUTPUT_COLLISION,
                                contentFile(directory).path(),
                                "this folder differs from `" + nameOf(other)
                                        + "` in upper and lower case only, which some" + " disks cannot tell apart")
                        .withHelp("rename one of the two"));
            }
        }

        private ContentFile contentFile(Path path) {
            return new ContentFile(PathNames.of(folder.relativize(path)), path);
        }
    }
}
