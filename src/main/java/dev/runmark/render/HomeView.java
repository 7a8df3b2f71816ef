package dev.runmark.render;

import dev.runmark.content.Framework;
import java.util.List;

/**
 * What {@code home.peb} shows.
 *
 * @param title the site's name
 * @param description what it is about; empty if not said
 * @param frameworks its frameworks in order
 * @param articles the link to the list of articles; empty if there is none
 */
record HomeView(String title, String description, List<Shelf> frameworks, String articles) implements View {

    /**
     * A framework with its topics.
     *
     * @param id its anchor
     * @param href where it is
     * @param title its title
     * @param description what it is about; empty if not said
     * @param topics its topics in order
     */
    record Shelf(String id, String href, String title, String description, List<TopicCard> topics) {

        Shelf {
            topics = List.copyOf(topics);
        }

        static Shelf of(Framework framework, Base base) {
            return new Shelf(
                    framework.address(),
                    base.href(Place.folder(framework.address())),
                    framework.title(),
                    framework.description(),
                    framework.topics().stream()
                            .map(topic -> TopicCard.of(topic, base))
                            .toList());
        }
    }

    HomeView {
        frameworks = List.copyOf(frameworks);
    }

    @Override
    public String template() {
        return "home";
    }
}
