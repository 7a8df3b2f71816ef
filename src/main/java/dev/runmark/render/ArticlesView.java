package dev.runmark.render;

import java.util.List;

/**
 * What {@code articles.peb} shows.
 *
 * @param articles the articles of the blog, newest first
 */
record ArticlesView(List<ArticleCard> articles) implements View {

    ArticlesView {
        articles = List.copyOf(articles);
    }

    @Override
    public String template() {
        return "articles";
    }
}
