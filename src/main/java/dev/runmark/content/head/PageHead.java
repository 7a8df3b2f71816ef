package dev.runmark.content.head;

import dev.runmark.content.folder.Addresses;
import dev.runmark.content.markdown.AskedInData;
import dev.runmark.content.markdown.FrontMatter;
import dev.runmark.content.yaml.Fields;
import dev.runmark.content.yaml.ScopeReading;
import dev.runmark.content.yaml.Stated;
import dev.runmark.site.Difficulty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the front matter of a page states. */
public record PageHead(
        Optional<Stated<String>> title,
        Optional<String> subtopic,
        Optional<Stated<String>> framework,
        Optional<Stated<String>> frameworkSlug,
        Optional<Stated<String>> topic,
        Optional<Stated<String>> topicSlug,
        Optional<Difficulty> difficulty,
        Optional<Stated<Integer>> order,
        String description,
        Optional<LocalDate> updated,
        List<Stated<String>> related,
        Optional<Stated<String>> blog,
        boolean navigation,
        boolean draft,
        List<Stated<String>> redirectFrom) {

    private static final List<String> KEYS = List.of(
            "title",
            "subtopic",
            "framework",
            "frameworkSlug",
            "topic",
            "topicSlug",
            "difficulty",
            "order",
            "description",
            "seoDescription",
            "updated",
            "related",
            "blog",
            "navigation",
            "draft",
            "redirectFrom",
            "questions",
            FrontMatter.MATH,
            FrontMatter.EXAMPLES);

    public static Head<PageHead> read(FrontMatter frontMatter) {
        Fields fields = frontMatter.fields(KEYS);
        fields.missing("title", "…");
        ScopeReading.page(fields);
        fields.flag(FrontMatter.MATH);
        fields.items("questions", AskedInData.KEYS, AskedInData::read);
        PageHead head = new PageHead(
                fields.text("title"),
                fields.text("subtopic").map(Stated::value),
                fields.text("framework"),
                slug(fields, "frameworkSlug"),
                fields.text("topic"),
                slug(fields, "topicSlug"),
                fields.difficulty("difficulty"),
                fields.number("order"),
                Description.readExpected(fields).map(Stated::value).orElse(""),
                fields.date("updated"),
                fields.texts("related"),
                fields.text("blog"),
                fields.flag("navigation").orElse(true),
                fields.flag("draft").orElse(false),
                RedirectFrom.read(fields));
        return new Head<>(head, fields.problems());
    }

    private static Optional<Stated<String>> slug(Fields fields, String key) {
        return fields.text(key).filter(slug -> {
            boolean fits = Addresses.isName(slug.value());
            if (!fits) {
                fields.reject(
                        slug,
                        "`" + slug.value() + "` cannot be part of an address",
                        "write `" + key + ": " + Addresses.nameLike(slug.value()) + "`");
            }
            return fits;
        });
    }
}
