package dev.runmark.content.javadoc;

import dev.runmark.site.Fence;
import dev.runmark.site.FencedText;
import dev.runmark.site.JavaScope;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.PageExamples;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Java file, of which only the documentation comments are read: fences in those of {@code ///} (JEP 467),
 * {@code {@snippet}} (JEP 413), and code in {@code <pre>}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source its text
 * @param scope what its comments can name
 * @param fences the blocks of code, in reading order
 * @param titles the headings of its comment that each is below, by where it begins
 * @param problems what keeps some from being read rightly
 */
record JavaText(
        Source source, JavaScope scope, List<Fence> fences, Map<Location, List<String>> titles, List<Problem> problems)
        implements FencedText {

    JavaText {
        fences = List.copyOf(fences);
        titles = Map.copyOf(titles);
        problems = List.copyOf(problems);
    }

    static JavaText of(Source source) {
        Letters java = Letters.of(source.text());
        List<Fence> fences = new ArrayList<>();
        Map<Location, List<String>> titles = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (DocComment comment : DocComment.in(java)) {
            CommentReading.Result read = CommentReading.of(source, comment);
            fences.addAll(read.fences());
            titles.putAll(read.titles());
            problems.addAll(read.problems());
        }
        return new JavaText(source, JavaHead.of(source.path(), java), fences, titles, problems);
    }

    @Override
    public List<String> titlesAbove(Fence fence) {
        return titles.getOrDefault(fence.location(), List.of());
    }

    MarkdownFile handle(Path file) {
        return new MarkdownFile(
                source.path(),
                file,
                source.checksum(),
                /* bodyStart= */ 0,
                (int) fences.stream().filter(Fence::isExample).count(),
                Fence.countOthers(fences),
                fences.stream().anyMatch(fence -> fence.isAboutExample() || fence.isAlmostExample()),
                PageExamples.within(scope));
    }
}
