package dev.runmark.render.view;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.runmark.site.Page;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code print.peb} shows: a topic as one page.
 *
 * @param title the topic's title
 * @param description what it is about; empty if not said
 * @param source the topic's address in the world; empty if not known
 * @param book the link to it as a book; empty if there is none
 * @param chapters its pages in order
 */
public record PrintView(String title, String description, String source, String book, List<Chapter> chapters)
        implements View {

    /**
     * A page of the topic, whose anchors begin with its name, since other pages may have the same.
     *
     * @param id its anchor
     * @param title its title
     * @param intro what comes before its first section
     * @param sections its questions and sections
     * @param footnotes its footnotes
     */
    public record Chapter(String id, String title, SafeString intro, List<SectionView> sections, SafeString footnotes) {

        private static final Pattern ANCHOR =
                Pattern.compile("( (?:id|href|name|aria-labelledby)=\")(#?)(?=[^\"]*\")(?![^\"#]*[/.:])");

        private static final Pattern LABEL = Pattern.compile("( aria-label=\"[^\"]*)\"");

        public Chapter {
            sections = List.copyOf(sections);
        }

        /** The chapter that a page makes. */
        public static Chapter of(Page page, SafeString intro, List<SectionView> sections, SafeString footnotes) {
            return new Chapter(
                    page.slug(),
                    page.title(),
                    own(page, intro),
                    sections.stream()
                            .map(section -> new SectionView(
                                    prefix(page) + section.id(),
                                    section.difficulty(),
                                    own(page, section.title()),
                                    own(page, section.body()),
                                    ""))
                            .toList(),
                    own(page, footnotes));
        }

        /** Anchors and the names of blocks with what distinguishes them from those of other pages. */
        private static SafeString own(Page page, SafeString html) {
            String anchored = ANCHOR.matcher(html.toString()).replaceAll("$1$2" + prefix(page));
            String title = Matcher.quoteReplacement(Escaping.escapeHtml(page.title(), false));
            return new SafeString(LABEL.matcher(anchored).replaceAll("$1, " + title + "\""));
        }

        private static String prefix(Page page) {
            return page.slug() + "--";
        }
    }

    public PrintView {
        chapters = List.copyOf(chapters);
    }

    @Override
    public String template() {
        return "print";
    }
}
