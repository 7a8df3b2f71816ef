package dev.runmark.publish;

import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Severity;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/** What a finished page consists of, as far as it matters to its links. Not thread-safe. */
final class Markup {

    /** What a link may lead to although no element has that id: HTML says that both are the top of the page. */
    private static final Set<String> ALWAYS_THERE = Set.of("", "top");

    private static final List<String> LINKING = List.of("href", "src", "poster");
    /** An address ends with white space, or a comma at its end, and may have commas in it: HTML, section 4.8.4.2. */
    private static final Pattern CANDIDATE = Pattern.compile("[\\s,]*(\\S*[^\\s,])(?:\\s[^,]*)?");

    private static final Pattern REFRESH = Pattern.compile("\\s*\\d+\\s*;\\s*url=(.*)", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_LINE_SHOWN = 240;

    /**
     * An address on the page.
     *
     * @param element where it stands
     * @param attribute which of the element's attributes holds it
     * @param url the address as it is written
     */
    record Link(Element element, String attribute, String url) {}

    private final Source source;
    private final List<Link> links = new ArrayList<>();
    private final List<Element> repeated = new ArrayList<>();
    private final List<Element> undescribedImages = new ArrayList<>();
    private final Set<String> ids = new LinkedHashSet<>();

    private Markup(Source source) {
        this.source = source;
    }

    /** Reads a page. */
    static Markup of(Source source) {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        Document document = parser.parseInput(source.text(), "");
        Markup markup = new Markup(source);
        document.traverse((node, depth) -> {
            if (node instanceof Element element && element.attributesSize() > 0) {
                markup.add(element);
            }
        });
        return markup;
    }

    private void add(Element element) {
        String id = element.id();
        if (!id.isEmpty() && !ids.add(id)) {
            repeated.add(element);
        }
        if (element.nameIs("a") && element.hasAttr("name")) {
            ids.add(element.attr("name"));
        }
        if (element.nameIs("img") && !element.hasAttr("alt")) {
            undescribedImages.add(element);
        }
        for (String attribute : LINKING) {
            if (element.hasAttr(attribute)) {
                links.add(new Link(element, attribute, element.attr(attribute)));
            }
        }
        addHiddenLinks(element);
    }

    private void addHiddenLinks(Element element) {
        CANDIDATE
                .matcher(element.attr("srcset"))
                .results()
                .forEach(candidate -> links.add(new Link(element, "srcset", candidate.group(1))));
        if (element.nameIs("meta")
                && element.attr("http-equiv").toLowerCase(Locale.ROOT).equals("refresh")) {
            Matcher refresh = REFRESH.matcher(element.attr("content"));
            if (refresh.matches()) {
                links.add(new Link(element, "content", refresh.group(1)));
            }
        }
    }

    /** Every address on the page, in reading order. */
    List<Link> links() {
        return links;
    }

    /** Every id that a link may lead to, in reading order. */
    Set<String> ids() {
        return ids;
    }

    /** Whether a link to an id leads somewhere on every page. */
    static boolean isAlwaysThere(String id) {
        return ALWAYS_THERE.contains(id);
    }

    /** The elements whose id an earlier one has already. */
    Stream<Element> repeated() {
        return repeated.stream();
    }

    /** The images that say nothing to those who cannot see them; {@code alt=""} says that there is nothing to say. */
    Stream<Element> undescribedImages() {
        return undescribedImages.stream();
    }

    /** A problem with an attribute's value, or with the whole element if it has no such attribute. */
    Problem problem(Severity severity, Rule rule, Element element, String attribute, String message) {
        Range value = element.attributes().sourceRange(attribute).valueRange();
        Range range = value.isTracked() ? value : element.sourceRange();
        Location place = source.locationOf(Math.max(0, range.startPos()));
        String line = source.line(place.line());
        return new Problem(
                severity,
                rule,
                place,
                Math.max(1, range.endPos() - range.startPos()),
                line.length() > LONGEST_LINE_SHOWN ? "" : line,
                message,
                List.of(),
                "");
    }
}
