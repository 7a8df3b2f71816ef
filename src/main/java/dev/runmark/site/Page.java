package dev.runmark.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A page of a topic: what the whole site needs to know of it. Its text stays in its {@link #file}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param address its place in the site, such as {@code java/concurrency/executors}
 * @param file the Markdown file
 * @param title the page's title
 * @param subtopic its short name in sibling navigation
 * @param difficulty its overall level, if stated
 * @param order its place among its siblings
 * @param description what search engines show, plain text
 * @param updated when it last changed, if known
 * @param related addresses of pages that exist
 * @param blog address of the article that goes with it
 * @param navigation whether sibling navigation lists it
 * @param draft whether only the preview shows it
 * @param redirectFrom old addresses that lead here, some with {@code #fragment}
 * @param questions its questions in order
 * @param headings its headings of level 2 and 3, in order, the questions among them
 * @param anchors every id that a link may point to
 */
public record Page(
        String address,
        MarkdownFile file,
        String title,
        String subtopic,
        Optional<Difficulty> difficulty,
        int order,
        String description,
        Optional<LocalDate> updated,
        List<String> related,
        Optional<String> blog,
        boolean navigation,
        boolean draft,
        List<String> redirectFrom,
        List<Question> questions,
        List<Heading> headings,
        Set<String> anchors) {

    public Page {
        related = List.copyOf(related);
        redirectFrom = List.copyOf(redirectFrom);
        questions = List.copyOf(questions);
        headings = List.copyOf(headings);
        anchors = Set.copyOf(anchors);
    }

    /** The last part of the address. */
    public String slug() {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
