package dev.runmark.render;

import dev.runmark.content.Difficulty;
import dev.runmark.content.Page;

/**
 * A page in a topic's list.
 *
 * @param href where it is
 * @param title its title
 * @param description what it is about; empty if not said
 * @param difficulty its level; empty if not stated
 * @param questions how many questions it has, in words; empty if it has none
 */
record PageCard(String href, String title, String description, String difficulty, String questions) {

    static PageCard of(Page page, Base base) {
        int questions = page.questions().size();
        return new PageCard(
                base.href(Place.page(page.address())),
                page.title(),
                page.description(),
                page.difficulty().map(Difficulty::label).orElse(""),
                questions == 0 ? "" : English.count(questions, "question", "questions"));
    }
}
