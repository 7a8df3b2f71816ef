package dev.runmark.content.javadoc;

import dev.runmark.site.Fence;
import dev.runmark.site.FencedText;
import dev.runmark.site.JavaScope;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.PageExamples;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java file, of which only the documentation comments are read: fences in those of {@code ///} (JEP 467),
 * {@code {@snippet}} (JEP 413), and code in {@code <pre>}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source its text
 * @param scope what its comments can name
 * @param fences the blocks of code, in reading order
 * @param problems what keeps some from being read rightly
 */
record JavaText(Source source, JavaScope scope, List<Fence> fences, List<Problem> problems) implements FencedText {

    JavaText {
        fences = List.copyOf(fences);
        problems = List.copyOf(problems);
    }

    static JavaText of(Source source) {
        Letters java = Letters.of(source.text());
        List<Fence> fences = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (DocComment comment : DocComment.in(java)) {
            CommentReading.Result read = CommentReading.of(source, comment);
            fences.addAll(read.fences());
            problems.addAll(read.problems());
        }
        return new JavaText(source, JavaHead.of(source.path(), java), fences, problems);
    }

    /** What a comment says before a block belongs to a declaration and not to a heading. */
    @Override
    public List<String> titlesAbove(Fence fence) {
        return List.of();
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
