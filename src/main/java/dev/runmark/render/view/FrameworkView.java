package dev.runmark.render.view;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/**
 * What {@code framework.peb} shows.
 *
 * @param title the framework's title
 * @param description what it is about; empty if not said
 * @param text the text of its index
 * @param lists whether its topics are listed
 * @param topics its topics in order
 */
public record FrameworkView(String title, String description, SafeString text, boolean lists, List<TopicCard> topics)
        implements View {

    public FrameworkView {
        topics = List.copyOf(topics);
    }

    @Override
    public String template() {
        return "framework";
    }
}
