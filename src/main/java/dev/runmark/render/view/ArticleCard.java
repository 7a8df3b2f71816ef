package dev.runmark.render.view;

import dev.runmark.render.file.LinkBase;
import dev.runmark.render.file.Place;
import dev.runmark.render.words.Words;
import dev.runmark.site.Article;
import org.jspecify.annotations.Nullable;

/**
 * An article in the list of articles.
 *
 * @param href where it is
 * @param title its title
 * @param description what it is about, or how it begins; empty if it has no words
 * @param updated its date, if known
 */
public record ArticleCard(
        String href,
        String title,
        String description,
        @Nullable DateView updated) {

    public static ArticleCard of(Article article, LinkBase base, Words words) {
        return new ArticleCard(
                base.href(Place.page(article.address())),
                article.title(),
                article.excerpt(),
                article.date().map(date -> DateView.of(date, words)).orElse(null));
    }
}
