package dev.runmark.content.link;

import dev.runmark.content.markdown.HtmlTag;
import dev.runmark.content.markdown.LinkUse;
import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.text.Origin;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The attributes in the raw HTML of a text, and the addresses of its Markdown links.
 *
 * <p>Immutable and thread-safe.
 */
public final class RawHtml implements Origin {

    private static final Pattern LINKING =
            Pattern.compile("<[a-z][^>]*\\b(?:href|src|srcset|poster)\\s*=", Pattern.CASE_INSENSITIVE);

    private final Map<String, List<Place>> places;
    private final Set<String> judged;

    private RawHtml(Map<String, List<Place>> places, Set<String> judged) {
        this.places = places;
        this.judged = judged;
    }

    /** Whether a text may hold raw HTML with an address in it; it is quicker to know than where. */
    public static boolean mayLink(Source source) {
        return LINKING.matcher(source.text()).find();
    }

    /** The raw HTML of a text. */
    public static RawHtml of(MarkdownText text) {
        Map<String, List<Place>> places = new LinkedHashMap<>();
        text.nodes().flatMap(node -> HtmlTag.in(node).stream()).forEach(tag -> tag.attributes()
                .forEach(attribute -> {
                    Place place = new Place(text.source(), text.spotOf(tag.node(), attribute.value()));
                    String value = attribute.value().toString().replace("&amp;", "&");
                    places.computeIfAbsent(value, v -> new ArrayList<>()).add(place);
                }));
        return new RawHtml(places, LinkUse.in(text).stream().map(LinkUse::url).collect(Collectors.toSet()));
    }

    @Override
    public List<Place> placesOf(String value) {
        return List.copyOf(places.getOrDefault(value, List.of()));
    }

    @Override
    public boolean isJudged(String address) {
        return judged.contains(address) && !places.containsKey(address);
    }
}
