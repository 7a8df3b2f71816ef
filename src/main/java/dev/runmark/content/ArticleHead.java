package dev.runmark.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the front matter of an article states. */
record ArticleHead(
        Optional<Stated<String>> title,
        String description,
        Optional<LocalDate> updated,
        boolean draft,
        List<Stated<String>> redirectFrom) {

    private static final List<String> KEYS =
            List.of("title", "description", "seoDescription", "updated", "draft", "redirectFrom", FrontMatter.EXAMPLES);

    static Head<ArticleHead> read(FrontMatter frontMatter) {
        Fields fields = frontMatter.fields(KEYS);
        fields.missing("title", "…");
        ScopeReading.page(fields);
        ArticleHead head = new ArticleHead(
                fields.text("title"),
                Description.read(fields).map(Stated::value).orElse(""),
                fields.date("updated"),
                fields.flag("draft").orElse(false),
                RedirectFrom.read(fields));
        return new Head<>(head, fields.problems());
    }
}
