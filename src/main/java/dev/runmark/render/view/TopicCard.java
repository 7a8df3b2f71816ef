package dev.runmark.render.view;

import dev.runmark.render.file.LinkBase;
import dev.runmark.render.file.Place;
import dev.runmark.render.words.Words;
import dev.runmark.site.Article;
import dev.runmark.site.Page;
import dev.runmark.site.Topic;

/**
 * A topic in a list, or a page that belongs to none.
 *
 * @param href where it is
 * @param title its title
 * @param description what it is about; empty if not said
 * @param size how many pages and questions it has, in words
 * @param address its address within the site
 * @param questions how many questions it has
 * @param marks what the names of the reader's marks on them begin with
 */
public record TopicCard(
        String href, String title, String description, String size, String address, int questions, String marks) {

    public static TopicCard of(Topic topic, LinkBase base, Words words) {
        int questions = topic.siblings().stream()
                .mapToInt(page -> page.questions().size())
                .sum();
        String size = words.count(topic.siblings().size(), "pages");
        return new TopicCard(
                base.href(Place.of(topic)),
                topic.title(),
                topic.description(),
                questions == 0 ? size : words.of("sizes", size, words.count(questions, "questions")),
                topic.address(),
                questions,
                topic.address() + "/");
    }

    public static TopicCard of(Page page, LinkBase base, Words words) {
        int questions = page.questions().size();
        return new TopicCard(
                base.href(Place.page(page.address())),
                page.title(),
                page.description(),
                questions == 0 ? "" : words.count(questions, "questions"),
                page.address(),
                questions,
                page.address() + "#");
    }

    public static TopicCard of(Article page, LinkBase base) {
        return new TopicCard(
                base.href(Place.page(page.address())),
                page.title(),
                page.description(),
                "",
                page.address(),
                0,
                page.address() + "#");
    }
}
