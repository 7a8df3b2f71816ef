package dev.runmark.render.machine;

import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.example.judge.Proof;
import dev.runmark.render.file.Place;
import dev.runmark.render.file.Printable;
import dev.runmark.render.words.Words;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Page;
import dev.runmark.site.Question;
import dev.runmark.text.Source;
import java.io.IOException;
import java.util.List;

/**
 * A page as Markdown for programs: its body as the author wrote it, and below each example what is known of it. Its links lead to Markdown files, and so to the other
 * pages' twins.
 */
public final class MarkdownTwin {

    private MarkdownTwin() {}

    /** Where a page's twin stands. */
    public static Place place(String address) {
        return Place.plain(address + ".md");
    }

    /** Finds the Markdown of each question's answer. */
    private interface Answers {
        List<String> find() throws IOException;
    }

    /**
     * The twin of a page.
     *
     * @param page a page of the site
     * @param proofs the proofs of its examples
     * @param words what is said of them
     * @throws IOException if its Markdown cannot be read, or has changed since the site was read
     */
    public static String of(Page page, List<Proof> proofs, Words words) throws IOException {
        // Only answers that are kept as data have to be taken out of YAML; the others stand in the body.
        return of(
                page, page.file().source(), () -> MarkdownText.open(page.file()).answerSources(), proofs, words);
    }

    /**
     * The twin of a page whose text is at hand.
     *
     * @param page a page of the site
     * @param text its text
     * @param proofs the proofs of its examples
     * @param words what is said of them
     */
    public static String of(Page page, MarkdownText text, List<Proof> proofs, Words words) throws IOException {
        return of(page, text.source(), text::answerSources, proofs, words);
    }

    private static String of(Page page, Source source, Answers found, List<Proof> proofs, Words words)
            throws IOException {
        StringBuilder text =
                new StringBuilder(text(page.title(), page.description(), page.file(), source, proofs, words));
        List<Question> data = SectionTexts.data(page, source);
        List<String> answers = data.isEmpty() ? List.of() : found.find();
        for (int i = 0; i < data.size(); i++) {
            Question question = data.get(i);
            String attributes =
                    " {#" + question.id() + " ." + question.difficulty().label() + "}";
            text.append("\n## ").append(question.title()).append(attributes).append("\n\n");
            text.append(answers.get(i)).append('\n');
        }
        return Printable.of(text.toString());
    }

    /** The twin of a text that has no questions. */
    public static String of(
            String title, String description, MarkdownFile file, Source source, List<Proof> proofs, Words words) {
        return Printable.of(text(title, description, file, source, proofs, words));
    }

    private static String text(
            String title, String description, MarkdownFile file, Source source, List<Proof> proofs, Words words) {
        String lead = description.isEmpty() ? "" : "> " + description + "\n\n";
        String body = ProvedMarkdown.of(source, file.bodyStart(), proofs, words).strip();
        return "# " + title + "\n\n" + lead + body + "\n";
    }
}
