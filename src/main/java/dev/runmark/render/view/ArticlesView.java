package dev.runmark.render.view;

import java.util.List;

/**
 * What {@code articles.peb} shows.
 *
 * @param articles the articles of the blog, newest first
 */
public record ArticlesView(List<ArticleCard> articles) implements View {

    public ArticlesView {
        articles = List.copyOf(articles);
    }

    @Override
    public String template() {
        return "articles";
    }
}
