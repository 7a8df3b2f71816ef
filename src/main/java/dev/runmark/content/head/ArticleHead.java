package dev.runmark.content.head;

import dev.runmark.content.excerpt.Excerpt;
import dev.runmark.content.markdown.FrontMatter;
import dev.runmark.content.yaml.Fields;
import dev.runmark.content.yaml.ScopeReading;
import dev.runmark.content.yaml.Stated;
import dev.runmark.site.Article;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the front matter of an article states. */
public record ArticleHead(
        Optional<Stated<String>> title,
        String description,
        Excerpt excerpt,
        Article.Byline byline,
        Optional<LocalDate> updated,
        boolean navigation,
        boolean draft,
        List<Stated<String>> redirectFrom) {

    private static final List<String> KEYS = Stream.concat(
                    Stream.of(
                            "title",
                            "description",
                            "seoDescription",
                            "updated",
                            "navigation",
                            "draft",
                            "redirectFrom",
                            FrontMatter.MATH,
                            FrontMatter.EXAMPLES),
                    BylineReading.KEYS.stream())
            .toList();

    public static Head<ArticleHead> read(FrontMatter frontMatter) {
        Fields fields = frontMatter.fields(KEYS);
        fields.missing("title", "…");
        ScopeReading.page(fields);
        fields.flag(FrontMatter.MATH);
        ArticleHead head = new ArticleHead(
                fields.text("title"),
                Description.read(fields).map(Stated::value).orElse(""),
                Excerpt.of(frontMatter.body()),
                BylineReading.read(fields),
                fields.date("updated"),
                fields.flag("navigation").orElse(true),
                fields.flag("draft").orElse(false),
                RedirectFrom.read(fields));
        return new Head<>(head, fields.problems());
    }
}
