package dev.runmark.render.view;

import dev.runmark.site.Page;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What {@code print.peb} shows: a topic as one page.
 *
 * @param title the topic's title
 * @param description what it is about; empty if not said
 * @param source the topic's address in the world; empty if not known
 * @param chapters its pages in order
 */
public record PrintView(String title, String description, String source, List<Chapter> chapters) implements View {

    /**
     * A page of the topic, whose anchors begin with its name, since other pages may have the same.
     *
     * @param id its anchor
     * @param title its title
     * @param intro what comes before its first section
     * @param sections its questions and sections
     * @param footnotes its footnotes
     */
    public record Chapter(
            String id, String title, SafeString intro, List<SectionView> sections, SafeString footnotes) {

        private static final Pattern ANCHOR =
                Pattern.compile("( (?:id|href|name|aria-labelledby)=\")(#?)(?=[^\"]*\")(?![^\"#]*[/.:])");

        public Chapter {
            sections = List.copyOf(sections);
        }

        /** The chapter that a page makes. */
        public static Chapter of(Page page, SafeString intro, List<SectionView> sections, SafeString footnotes) {
            String prefix = page.slug() + "--";
            return new Chapter(
                    page.slug(),
                    page.title(),
                    own(prefix, intro),
                    sections.stream()
                            .map(section -> new SectionView(
                                    prefix + section.id(),
                                    section.difficulty(),
                                    own(prefix, section.title()),
                                    own(prefix, section.body()),
                                    ""))
                            .toList(),
                    own(prefix, footnotes));
        }

        private static SafeString own(String prefix, SafeString html) {
            return new SafeString(ANCHOR.matcher(html.toString()).replaceAll("$1$2" + prefix));
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
