package dev.runmark.example.claim;

import dev.runmark.site.Fence;
import dev.runmark.text.Enclosure;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.Suggestion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the files that an example names behind {@code files=}. */
final class PageFiles {

    private static final Pattern WORD = Pattern.compile("\\sfiles(?:=(?:\"([^\"]*)\"|(\\S*)))?(?=\\s|$)");
    private static final Pattern NAME = Pattern.compile("[^,\\s]+(?:[ \\t]+[^,\\s]+)*");
    private static final int MOST_BYTES = 1 << 20;

    private final Source page;
    private final Fence fence;
    private final Path folder;
    private final List<PageFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private PageFiles(Source page, Fence fence, Path folder) {
        this.page = page;
        this.fence = fence;
        this.folder = folder;
    }

    /** The files, and what is wrong with those that are missing among them. */
    record Result(List<PageFile> files, List<Problem> problems) {

        Result {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads the files of an example.
     *
     * @param root what the path of the page is relative to
     */
    static Result read(Source page, Fence fence, Path root) {
        Path folder = root.resolve(page.path()).toAbsolutePath().normalize().getParent();
        Matcher word = WORD.matcher(fence.info());
        if (folder == null || !word.find()) {
            return new Result(List.of(), List.of());
        }
        PageFiles read = new PageFiles(page, fence, folder);
        int group = word.group(1) == null ? 2 : 1;
        Matcher names = NAME.matcher(fence.info());
        if (word.group(group) == null || word.group(group).isBlank()) {
            read.problem(word.start() + 1, "files", "`files` needs the name of a file", "write files=data.csv");
        } else {
            names.region(word.start(group), word.end(group));
            while (names.find()) {
                read.add(names.start(), names.group());
            }
        }
        return new Result(read.files, read.problems);
    }

    private void add(int offset, String name) {
        try {
            Path file = folder.resolve(name).normalize();
            if (!file.startsWith(folder)
                    || file.equals(folder)
                    || !Enclosure.of(folder).holds(file)) {
                String message = "`" + name + "` is not below the folder of the page";
                problem(offset, name, message, "put the file beside the page, and name it by its path from there");
            } else if (Files.size(file) > MOST_BYTES) {
                problem(offset, name, "`" + name + "` has more than 1 MiB", "give examples a smaller file");
            } else {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                files.add(new PageFile(folder.relativize(file).toString().replace('\\', '/'), content));
            }
        } catch (NoSuchFileException | InvalidPathException missing) {
            problem(offset, name, "there is no file `" + name + "` beside the page", nearest(name));
        } catch (IOException unreadable) {
            problem(offset, name, "`" + name + "` cannot be read", "name a file that Runmark may read");
        }
    }

    private String nearest(String name) {
        try (Stream<Path> there = Files.list(folder)) {
            List<String> names = there.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
            return Suggestion.nearest(name, names)
                    .map(near -> "did you mean `" + near + "`?")
                    .orElse("put the file into the folder of the page");
        } catch (IOException e) {
            return "put the file into the folder of the page";
        }
    }

    private void problem(int offset, String text, String message, String help) {
        Location info = fence.infoLocation();
        Location place = new Location(info.path(), info.line(), info.column() + offset);
        problems.add(Problem.error(Rule.EXAMPLE_FILE, page, place, text.length(), message)
                .withHelp(help));
    }
}
