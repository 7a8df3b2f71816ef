package dev.runmark.render.view;

import dev.runmark.render.file.LinkBase;
import dev.runmark.render.file.Place;
import dev.runmark.render.words.Words;
import dev.runmark.site.Topic;

/**
 * A topic in a list.
 *
 * @param href where it is
 * @param title its title
 * @param description what it is about; empty if not said
 * @param size how many pages and questions it has, in words
 * @param address its address within the site
 * @param questions how many questions it has
 */
public record TopicCard(String href, String title, String description, String size, String address, int questions) {

    public static TopicCard of(Topic topic, LinkBase base, Words words) {
        int questions = topic.siblings().stream()
                .mapToInt(page -> page.questions().size())
                .sum();
        String size = words.count(topic.siblings().size(), "pages");
        return new TopicCard(
                base.href(Place.folder(topic.address())),
                topic.title(),
                topic.description(),
                questions == 0 ? size : words.of("sizes", size, words.count(questions, "questions")),
                topic.address(),
                questions);
    }
}
