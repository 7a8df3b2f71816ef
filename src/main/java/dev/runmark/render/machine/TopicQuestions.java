package dev.runmark.render.machine;

import dev.runmark.render.file.Place;
import dev.runmark.render.file.Printable;
import dev.runmark.render.file.SiteFile;
import dev.runmark.site.Topic;
import java.util.List;

/**
 * The questions of a topic for practice sessions that go over several pages: a script, because a page that was opened
 * from a disk may load scripts and nothing else.
 */
public final class TopicQuestions {

    private TopicQuestions() {}

    /** Where a topic's script stands. */
    public static Place place(Topic topic) {
        return Place.plain(topic.address() + "/questions.js");
    }

    /** Whether a topic has a question at all. */
    public static boolean any(Topic topic) {
        return topic.pages().stream().anyMatch(page -> !page.questions().isEmpty());
    }

    /** The script: for each question the page's name, the question's id, its difficulty and its words. */
    public static SiteFile of(Topic topic) {
        List<List<String>> questions = topic.pages().stream()
                .flatMap(page -> page.questions().stream()
                        .map(question -> List.of(
                                page.slug(),
                                question.id(),
                                question.difficulty().label(),
                                Printable.of(question.title()))))
                .toList();
        return SiteFile.text(
                place(topic).file(),
                "runmark.topics[" + Json.inScript(topic.address()) + "] = " + Json.inScript(questions) + ";\n");
    }
}
