package dev.runmark.publish;

import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Severity;
import dev.runmark.text.Source;
import java.util.List;
import java.util.Set;

/**
 * What a finished page consists of, as far as it matters to its links.
 *
 * <p>Immutable.
 *
 * @param page its text, under the page's place in the site
 * @param links every address on it, in reading order
 * @param ids every id that a link may lead to, in reading order
 * @param repeated the ids that an earlier element has already
 * @param undescribedImages the addresses of images that say nothing to those who cannot see them; {@code alt=""} says that
 *     there is nothing to say
 */
record Markup(Source page, List<Link> links, Set<String> ids, List<Named> repeated, List<Named> undescribedImages) {

    /** What a link may lead to although no element has that id: HTML says that both are the top of the page. */
    private static final Set<String> ALWAYS_THERE = Set.of("", "top");

    private static final int LONGEST_LINE_SHOWN = 240;

    /**
     * A stretch of the page.
     *
     * @param from offset of its first character
     * @param to offset after its last
     */
    record Span(int from, int to) {}

    /**
     * An address on the page.
     *
     * @param url the address as it is meant, without references to characters
     * @param span what stands for it in the page
     */
    record Link(String url, Span span) {}

    /**
     * An element that something is wrong with.
     *
     * @param name its id, or its address
     * @param span the attribute's value in the page, or the whole tag if it has no such attribute
     */
    record Named(String name, Span span) {}

    /** Reads a page: nearly all of them are as plain as their templates. */
    static Markup of(String path, String html) {
        return PlainMarkup.read(path, html).orElseGet(() -> ParsedMarkup.read(path, html));
    }

    /** The page's place in the site. */
    String path() {
        return page.path();
    }

    /** Whether a link to an id leads somewhere on every page. */
    static boolean isAlwaysThere(String id) {
        return ALWAYS_THERE.contains(id);
    }

    /** A problem with something on the page. */
    Problem problem(Severity severity, Rule rule, Span span, String message) {
        Location place = page.locationOf(Math.max(0, span.from()));
        String line = page.line(place.line());
        return new Problem(
                severity,
                rule,
                place,
                Math.max(1, span.to() - span.from()),
                line.length() > LONGEST_LINE_SHOWN ? "" : line,
                message,
                List.of(),
                "");
    }
}
