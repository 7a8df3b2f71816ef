package dev.runmark.render.view;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.runmark.site.Question;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a page under a heading of level 2: a question with its answer, or an ordinary section.
 *
 * @param id its anchor
 * @param difficulty the question's level; empty if it is no question
 * @param title its heading
 * @param body what follows
 * @param alone the link to the question by itself; empty if it has no such place
 */
public record SectionView(String id, String difficulty, SafeString title, SafeString body, String alone) {

    private static final Pattern FOOTNOTE = Pattern.compile("( id=\"| href=\"#)(fn(?:ref)?-)");

    /** A section of the body; its title and what follows are HTML. */
    public static SectionView of(String id, String title, String body, Optional<Question> question, String alone) {
        return new SectionView(
                id,
                question.map(asked -> asked.difficulty().label()).orElse(""),
                new SafeString(title),
                new SafeString(body),
                alone);
    }

    /** A question that is kept as data, and its answer as HTML. */
    public static SectionView of(Question question, String answer, String alone) {
        return new SectionView(
                question.id(),
                question.difficulty().label(),
                new SafeString(Escaping.escapeHtml(question.title(), false)),
                new SafeString(withOwnFootnotes(question.id(), answer)),
                alone);
    }

    /** Each answer is a document of its own and counts its footnotes from 1; on the page their anchors must differ. */
    private static String withOwnFootnotes(String id, String html) {
        return FOOTNOTE.matcher(html).replaceAll("$1" + Matcher.quoteReplacement(id) + "-$2");
    }
}
