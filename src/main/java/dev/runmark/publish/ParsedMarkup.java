package dev.runmark.publish;

import dev.runmark.publish.Markup.Link;
import dev.runmark.publish.Markup.Named;
import dev.runmark.publish.Markup.Span;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/** Reads any page, as browsers do. Not thread-safe. */
final class ParsedMarkup {

    private static final List<String> LINKING = List.of("href", "src", "poster");
    /** An address ends with white space, or a comma at its end, and may have commas in it: HTML, section 4.8.4.2. */
    private static final Pattern CANDIDATE = Pattern.compile("[\\s,]*(\\S*[^\\s,])(?:\\s[^,]*)?");

    private static final Pattern REFRESH = Pattern.compile("\\s*\\d+\\s*;\\s*url=(.*)", Pattern.CASE_INSENSITIVE);

    private final List<Link> links = new ArrayList<>();
    private final List<Named> repeated = new ArrayList<>();
    private final List<Named> undescribedImages = new ArrayList<>();
    private final Set<String> ids = new LinkedHashSet<>();

    private ParsedMarkup() {}

    static Markup read(String path, String html) {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        Document document = parser.parseInput(Source.of(path, html).text(), "");
        ParsedMarkup parsed = new ParsedMarkup();
        document.traverse((node, depth) -> {
            if (node instanceof Element element && element.attributesSize() > 0) {
                parsed.add(element);
            }
        });
        return new Markup(Source.of(path, html), parsed.links, parsed.ids, parsed.repeated, parsed.undescribedImages);
    }

    private void add(Element element) {
        String id = element.id();
        if (!id.isEmpty() && !ids.add(id)) {
            repeated.add(new Named(id, span(element, "id")));
        }
        if (element.nameIs("a") && element.hasAttr("name")) {
            ids.add(element.attr("name"));
        }
        if (element.nameIs("img") && !element.hasAttr("alt")) {
            undescribedImages.add(new Named(element.attr("src"), span(element, "src")));
        }
        for (String attribute : LINKING) {
            if (element.hasAttr(attribute)) {
                links.add(new Link(element.attr(attribute), span(element, attribute)));
            }
        }
        addHiddenLinks(element);
    }

    private void addHiddenLinks(Element element) {
        CANDIDATE
                .matcher(element.attr("srcset"))
                .results()
                .forEach(candidate -> links.add(new Link(candidate.group(1), span(element, "srcset"))));
        if (element.nameIs("meta")
                && element.attr("http-equiv").toLowerCase(Locale.ROOT).equals("refresh")) {
            Matcher refresh = REFRESH.matcher(element.attr("content"));
            if (refresh.matches()) {
                links.add(new Link(refresh.group(1), span(element, "content")));
            }
        }
    }

    private static Span span(Element element, String attribute) {
        Range value = element.attributes().sourceRange(attribute).valueRange();
        Range range = value.isTracked() ? value : element.sourceRange();
        return new Span(range.startPos(), range.endPos());
    }
}
