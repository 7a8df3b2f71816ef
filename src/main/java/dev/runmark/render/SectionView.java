package dev.runmark.render;

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
 */
record SectionView(String id, String difficulty, SafeString title, SafeString body) {

    private static final Pattern FOOTNOTE = Pattern.compile("( id=\"| href=\"#)(fn(?:ref)?-)");

    static SectionView of(String id, RenderedText.Section section, Optional<Question> question) {
        return new SectionView(
                id,
                question.map(asked -> asked.difficulty().label()).orElse(""),
                new SafeString(section.title()),
                new SafeString(section.body()));
    }

    static SectionView of(Question question, RenderedText answer) {
        return new SectionView(
                question.id(),
                question.difficulty().label(),
                new SafeString(Escaping.escapeHtml(question.title(), false)),
                new SafeString(withOwnFootnotes(question.id(), answer.whole())));
    }

    /** Each answer is a document of its own and counts its footnotes from 1; on the page their anchors must differ. */
    private static String withOwnFootnotes(String id, String html) {
        return FOOTNOTE.matcher(html).replaceAll("$1" + Matcher.quoteReplacement(id) + "-$2");
    }
}
