package dev.runmark.render;

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
record TopicCard(String href, String title, String description, String size, String address, int questions) {

    static TopicCard of(Topic topic, Base base) {
        int questions = topic.siblings().stream()
                .mapToInt(page -> page.questions().size())
                .sum();
        String size = English.count(topic.siblings().size(), "page", "pages");
        return new TopicCard(
                base.href(Place.folder(topic.address())),
                topic.title(),
                topic.description(),
                questions == 0 ? size : size + ", " + English.count(questions, "question", "questions"),
                topic.address(),
                questions);
    }
}
