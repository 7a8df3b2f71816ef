package dev.runmark.render.view;

import dev.runmark.example.judge.Proof;
import dev.runmark.render.file.LinkBase;
import dev.runmark.render.file.Place;
import dev.runmark.render.file.PlacedPage;
import dev.runmark.render.version.JavaChoice;
import dev.runmark.render.words.Words;
import dev.runmark.site.Difficulty;
import dev.runmark.site.Page;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
 * @param siblings the topic's pages in order; empty if there is only this one
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
 * @param java the versions of Java that readers choose from, if its examples differ between them
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
        @Nullable JavaChoice java,
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

    /**
     * What a page says, as HTML.
     *
     * @param intro what comes before the first question or section
     * @param contents an entry for each of them
     * @param sections all of them in full
     * @param footnotes the page's footnotes
     */
    public record Text(SafeString intro, List<EntryView> contents, List<SectionView> sections, SafeString footnotes) {}

    /**
     * What a page leads to outside of its framework.
     *
     * @param article the article that goes with it, if there is one
     * @param related other pages
     * @param edit where its source can be edited; empty if not known
     * @param twin the link to its JSON twin
     * @param markdown the link to its Markdown twin
     * @param java the versions of Java that readers choose from, if its examples differ between them
     * @param moved where anchors that once were on this page have gone, as a JSON object, if any has
     */
    public record Links(
            @Nullable LinkView article,
            List<LinkView> related,
            String edit,
            String twin,
            String markdown,
            @Nullable JavaChoice java,
            @Nullable SafeString moved) {}

    /**
     * The view of a page.
     *
     * @param placed the page and what it belongs to
     * @param proofs those of its examples
     * @param base what its links begin with
     * @param words what the interface says
     */
    public static PageView of(
            PlacedPage placed, Collection<Proof> proofs, Text text, Links links, LinkBase base, Words words) {
        Page page = placed.page();
        return new PageView(
                page.title(),
                page.difficulty().map(Difficulty::label).orElse(""),
                page.updated().map(date -> DateView.of(date, words)).orElse(null),
                ProofTally.of(proofs, words),
                ProofTally.inBrief(proofs, words),
                placed.framework().title(),
                topics(placed, base),
                LinkView.to(base.href(Place.of(placed.topic())), placed.topic().title()),
                page.questions().size(),
                LevelView.of(page.questions()),
                siblings(placed, base),
                text.contents,
                text.intro,
                text.sections,
                text.footnotes,
                placed.topic()
                        .previous(page)
                        .map(sibling -> link(sibling, base))
                        .orElse(null),
                placed.topic().next(page).map(sibling -> link(sibling, base)).orElse(null),
                links.article,
                links.related,
                links.edit,
                links.twin,
                links.markdown,
                links.java,
                links.moved);
    }

    private static List<LinkView> topics(PlacedPage placed, LinkBase base) {
        return placed.framework().topics().stream()
                .map(topic -> new LinkView(
                        base.href(Place.of(topic)),
                        topic.title(),
                        topic.address().equals(placed.topic().address())))
                .toList();
    }

    private static List<LinkView> siblings(PlacedPage placed, LinkBase base) {
        // Nobody needs a list that holds nothing but where they are.
        if (placed.topic()
                .only()
                .map(Page::address)
                .equals(Optional.of(placed.page().address()))) {
            return List.of();
        }
        return placed.topic().siblings().stream()
                .map(page -> new LinkView(
                        base.href(Place.page(page.address())),
                        page.subtopic(),
                        page.address().equals(placed.page().address())))
                .toList();
    }

    private static LinkView link(Page page, LinkBase base) {
        return LinkView.to(base.href(Place.page(page.address())), page.subtopic());
    }

    @Override
    public String template() {
        return "page";
    }
}
