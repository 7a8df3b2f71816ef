package dev.runmark.render.view;

import dev.runmark.render.file.LinkBase;
import dev.runmark.render.file.Place;
import dev.runmark.render.words.Words;
import dev.runmark.site.Difficulty;
import dev.runmark.site.Page;
import java.util.List;

/**
 * A page in a topic's list.
 *
 * @param href where it is
 * @param title its title
 * @param description what it is about; empty if not said
 * @param difficulty its level; empty if not stated
 * @param size how many questions it has, in words; empty if it has none
 * @param proof how many of its examples are proved, in words; empty if it has none
 * @param address its address within the site
 * @param questions its questions
 */
public record PageCard(
        String href,
        String title,
        String description,
        String difficulty,
        String size,
        String proof,
        String address,
        List<QuestionLink> questions) {

    public PageCard {
        questions = List.copyOf(questions);
    }

    public static PageCard of(Page page, LinkBase base, ProvedPages proved, Words words) {
        int questions = page.questions().size();
        return new PageCard(
                base.href(Place.page(page.address())),
                page.title(),
                page.description(),
                page.difficulty().map(Difficulty::label).orElse(""),
                questions == 0 ? "" : words.count(questions, "questions"),
                proved.line(page.file(), words),
                page.address(),
                QuestionLink.to(page, base));
    }
}
