package dev.runmark.content;

import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was read of one Markdown file; its text is dropped.
 *
 * @param file the file
 * @param head what its front matter states
 * @param outline what its body holds
 */
record TextReading<H>(MarkdownFile file, H head, Outline outline) {

    static <H> FileReading<TextReading<H>> of(ContentFile file, Function<FrontMatter, Head<H>> readHead) {
        return FileReading.of(file.path(), file.file(), source -> of(source, file.file(), readHead));
    }

    static <H> FileReading<TextReading<H>> of(Source source, Path file, Function<FrontMatter, Head<H>> readHead) {
        MarkdownText text = MarkdownText.of(source);
        Head<H> head = readHead.apply(text.frontMatter());
        Outline outline = Outline.of(text);
        List<Problem> problems = new ArrayList<>(text.frontMatter().problems());
        // Broken front matter states nothing; what is missing from it is not the author's omission.
        if (text.frontMatter().isSound()) {
            problems.addAll(head.problems());
        }
        problems.addAll(OutlineProblems.of(text));
        MarkdownFile markdown = text.handle(file, outline.javaFences());
        return new FileReading<>(Optional.of(new TextReading<>(markdown, head.value(), outline)), problems);
    }
}
