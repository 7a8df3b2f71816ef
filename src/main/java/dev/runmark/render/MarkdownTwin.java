package dev.runmark.render;

import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Page;
import dev.runmark.site.Question;
import dev.runmark.text.Source;
import java.util.List;

/**
 * A page as Markdown for programs: its body as the author wrote it. Its links lead to Markdown files, and so to the other
 * pages' twins.
 */
final class MarkdownTwin {

    private MarkdownTwin() {}

    /** Where a page's twin stands. */
    static Place place(String address) {
        return Place.plain(address + ".md");
    }

    /**
     * The twin of a page.
     *
     * @param answers the Markdown of each question's answer
     */
    static String of(Page page, Source source, List<String> answers) {
        StringBuilder text = new StringBuilder(of(page.title(), page.description(), page.file(), source));
        List<Question> data = SectionTexts.data(page, source);
        for (int i = 0; i < data.size(); i++) {
            Question question = data.get(i);
            String attributes =
                    " {#" + question.id() + " ." + question.difficulty().label() + "}";
            text.append("\n## ").append(question.title()).append(attributes).append("\n\n");
            text.append(answers.get(i)).append('\n');
        }
        return text.toString();
    }

    /** The twin of a text that has no questions. */
    static String of(String title, String description, MarkdownFile file, Source source) {
        String lead = description.isEmpty() ? "" : "> " + description + "\n\n";
        return "# " + title + "\n\n" + lead
                + source.text().substring(file.bodyStart()).strip() + "\n";
    }
}
