package dev.runmark.content.head;

import dev.runmark.content.fence.FenceProblems;
import dev.runmark.content.folder.ContentFile;
import dev.runmark.content.folder.FileReading;
import dev.runmark.content.foreign.ForeignSyntax;
import dev.runmark.content.foreign.NearMarkdown;
import dev.runmark.content.formula.FormulaProblems;
import dev.runmark.content.markdown.AbsentFrontMatter;
import dev.runmark.content.markdown.FrontMatter;
import dev.runmark.content.markdown.HtmlProblems;
import dev.runmark.content.markdown.LinkUse;
import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.content.markdown.Outline;
import dev.runmark.content.markdown.OutlineProblems;
import dev.runmark.content.markdown.UnsafeLinks;
import dev.runmark.content.picture.PictureProblems;
import dev.runmark.site.FencedText;
import dev.runmark.site.MarkdownFile;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What was read of one Markdown file; its text is dropped.
 *
 * @param file the file
 * @param head what its front matter states
 * @param outline what its body holds
 * @param sound whether its front matter could be read
 */
public record TextReading<H>(MarkdownFile file, H head, Outline outline, boolean sound) {

    /** Whether other pages show the same of this text as of another reading of the same file. */
    public boolean showsTheSameAs(TextReading<H> other) {
        return head.equals(other.head)
                && outline.showsTheSameAs(other.outline)
                && file.examples().equals(other.file.examples());
    }

    public static <H> FileReading<TextReading<H>> of(ContentFile file, Function<FrontMatter, Head<H>> readHead) {
        return of(file, readHead, (markdown, text) -> {});
    }

    /** Reads a file and hands its text to somebody else, too. */
    static <H> FileReading<TextReading<H>> of(
            ContentFile file, Function<FrontMatter, Head<H>> readHead, BiConsumer<MarkdownFile, FencedText> listener) {
        return FileReading.of(file.path(), file.file(), source -> of(source, file.file(), readHead, listener));
    }

    /**
     * Reads the front matter alone, which takes a tenth of the time. The outline is empty, and what is wrong with the
     * file is not reported.
     */
    public static <H> FileReading<TextReading<H>> skim(ContentFile file, Function<FrontMatter, Head<H>> readHead) {
        return FileReading.of(file.path(), file.file(), source -> skim(source, file.file(), readHead));
    }

    private static <H> FileReading<TextReading<H>> skim(
            Source source, Path file, Function<FrontMatter, Head<H>> readHead) {
        FrontMatter frontMatter = FrontMatter.of(source);
        TextReading<H> text = skimmed(
                MarkdownFile.skimmed(
                        source.path(), file, source.checksum(), frontMatter.bodyStart(), frontMatter.examples()),
                readHead.apply(frontMatter).value(),
                frontMatter.isSound());
        return new FileReading<>(Optional.of(text), List.of());
    }

    /** A text of which nothing is known but its front matter. */
    public static <H> TextReading<H> skimmed(MarkdownFile file, H head, boolean sound) {
        return new TextReading<>(file, head, Outline.NOTHING, sound);
    }

    static <H> FileReading<TextReading<H>> of(Source source, Path file, Function<FrontMatter, Head<H>> readHead) {
        return of(source, file, readHead, (markdown, text) -> {});
    }

    private static <H> FileReading<TextReading<H>> of(
            Source source,
            Path file,
            Function<FrontMatter, Head<H>> readHead,
            BiConsumer<MarkdownFile, FencedText> listener) {
        MarkdownText text = MarkdownText.of(source);
        Head<H> head = readHead.apply(text.frontMatter());
        Outline outline = Outline.of(text);
        List<Problem> problems = new ArrayList<>(text.frontMatter().problems());
        // Broken front matter states nothing; what is missing from it is not the author's omission.
        if (text.frontMatter().isSound()) {
            problems.addAll(AbsentFrontMatter.in(source).map(List::of).orElseGet(head::problems));
        }
        problems.addAll(OutlineProblems.of(text));
        problems.addAll(FenceProblems.of(text));
        problems.addAll(HtmlProblems.of(text));
        problems.addAll(UnsafeLinks.in(text));
        problems.addAll(PictureProblems.in(text));
        problems.addAll(ForeignSyntax.in(text));
        problems.addAll(NearMarkdown.in(text));
        problems.addAll(FormulaProblems.in(text));
        MarkdownFile markdown = text.handle(file)
                .linkingTo(outline.links().stream().map(LinkUse::url).toList());
        listener.accept(markdown, text);
        return new FileReading<>(
                Optional.of(new TextReading<>(
                        markdown, head.value(), outline, text.frontMatter().isSound())),
                problems);
    }
}
