package dev.runmark.render.view;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code article.peb} shows.
 *
 * @param title the article's title
 * @param updated its date, if known
 * @param proof one line about its examples; empty if it has none
 * @param text its text
 * @param pages the pages that name it
 * @param edit where its source can be edited; empty if not known
 */
public record ArticleView(
        String title, @Nullable DateView updated, String proof, SafeString text, List<LinkView> pages, String edit)
        implements View {

    public ArticleView {
        pages = List.copyOf(pages);
    }

    @Override
    public String template() {
        return "article";
    }
}
