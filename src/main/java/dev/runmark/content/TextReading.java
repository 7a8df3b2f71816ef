package dev.runmark.content;

import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
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

    /**
     * How it went.
     *
     * @param text empty if the file cannot be read
     * @param problems what is wrong with the file by itself
     */
    record Outcome<H>(Optional<TextReading<H>> text, List<Problem> problems) {}

    static <H> Outcome<H> of(ContentFile file, Function<FrontMatter, Head<H>> readHead) {
        String path = file.path();
        try {
            return of(Source.read(path, file.file()), file.file(), readHead);
        } catch (CharacterCodingException e) {
            return failed(Problem.ofFile("not-utf-8", path, "this file is not UTF-8 text")
                    .withHelp("save it as UTF-8"));
        } catch (IOException e) {
            return failed(ContentFolder.unreadable(path, e));
        } catch (StackOverflowError e) {
            // The Markdown parser recurses and has no limit of its own to ask for.
            return failed(Problem.ofFile("nested-too-deep", path, "lists or quotes are nested too deep in this file")
                    .withHelp("no reader can follow a thousand levels: take some out"));
        }
    }

    private static <H> Outcome<H> failed(Problem problem) {
        return new Outcome<>(Optional.empty(), List.of(problem));
    }

    static <H> Outcome<H> of(Source source, Path file, Function<FrontMatter, Head<H>> readHead) {
        MarkdownText text = MarkdownText.of(source);
        Head<H> head = readHead.apply(text.frontMatter());
        Outline outline = Outline.of(text);
        List<Problem> problems = new ArrayList<>(text.frontMatter().problems());
        // Broken front matter states nothing; what is missing from it is not the author's omission.
        if (text.frontMatter().isSound()) {
            problems.addAll(head.problems());
        }
        problems.addAll(OutlineProblems.of(text));
        MarkdownFile markdown = new MarkdownFile(source.path(), file, Hash.of(source), outline.javaFences());
        return new Outcome<>(Optional.of(new TextReading<>(markdown, head.value(), outline)), problems);
    }
}
