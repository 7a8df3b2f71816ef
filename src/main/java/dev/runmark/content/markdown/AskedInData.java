package dev.runmark.content.markdown;

import dev.runmark.content.yaml.Fields;
import dev.runmark.content.yaml.ScalarText;
import dev.runmark.content.yaml.Stated;
import dev.runmark.site.Difficulty;
import java.util.List;
import java.util.Optional;

/**
 * A question that a page keeps as data, in its front matter.
 *
 * @param id its anchor
 * @param difficulty how hard it is
 * @param question what is asked, in Markdown of one line
 * @param answer the answer, in Markdown
 */
public record AskedInData(Stated<String> id, Difficulty difficulty, Stated<String> question, ScalarText answer) {

    public static final List<String> KEYS = List.of("id", "difficulty", "q", "a");

    /** What is asked, as plain text. */
    String title() {
        return Nodes.plainText(Dialect.parse(question.value(), 0));
    }

    public static Optional<AskedInData> read(Fields fields) {
        fields.missing("q", "What is asked?");
        fields.missing("difficulty", "medium");
        fields.missing("a", "|");
        Optional<Stated<String>> question = fields.text("q");
        Optional<Difficulty> difficulty = fields.difficulty("difficulty");
        Optional<ScalarText> answer = fields.block("a");
        Optional<Stated<String>> stated = fields.text("id");
        stated.filter(id -> !Anchors.isId(id.value()))
                .ifPresent(id -> fields.reject(id, "`" + id.value() + "` cannot be an anchor", Anchors.ID_HELP));
        if (question.isEmpty() || difficulty.isEmpty() || answer.isEmpty()) {
            return Optional.empty();
        }
        Stated<String> asked = question.get();
        Stated<String> id = stated.orElseGet(() -> new Stated<>(Anchors.slug(asked.value()), asked.spot()));
        return Optional.of(new AskedInData(id, difficulty.get(), asked, answer.get()));
    }
}
