package dev.runmark.render;

import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.example.judge.Proof;
import dev.runmark.render.file.Place;
import dev.runmark.render.markdown.PageText;
import dev.runmark.render.markdown.Rendering;
import dev.runmark.render.version.JavaChoice;
import dev.runmark.render.view.SectionView;
import dev.runmark.site.Page;
import dev.runmark.text.Problem;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import java.util.Optional;

/**
 * The text of a page as HTML, which the page itself shows, and its topic as one page and as a book. Its links lead from
 * where the page stands.
 *
 * <p>Immutable and thread-safe.
 *
 * @param page the page
 * @param text what its Markdown comes to
 * @param proofs the proofs of its examples, in reading order
 * @param javaChoice the versions of Java that readers choose from, if its examples differ between them
 * @param problems what went wrong
 */
record PageHtml(Page page, PageText text, List<Proof> proofs, Optional<JavaChoice> javaChoice, List<Problem> problems) {

    PageHtml {
        proofs = List.copyOf(proofs);
        problems = List.copyOf(problems);
    }

    /**
     * Renders a page.
     *
     * @param page a page of the site, perhaps with another text
     * @param text its Markdown
     */
    static PageHtml of(Page page, MarkdownText text, SiteRendering rendering) {
        Rendering nodes = rendering.of(page.file(), text, rendering.base(Place.page(page.address())));
        PageText html = PageText.of(page, nodes);
        return new PageHtml(page, html, nodes.proofs(), nodes.javaChoice(), nodes.problems());
    }

    /** How long the HTML is, in UTF-16 code units. */
    int length() {
        return length(text.intro())
                + text.sections().stream().mapToInt(PageHtml::length).sum()
                + length(text.footnotes());
    }

    private static int length(SectionView section) {
        return length(section.title()) + length(section.body());
    }

    private static int length(SafeString html) {
        return html.toString().length();
    }
}
