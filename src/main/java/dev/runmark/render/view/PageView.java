package dev.runmark.render.view;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code page.peb} shows.
 *
 * @param title the page's title
 * @param difficulty its overall level; empty if not stated
 * @param updated when it last changed, if known
 * @param proof one line about its examples; empty if it has none
 * @param proofInBrief the same in a few words
 * @param framework the title of the framework that it belongs to
 * @param topics the topics of that framework in order
 * @param topic the topic that it belongs to
 * @param questions how many questions it has
 * @param levels the difficulties of its questions; empty if it has none
 * @param siblings the topic's pages in order
 * @param contents its questions and sections
 * @param intro what comes before the first of them
 * @param sections its questions and sections in full
 * @param footnotes its footnotes
 * @param previous the sibling before it, if there is one
 * @param next the sibling after it, if there is one
 * @param article the article that goes with it, if there is one
 * @param related other pages
 * @param edit where its source can be edited; empty if not known
 * @param twin the link to its JSON twin
 * @param markdown the link to its Markdown twin
 * @param moved where anchors that once were on this page have gone, as a JSON object, if any has
 */
public record PageView(
        String title,
        String difficulty,
        @Nullable DateView updated,
        String proof,
        String proofInBrief,
        String framework,
        List<LinkView> topics,
        LinkView topic,
        int questions,
        List<LevelView> levels,
        List<LinkView> siblings,
        List<EntryView> contents,
        SafeString intro,
        List<SectionView> sections,
        SafeString footnotes,
        @Nullable LinkView previous,
        @Nullable LinkView next,
        @Nullable LinkView article,
        List<LinkView> related,
        String edit,
        String twin,
        String markdown,
        @Nullable SafeString moved)
        implements View {

    public PageView {
        topics = List.copyOf(topics);
        levels = List.copyOf(levels);
        siblings = List.copyOf(siblings);
        contents = List.copyOf(contents);
        sections = List.copyOf(sections);
        related = List.copyOf(related);
    }

    @Override
    public String template() {
        return "page";
    }
}
