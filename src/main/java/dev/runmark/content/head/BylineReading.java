package dev.runmark.content.head;

import dev.runmark.content.yaml.Fields;
import dev.runmark.content.yaml.Stated;
import dev.runmark.site.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads who wrote an article, when, and what it is about. */
final class BylineReading {

    static final List<String> KEYS = List.of("date", "author", "authors", "tags");

    private static final List<String> OF_AUTHOR = List.of("name", "url");

    private BylineReading() {}

    static Article.Byline read(Fields fields) {
        List<Article.Author> authors = new ArrayList<>();
        one(fields).ifPresent(authors::add);
        fields.named("authors", OF_AUTHOR, BylineReading::author).forEach(author -> author.ifPresent(authors::add));
        return new Article.Byline(
                fields.date("date"),
                authors,
                fields.oneOrTexts("tags").stream().map(Stated::value).distinct().toList());
    }

    private static Optional<Article.Author> one(Fields fields) {
        return fields.isText("author")
                ? fields.text("author").map(name -> new Article.Author(name.value(), ""))
                : fields.nested("author", OF_AUTHOR, BylineReading::author).flatMap(author -> author);
    }

    private static Optional<Article.Author> author(Fields fields) {
        fields.missing("name", "…");
        String url = fields.text("url")
                .flatMap(stated -> ConfigReading.checkedUrl(fields, "url", stated))
                .orElse("");
        return fields.text("name").map(name -> new Article.Author(name.value(), url));
    }
}
