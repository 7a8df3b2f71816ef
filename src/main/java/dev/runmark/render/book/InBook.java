package dev.runmark.render.book;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Turns what leads to places of the site into what leads to places of the book: to a chapter, to a picture that the book
 * takes along or, from anything else, to the site on the web.
 *
 * <p>Not thread-safe.
 */
final class InBook {

    /** Pictures that every reader of books shows, and what they are. */
    private static final Map<String, String> TYPES = Map.of(
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "webp", "image/webp");

    private final BookLinks site;
    private final Map<String, Integer> chapters = new HashMap<>();
    private final List<Set<String>> ids;
    private final Map<Path, Picture> pictures = new LinkedHashMap<>();

    private InBook(BookLinks site, List<Set<String>> ids) {
        this.site = site;
        this.ids = ids;
    }

    static InBook of(BookLinks site, List<Chapter> chapters, List<ChapterText> texts) {
        InBook inside = new InBook(site, texts.stream().map(ChapterText::ids).toList());
        for (int i = 0; i < chapters.size(); i++) {
            // Which of the two a link names is for the site to say.
            inside.chapters.put(chapters.get(i).place().file(), i);
            inside.chapters.put(chapters.get(i).place().address(), i);
        }
        return inside;
    }

    /**
     * A picture that the book takes along.
     *
     * @param name its name in the book
     * @param type its media type
     * @param file where it is
     */
    record Picture(String name, String type, Path file) {}

    /** The name of a chapter's file. */
    static String chapterName(int index) {
        return "chapter-" + (index + 1) + ".xhtml";
    }

    /** The pictures that chapters have asked for so far. */
    List<Picture> pictures() {
        return List.copyOf(pictures.values());
    }

    /** Settles where a chapter's links and pictures lead; what leads nowhere is its text from then on. */
    void settle(Chapter chapter, ChapterText text) {
        for (Element link : text.links()) {
            String href = href(chapter, link.attr("href"));
            if (href.isEmpty()) {
                link.unwrap();
            } else {
                link.attr("href", href);
            }
        }
        for (Element image : text.pictures()) {
            Optional<Picture> picture = target(chapter, image.attr("src"))
                    .filter(target -> !target.isAbsolute())
                    .flatMap(target -> site.file(target.getPath()))
                    .flatMap(this::picture);
            if (picture.isPresent()) {
                image.attr("src", picture.get().name());
                image.attr("alt", image.attr("alt"));
            } else {
                image.replaceWith(new TextNode(image.attr("alt")));
            }
        }
    }

    /** The link in the book; empty if there is none. */
    private String href(Chapter chapter, String href) {
        Optional<URI> target = target(chapter, href);
        if (target.isEmpty() || target.get().isAbsolute()) {
            return target.map(URI::toASCIIString).filter(InBook::leadsOutside).orElse("");
        }
        String path = target.get().getPath();
        Optional<String> fragment = Optional.ofNullable(target.get().getFragment());
        Integer index = chapters.get(path);
        if (index != null) {
            return chapterName(index)
                    + fragment.filter(ids.get(index)::contains)
                            .map(id -> "#" + id)
                            .orElse("");
        }
        return site.address(path)
                .map(address -> address + fragment.map(id -> "#" + id).orElse(""))
                .orElse("");
    }

    private static boolean leadsOutside(String href) {
        return href.matches("(?i)(?:https?|mailto):.+");
    }

    /** What a link means, seen from the root of the site; empty if it means nothing. */
    private static Optional<URI> target(Chapter chapter, String href) {
        try {
            URI from = new URI(null, null, "/" + chapter.place().file(), null);
            URI target =
                    from.resolve(href.startsWith("#") ? chapter.place().file().replaceFirst(".*/", "") + href : href);
            String path = String.valueOf(target.getPath());
            return Optional.of(
                    target.isAbsolute()
                            ? target
                            : new URI(null, null, path.replaceFirst("^/", ""), target.getFragment()));
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private Optional<Picture> picture(Path file) {
        String name = file.toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(TYPES.get(ending))
                .map(type -> pictures.computeIfAbsent(
                        file, found -> new Picture("picture-" + (pictures.size() + 1) + "." + ending, type, found)));
    }
}
