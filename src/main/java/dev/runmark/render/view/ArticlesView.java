package dev.runmark.render.view;

import java.util.List;

/**
 * What {@code articles.peb} shows.
 *
 * @param title its title
 * @param articles the articles, newest first
 * @param newer the link to those before; empty if there are none
 * @param older the link to those after; empty if there are none
 */
public record ArticlesView(String title, List<ArticleCard> articles, String newer, String older) implements View {

    public ArticlesView {
        articles = List.copyOf(articles);
    }

    @Override
    public String template() {
        return "articles";
    }
}
