package dev.runmark.render.view;

import dev.runmark.render.file.LinkBase;
import dev.runmark.render.file.Place;
import dev.runmark.render.words.Words;
import dev.runmark.site.Framework;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code home.peb} shows.
 *
 * @param title the site's name
 * @param description what it is about; empty if not said
 * @param questions how many questions it has, in words; empty if it has none
 * @param proof how many of its examples are proved, in words; empty if it has none
 * @param example one of them, if there is one that is short and to the point
 * @param frameworks its frameworks in order
 * @param articles the link to the list of articles; empty if there is none
 */
public record HomeView(
        String title,
        String description,
        String questions,
        String proof,
        @Nullable Sample example,
        List<FrameworkCard> frameworks,
        String articles)
        implements View {

    /**
     * An example that shows what the site is about.
     *
     * @param href the question that it belongs to
     * @param question that question
     * @param code the example as its page shows it
     */
    public record Sample(String href, String question, SafeString code) {}

    /**
     * A framework with its topics.
     *
     * @param id its anchor
     * @param href where it is
     * @param title its title
     * @param description what it is about; empty if not said
     * @param topics its topics in order
     */
    public record FrameworkCard(String id, String href, String title, String description, List<TopicCard> topics) {

        public FrameworkCard {
            topics = List.copyOf(topics);
        }

        public static FrameworkCard of(Framework framework, LinkBase base, Words words) {
            return new FrameworkCard(
                    framework.address(),
                    base.href(Place.folder(framework.address())),
                    framework.title(),
                    framework.description(),
                    framework.topics().stream()
                            .map(topic -> TopicCard.of(topic, base, words))
                            .toList());
        }
    }

    public HomeView {
        frameworks = List.copyOf(frameworks);
    }

    @Override
    public String template() {
        return "home";
    }
}
