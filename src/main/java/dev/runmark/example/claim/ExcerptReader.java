package dev.runmark.example.claim;

import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.site.Language;
import dev.runmark.text.Enclosure;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.Suggestion;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the code of an example: from its block, or from the source file that the block names. */
final class ExcerptReader {

    private final Source page;
    private final Fence fence;
    private final Language language;
    private final List<Problem> problems = new ArrayList<>();

    private ExcerptReader(Source page, Fence fence, Language language) {
        this.page = page;
        this.fence = fence;
        this.language = language;
    }

    /** The code and what is wrong with it; the block's own lines if the file cannot be had. */
    record Result(Code code, List<Problem> problems) {

        Result {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads the code of a block.
     *
     * @param root what the path of a source file is relative to
     * @param language what the block is written in
     */
    static Result read(Source page, Fence fence, Words words, Path root, Language language) {
        ExcerptReader reader = new ExcerptReader(page, fence, language);
        Code code = words.excerpt()
                .flatMap(excerpt -> reader.code(excerpt, root))
                .orElseGet(() -> Code.of(page, fence.lines()));
        return new Result(code, reader.problems);
    }

    private Optional<Code> code(Words.Excerpt excerpt, Path root) {
        Path file = root.resolve(excerpt.file()).normalize();
        if (!file.startsWith(root.normalize()) || Path.of(excerpt.file()).isAbsolute() || leadsOut(file, root)) {
            problems.add(at("file", excerpt.file(), "`" + excerpt.file() + "` is outside the project")
                    .withHelp("name a file by its path from " + shown(root)));
            return Optional.empty();
        }
        return source(excerpt.file().replace('\\', '/'), file, root).flatMap(source -> code(excerpt, source));
    }

    private static boolean leadsOut(Path file, Path root) {
        try {
            return !Enclosure.of(root).holds(file);
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<Source> source(String path, Path file, Path root) {
        try {
            return Optional.of(Source.read(path, file));
        } catch (NoSuchFileException e) {
            problems.add(at("file", path, "there is no file `" + path + "`").withHelp(nearest(path, file, root)));
        } catch (CharacterCodingException e) {
            problems.add(at("file", path, "`" + path + "` is not UTF-8 text").withHelp("save it as UTF-8"));
        } catch (IOException e) {
            problems.add(at(
                            "file",
                            path,
                            "`" + path + "` cannot be read: " + e.getClass().getSimpleName())
                    .withHelp("name a source file that Runmark may read"));
        }
        return Optional.empty();
    }

    private static String nearest(String path, Path file, Path root) {
        Path folder = file.getParent();
        String hint = "paths are relative to " + shown(root);
        if (folder == null || !Files.isDirectory(folder)) {
            return hint;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(each -> String.valueOf(each.getFileName()))
                    .sorted()
                    .toList();
            return Suggestion.nearest(String.valueOf(file.getFileName()), names)
                    .map(name -> "did you mean `" + path.substring(0, path.lastIndexOf('/') + 1) + name + "`?")
                    .orElse(hint);
        } catch (IOException e) {
            return hint;
        }
    }

    private Optional<Code> code(Words.Excerpt excerpt, Source source) {
        Regions regions = Regions.of(source, language);
        regions.problems().forEach(problems::add);
        Optional<List<FenceLine>> shown = excerpt.region().isEmpty()
                ? Optional.of(regions.all())
                : regions.named(excerpt.region().get());
        if (shown.isEmpty()) {
            String name = excerpt.region().orElseThrow();
            problems.add(at("region", name, "`" + excerpt.file() + "` has no region `" + name + "`")
                    .withHelp(
                            regions.names().isEmpty()
                                    ? "mark it there: a line `" + language.comment() + " @start region=" + name
                                            + "` before it and a line `" + language.comment() + " @end` after it"
                                    : Suggestion.didYouMean(name, regions.names())));
        }
        return shown.map(lines -> {
            comparedWithBlock(excerpt, lines);
            return new Code(source, Regions.linesOf(source), lines);
        });
    }

    /** A block may repeat what the file says, for readers of the bare Markdown; then it must still say it. */
    private void comparedWithBlock(Words.Excerpt excerpt, List<FenceLine> lines) {
        List<FenceLine> own = fence.lines();
        if (own.stream().allMatch(line -> line.text().isBlank())) {
            return;
        }
        int index = 0;
        while (index < own.size()
                && index < lines.size()
                && own.get(index)
                        .text()
                        .stripTrailing()
                        .equals(lines.get(index).text().stripTrailing())) {
            index++;
        }
        if (index < own.size() || index < lines.size()) {
            FenceLine line = own.get(Math.min(index, own.size() - 1));
            String now = index < lines.size() ? "`" + lines.get(index).text().strip() + "`" : "nothing more";
            problems.add(Problem.error(
                            Rule.EXAMPLE_FILE_CHANGED,
                            page,
                            page.at(line.line(), line.column()),
                            Math.max(1, line.text().length()),
                            "this block no longer says what " + excerpt.file() + " says: there it is " + now)
                    .withHelp("copy it again, or leave the block empty: the page shows what the file says"));
        }
    }

    private Problem at(String word, String value, String message) {
        int offset = Math.max(0, fence.info().indexOf(word + "="));
        int length = Math.min(fence.info().length() - offset, word.length() + 1 + value.length());
        Location start = fence.infoLocation();
        Location place = new Location(start.path(), start.line(), start.column() + offset);
        return Problem.error(Rule.EXAMPLE_FILE, page, place, Math.max(1, length), message);
    }

    private static String shown(Path root) {
        return "the project folder (" + root.getFileName() + ")";
    }
}
