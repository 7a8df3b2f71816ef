package dev.runmark.content.head;

import dev.runmark.content.markdown.FrontMatter;
import dev.runmark.content.yaml.Fields;
import dev.runmark.content.yaml.ScopeReading;
import dev.runmark.content.yaml.Stated;
import java.util.List;
import java.util.Optional;

/**
 * What the front matter of the {@code index.md} of a framework, a topic or the whole site states.
 *
 * @param title its title
 * @param description what search engines show; empty if there is none
 * @param order its place among its siblings, if stated
 * @param pages the names of what is in its folder, in the order of the list
 * @param lists whether what is in the folder is listed below the text
 * @param silent whether there is nothing behind the front matter
 */
public record IndexHead(
        Optional<Stated<String>> title,
        String description,
        Optional<Stated<Integer>> order,
        List<Stated<String>> pages,
        boolean lists,
        boolean silent) {

    private static final List<String> KEYS = List.of(
            "title",
            "description",
            "seoDescription",
            "order",
            "pages",
            "lists",
            FrontMatter.MATH,
            FrontMatter.EXAMPLES);

    public static Head<IndexHead> read(FrontMatter frontMatter) {
        Fields fields = frontMatter.fields(KEYS);
        fields.missing("title", "…");
        ScopeReading.page(fields);
        fields.flag(FrontMatter.MATH);
        IndexHead head = new IndexHead(
                fields.text("title"),
                Description.read(fields).map(Stated::value).orElse(""),
                fields.number("order"),
                fields.texts("pages"),
                fields.flag("lists").orElse(true),
                frontMatter.isAll());
        return new Head<>(head, fields.problems());
    }
}
