package dev.runmark.example.claim;

import dev.runmark.example.fact.Printed;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.site.Language;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Blocks that show what somebody types at a prompt and what comes of it: all of such a block is what a terminal shows. */
public final class Prompts {

    private static final String PYTHON = ">>>";

    private static final Pattern FILE_WRITE = Pattern.compile("\\sfile-write(?=\\s|}|$)");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*");

    private Prompts() {}

    /** Whether lines are typed at a prompt. */
    public static boolean are(List<FenceLine> lines, Language language) {
        return language instanceof Language.Console
                || (language instanceof Language.Python
                        && lines.stream()
                                .map(line -> line.text().strip())
                                .filter(line -> !line.isEmpty())
                                .findFirst()
                                .filter(line -> line.startsWith(PYTHON))
                                .isPresent());
    }

    /**
     * A file that a page shows, and that the commands of the page find in their folder.
     *
     * @param path where, relative to that folder
     * @param text what is in it
     */
    public record ShownFile(String path, String text) {}

    /** The file that a block is, if it is one. */
    public static Optional<ShownFile> file(Example block) {
        return isFile(block.fence())
                ? Optional.of(new ShownFile(block.words().title(), block.code().text()))
                : Optional.empty();
    }

    /** Whether a block is a file for commands. */
    static boolean isFile(Fence fence) {
        return FILE_WRITE.matcher(fence.info()).find();
    }

    /** What is wrong with a block that is to be a file. */
    static Optional<Problem> wrong(Source source, Fence fence, Words words) {
        boolean named = PATH.matcher(words.title()).matches() && !words.title().contains("..");
        return !isFile(fence) || named
                ? Optional.empty()
                : Optional.of(Problem.error(
                                Rule.EXAMPLE_WORD,
                                source,
                                fence.infoLocation(),
                                fence.info().length(),
                                "`file-write` needs a title that is the path of a file in the example's folder")
                        .withHelp("write title=\"pom.xml\" file-write"));
    }

    /** What such a block claims: itself. */
    static Optional<Claim> claim(Source source, Fence fence, Language language) {
        return are(fence.lines(), language) && !isFile(fence)
                ? Optional.of(new Claim.Output(
                        ClaimReader.firstLine(source, fence),
                        fence.location(),
                        fence.lines().stream().map(FenceLine::text).toList(),
                        /* unordered= */ false,
                        Printed.Stream.OUT))
                : Optional.empty();
    }
}
