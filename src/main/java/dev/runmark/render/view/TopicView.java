package dev.runmark.render.view;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/**
 * What {@code topic.peb} shows.
 *
 * @param title the topic's title
 * @param description what it is about; empty if not said
 * @param address its address within the site
 * @param questions how many questions it has
 * @param text the text of its index
 * @param print the link to all of it on one page; empty if there is none
 * @param book the link to it as a book; empty if there is none
 * @param lists whether its pages are listed
 * @param pages its pages in order
 */
public record TopicView(
        String title,
        String description,
        String address,
        int questions,
        SafeString text,
        String print,
        String book,
        boolean lists,
        List<PageCard> pages)
        implements View {

    public TopicView {
        pages = List.copyOf(pages);
    }

    @Override
    public String template() {
        return "topic";
    }
}
