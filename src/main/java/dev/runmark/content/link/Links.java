package dev.runmark.content.link;

import dev.runmark.content.folder.Addresses;
import dev.runmark.content.link.LinkTarget.Kind;
import dev.runmark.site.Article;
import dev.runmark.site.Asset;
import dev.runmark.site.Framework;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Page;
import dev.runmark.site.Site;
import dev.runmark.site.Topic;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the links of a site's Markdown files lead.
 *
 * <p>Immutable and thread-safe.
 */
public final class Links {

    private static final Pattern PARTS = Pattern.compile("([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.DOTALL);

    /** A thing with an address and the anchors that a link to it may name. */
    private record Place(Kind kind, String address, Set<String> anchors) {}

    private final Map<String, Place> byPath = new HashMap<>();
    private final Map<String, Place> byAddress = new HashMap<>();

    private Links() {}

    /** The links of a site. */
    public static Links of(Site site) {
        Links links = new Links();
        Place home = new Place(Kind.HOME, "", Set.of());
        links.byAddress.put("", home);
        site.home().introduction().file().ifPresent(index -> links.addIndex(home, index));
        for (Framework framework : site.frameworks()) {
            links.add(framework);
        }
        for (Article article : site.articles()) {
            links.add(new Place(Kind.ARTICLE, article.address(), article.anchors()), article.file());
        }
        for (Asset asset : site.assets()) {
            Place place = new Place(Kind.ASSET, asset.address(), Set.of());
            links.byAddress.putIfAbsent(asset.address(), place);
            links.byPath.put(Site.CONTENT + "/" + asset.address(), place);
        }
        return links;
    }

    private void add(Framework framework) {
        Place place = framework
                .only()
                .map(Links::entrance)
                .orElseGet(() -> new Place(Kind.FRAMEWORK, framework.address(), framework.anchors()));
        byAddress.put(framework.address(), place);
        framework.index().ifPresent(index -> addIndex(place, index));
        for (Topic topic : framework.topics()) {
            add(topic);
        }
        byPath.putIfAbsent(Site.CONTENT + "/" + framework.address(), place);
    }

    /** Links to a topic that has one page and no text lead to that page. */
    private static Place entrance(Topic topic) {
        return topic.only()
                .map(page -> new Place(Kind.PAGE, page.address(), page.anchors()))
                .orElseGet(() -> new Place(Kind.TOPIC, topic.address(), topic.anchors()));
    }

    private void add(Topic topic) {
        Place place = entrance(topic);
        byAddress.put(topic.address(), place);
        topic.index().ifPresent(index -> addIndex(place, index));
        for (Page page : topic.pages()) {
            add(new Place(Kind.PAGE, page.address(), page.anchors()), page.file());
            byPath.putIfAbsent(folderOf(page.file().path()), place);
        }
    }

    /** An index stands for its folder, so that a link to the folder leads to the same place. */
    private void addIndex(Place place, MarkdownFile index) {
        byPath.put(index.path(), place);
        byPath.put(folderOf(index.path()), place);
    }

    private void add(Place place, MarkdownFile file) {
        byPath.put(file.path(), place);
        byAddress.put(place.address(), place);
    }

    /**
     * What a link or an image leads to: a path to a Markdown file or an asset, relative to the file that links; an
     * address from the root of the site, such as {@code /java/concurrency}; or a mere {@code #anchor}.
     *
     * @param from the file with the link
     * @param url the link's address, unescaped
     * @return empty if it leads out of the site or to nothing that the site has; whether the target has the anchor is
     *     not asked
     */
    public Optional<LinkTarget> resolve(MarkdownFile from, String url) {
        return resolve(from.path(), url);
    }

    Optional<LinkTarget> resolve(String fromPath, String url) {
        Matcher parts = PARTS.matcher(url);
        if (Addresses.isExternal(url) || url.isEmpty() || !parts.matches()) {
            return Optional.empty();
        }
        String query = Optional.ofNullable(parts.group(2)).orElse("");
        String fragment = Optional.ofNullable(parts.group(3)).orElse("");
        return place(fromPath, decoded(parts.group(1)))
                .map(place -> new LinkTarget(place.kind(), place.address(), query, decoded(fragment)));
    }

    private Optional<Place> place(String fromPath, String path) {
        if (path.isEmpty()) {
            return Optional.ofNullable(byPath.get(fromPath));
        }
        if (path.startsWith("/")) {
            return Optional.ofNullable(byAddress.get(Addresses.bare(path)));
        }
        return Optional.ofNullable(byPath.get(pathOf(fromPath, path)));
    }

    /** The part of a link before its query and fragment, as the author means it. */
    static String pathPart(String url) {
        Matcher parts = PARTS.matcher(url);
        return parts.matches() ? decoded(parts.group(1)) : url;
    }

    /** The project-relative path that a relative link names; it begins with {@code ..} if it leaves the project. */
    static String pathOf(String fromPath, String relative) {
        String joined = folderOf(fromPath) + "/" + relative;
        ArrayDeque<String> names = new ArrayDeque<>();
        for (String name : joined.split("/", -1)) {
            if (name.equals("..") && !names.isEmpty() && !names.getLast().equals("..")) {
                names.removeLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }

    static String folderOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** Whether a target has the anchor that a link names. The home page's anchors are its template's own matter. */
    boolean hasAnchor(LinkTarget target) {
        boolean own = target.kind() == Kind.HOME || target.kind() == Kind.ASSET;
        return own || target.fragment().isEmpty() || anchors(target).contains(target.fragment());
    }

    /** The anchors that a link to this target may name. */
    Set<String> anchors(LinkTarget target) {
        Place place = byAddress.get(target.address());
        return place == null ? Set.of() : place.anchors();
    }

    /** Whether something of this kind has the address. */
    boolean has(Kind kind, String address) {
        Place place = byAddress.get(address);
        return place != null && place.kind() == kind;
    }

    /** The path of every file and folder that can be linked to, in order. */
    List<String> paths() {
        return byPath.keySet().stream().sorted().toList();
    }

    /** Every address of the site. */
    Collection<String> addresses() {
        return byAddress.keySet();
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return part;
        }
    }
}
