package dev.runmark.content.head;

import dev.runmark.content.markdown.FrontMatter;
import dev.runmark.content.yaml.Fields;
import dev.runmark.content.yaml.ScopeReading;
import dev.runmark.content.yaml.Stated;
import java.util.List;
import java.util.Optional;

/** What the front matter of a framework's or a topic's {@code index.md} states. */
public record IndexHead(Optional<Stated<String>> title, String description, Optional<Stated<Integer>> order) {

    private static final List<String> KEYS =
            List.of("title", "description", "seoDescription", "order", FrontMatter.EXAMPLES);

    public static Head<IndexHead> read(FrontMatter frontMatter) {
        Fields fields = frontMatter.fields(KEYS);
        fields.missing("title", "…");
        ScopeReading.page(fields);
        IndexHead head = new IndexHead(
                fields.text("title"),
                Description.read(fields).map(Stated::value).orElse(""),
                fields.number("order"));
        return new Head<>(head, fields.problems());
    }
}
