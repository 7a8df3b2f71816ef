package dev.runmark.render.view;

import dev.runmark.render.version.JavaChoice;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code article.peb} shows.
 *
 * @param title the article's title
 * @param published when it was published, if that is stated
 * @param updated when it was changed last, if that is known and another day
 * @param authors those who wrote it, each with a link, which is empty if there is none
 * @param tags links to the lists of its tags
 * @param length how long it takes to read, in words
 * @param proof one line about its examples; empty if it has none
 * @param java the versions of Java that readers choose from, if its examples differ between them
 * @param text its text
 * @param pages the pages that name it
 * @param edit where its source can be edited; empty if not known
 */
public record ArticleView(
        String title,
        @Nullable DateView published,
        @Nullable DateView updated,
        List<LinkView> authors,
        List<LinkView> tags,
        String length,
        String proof,
        @Nullable JavaChoice java,
        SafeString text,
        List<LinkView> pages,
        String edit)
        implements View {

    public ArticleView {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        pages = List.copyOf(pages);
    }

    @Override
    public String template() {
        return "article";
    }
}
