package dev.runmark.render.view;

import dev.runmark.render.file.LinkBase;
import dev.runmark.render.file.Place;
import dev.runmark.render.words.Words;
import dev.runmark.site.Framework;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code home.peb} shows.
 *
 * @param title its heading
 * @param description what it is about; empty if not said
 * @param questions how many questions it has, in words; empty if it has none
 * @param proof how many of its examples are proved, in words; empty if it has none
 * @param example one of them, if there is one that is short and to the point
 * @param text what its author says
 * @param lists whether what the site has is listed
 * @param frameworks its frameworks in order
 * @param pages the pages that belong to no topic, if there is nothing else to list
 * @param articles the link to the list of articles; empty if there is none
 */
public record HomeView(
        String title,
        String description,
        String questions,
        String proof,
        @Nullable Sample example,
        SafeString text,
        boolean lists,
        List<FrameworkCard> frameworks,
        List<TopicCard> pages,
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
     * @param topics its topics in order, or its pages if it has no topics
     */
    public record FrameworkCard(String id, String href, String title, String description, List<TopicCard> topics) {

        public FrameworkCard {
            topics = List.copyOf(topics);
        }

        /** A framework with its topics. */
        public static FrameworkCard of(Framework framework, LinkBase base, Words words) {
            return of(framework, framework.topics().stream().map(topic -> TopicCard.of(topic, base, words)), base);
        }

        /** A framework with what is directly in it. */
        public static FrameworkCard withContents(Framework framework, LinkBase base, Words words) {
            return framework.isFlat()
                    ? of(
                            framework,
                            framework.topics().get(0).siblings().stream().map(page -> TopicCard.of(page, base, words)),
                            base)
                    : of(framework, base, words);
        }

        private static FrameworkCard of(Framework framework, Stream<TopicCard> cards, LinkBase base) {
            return new FrameworkCard(
                    framework.address(),
                    base.href(Place.of(framework)),
                    framework.title(),
                    framework.description(),
                    cards.toList());
        }
    }

    public HomeView {
        frameworks = List.copyOf(frameworks);
        pages = List.copyOf(pages);
    }

    @Override
    public String template() {
        return "home";
    }
}
