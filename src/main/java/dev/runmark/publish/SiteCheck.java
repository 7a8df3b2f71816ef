package dev.runmark.publish;

import dev.runmark.publish.Findings.PageProblem;
import dev.runmark.text.Origin;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Severity;
import dev.runmark.text.Suggestion;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks at a finished site, page by page: every link must lead to a file of the site and to an id on it, no id may
 * occur twice on a page, every image needs its text, and no two files may share a place. Links to other sites are not
 * followed.
 *
 * <p>It keeps what later pages may ask for (ids, and links to ids on other pages), never a page. Thread-safe: pages may
 * come from many threads in any order, and the result is the same.
 */
public final class SiteCheck {

    /** What makes two problems one: the rule, and what it is about. */
    private record Key(Rule rule, String subject) {}

    /**
     * A place on a page.
     *
     * @param path the page
     * @param id what links to it name
     */
    public record Anchor(String path, String id) {}

    /** What search engines are asked to pass over says nothing that others do not say. */
    private static final String REPETITION = "<meta name=\"robots\" content=\"noindex\">";

    private final Set<String> paths;
    private final LinkResolver addresses;
    private final List<Problem> pathProblems;
    private final Function<String, Origin> origins;
    private final Findings<Key> findings = new Findings<>();
    private final Findings<Anchor> linkedAnchors = new Findings<>();
    // One string per page: a string per id would take several times the memory on a large site.
    private final Map<String, String> idsByPage = new ConcurrentHashMap<>();
    private final Map<String, Set<Anchor>> linkedBySoundPage = new ConcurrentHashMap<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    private SiteCheck(
            Set<String> paths, LinkResolver addresses, List<Problem> pathProblems, Function<String, Origin> origins) {
        this.paths = paths;
        this.addresses = addresses;
        this.pathProblems = pathProblems;
        this.origins = origins;
    }

    /**
     * Begins to check a site.
     *
     * @param paths the places of all its files, names separated by {@code /}
     * @param baseUrl where the site will stand, ending with {@code /}; empty if not known
     */
    public static SiteCheck of(Collection<String> paths, String baseUrl) {
        return of(paths, baseUrl, path -> Origin.UNKNOWN);
    }

    /**
     * Begins to check a site whose pages were made from other texts.
     *
     * @param paths the places of all its files, names separated by {@code /}
     * @param baseUrl where the site will stand, ending with {@code /}; empty if not known
     * @param origins where the page at a place was written; asked only for pages that something is wrong with
     */
    public static SiteCheck of(Collection<String> paths, String baseUrl, Function<String, Origin> origins) {
        return new SiteCheck(Set.copyOf(paths), LinkResolver.of(baseUrl), OutputPaths.problems(paths), origins);
    }

    /**
     * Checks a page.
     *
     * @param path its place in the site
     * @param html the finished page
     */
    public void accept(String path, String html) {
        Markup markup = Markup.of(path, html);
        Map<Key, PageProblem> found = new LinkedHashMap<>();
        Map<Anchor, PageProblem> anchors = new LinkedHashMap<>();
        markup.repeated()
                .forEach(element ->
                        found.putIfAbsent(new Key(Rule.DUPLICATE_ID, element.name()), repeatedId(markup, element)));
        markup.undescribedImages()
                .forEach(image ->
                        found.putIfAbsent(new Key(Rule.IMAGE_ALT, image.name()), undescribedImage(markup, image)));
        for (Markup.Link link : markup.links()) {
            Destination destination = addresses.follow(path, link.url());
            if (destination instanceof Destination.Nowhere nowhere) {
                found.putIfAbsent(new Key(Rule.LINK_BROKEN, link.url()), nowhere(markup, link, nowhere));
            } else if (destination instanceof Destination.Inside inside) {
                checkInside(markup, link, inside, found, anchors);
            }
        }
        if (html.contains(REPETITION)) {
            findings.addRepetition(found);
            linkedAnchors.addRepetition(anchors);
        } else {
            findings.addPage(found);
            linkedAnchors.addPage(anchors);
        }
        addIds(path, markup);
        known.remove(path);
        if (found.isEmpty()) {
            linkedBySoundPage.put(path, Set.copyOf(anchors.keySet()));
        } else {
            linkedBySoundPage.remove(path);
        }
    }

    private void addIds(String path, Markup markup) {
        idsByPage.put(path, "\n" + String.join("\n", markup.ids()) + "\n");
    }

    /**
     * Takes a page for what it was when an earlier site with files at the same places was checked.
     *
     * @param path its place in the site
     * @param linked what {@link #soundPages} said of it then
     */
    public void acceptKnown(String path, Collection<Anchor> linked) {
        linkedBySoundPage.put(path, Set.copyOf(linked));
        known.add(path);
    }

    /**
     * The pages with which nothing is wrong by themselves, each with the places on other pages that it links to. Whether
     * those are there is not said.
     */
    public SortedMap<String, Set<Anchor>> soundPages() {
        return new TreeMap<>(linkedBySoundPage);
    }

    /**
     * The known pages that link to something that is no longer on a page which was accepted anew: they are to be accepted,
     * too. To be asked when all pages have been taken in.
     */
    public List<String> doubtful() {
        return known.stream()
                .filter(page ->
                        linkedBySoundPage.getOrDefault(page, Set.of()).stream().anyMatch(this::lacksId))
                .sorted()
                .toList();
    }

    /** The known pages that others link to of which nothing was known: they are to be read with {@link #readIds}. */
    public List<String> unread() {
        return linkedAnchors
                .entries()
                .map(entry -> entry.getKey().path())
                .filter(known::contains)
                .distinct()
                .sorted()
                .toList();
    }

    /** Reads which ids a known page has. */
    public void readIds(String path, String html) {
        addIds(path, Markup.of(path, html));
    }

    private void checkInside(
            Markup markup,
            Markup.Link link,
            Destination.Inside inside,
            Map<Key, PageProblem> found,
            Map<Anchor, PageProblem> anchors) {
        Optional<String> file = fileFor(inside);
        if (file.isEmpty()) {
            found.putIfAbsent(new Key(Rule.LINK_BROKEN, inside.path()), noSuchFile(markup, link, inside.path()));
            return;
        }
        Anchor anchor = new Anchor(file.get(), inside.anchor());
        boolean here = anchor.path().equals(markup.path()) && markup.ids().contains(anchor.id());
        if (!here && !Markup.isAlwaysThere(anchor.id())) {
            anchors.putIfAbsent(anchor, noSuchId(markup, link, anchor));
        }
    }

    /** The same for a site whose links leave out {@code .html}: all of them are for a server. */
    public SiteCheck onServer() {
        return new SiteCheck(paths, addresses.onServer(), pathProblems, origins);
    }

    private Optional<String> fileFor(Destination.Inside inside) {
        if (paths.contains(inside.path()) || !inside.server()) {
            return Optional.of(inside.path()).filter(paths::contains);
        }
        return Stream.of(inside.path() + ".html", inside.path() + "/index.html")
                .filter(paths::contains)
                .findFirst();
    }

    /** Everything found wrong with the pages so far, in reading order; to be asked when all pages have been accepted. */
    public List<Problem> problems() {
        Stream<Problem> onPages = findings.entries().flatMap(entry -> whereWritten(entry.getValue()));
        Stream<Problem> anchors = linkedAnchors
                .entries()
                .filter(entry -> lacksId(entry.getKey()))
                .flatMap(entry ->
                        whereWritten(entry.getValue()).map(problem -> problem.withHelp(nearestId(entry.getKey()))));
        return Stream.of(pathProblems.stream(), onPages, anchors)
                .flatMap(problems -> problems)
                .sorted()
                .toList();
    }

    /** A problem at its place in what the page was made from; none if it was reported there, or will be. */
    private Stream<Problem> whereWritten(PageProblem found) {
        Problem problem = found.problem();
        Origin origin = origins.apply(problem.location().path());
        List<Origin.Place> places = origin.placesOf(found.value());
        if (places.isEmpty()) {
            return origin.isJudged(found.value()) ? Stream.empty() : Stream.of(problem);
        }
        // The first of two equal ids is not the one that is wrong.
        return Stream.of(places.get(problem.rule() == Rule.DUPLICATE_ID ? places.size() - 1 : 0)
                .moved(problem));
    }

    /** Only of a page that was accepted it is known which ids it has not: a picture's parts are its own matter. */
    private boolean lacksId(Anchor anchor) {
        String ids = idsByPage.get(anchor.path());
        return ids != null && !ids.contains("\n" + anchor.id() + "\n");
    }

    private String nearestId(Anchor anchor) {
        return Suggestion.nearest(
                        anchor.id(),
                        ids(anchor).lines().filter(id -> !id.isEmpty()).toList())
                .map(id -> "did you mean `#" + id + "`?")
                .orElse("link to an id of that page, or to the page as a whole");
    }

    private String ids(Anchor anchor) {
        return idsByPage.getOrDefault(anchor.path(), "");
    }

    /** A slip in the name, or the right name in the wrong folder; a picture is never offered for a page. */
    private String nearestFile(String path) {
        String folder = folder(path);
        String name = path.substring(folder.length());
        String extension = name.substring(Math.max(0, name.lastIndexOf('.')));
        List<String> neighbours = paths.stream()
                .filter(other -> other.endsWith(extension) && folder(other).equals(folder))
                .map(other -> other.substring(folder.length()))
                .sorted()
                .toList();
        Optional<String> namesake = paths.stream()
                .filter(other -> other.endsWith("/" + name))
                .sorted()
                .findFirst();
        return Suggestion.nearest(name, neighbours)
                .map(neighbour -> folder + neighbour)
                .or(() -> namesake)
                .map(file -> "did you mean `" + file + "`?")
                .orElse("link to a file of the site, or remove the link");
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static PageProblem repeatedId(Markup markup, Markup.Named element) {
        String message =
                "the id `" + element.name() + "` occurs twice on this page, and links can only reach the first";
        return new PageProblem(
                markup.problem(Severity.ERROR, Rule.DUPLICATE_ID, element.span(), message)
                        .withHelp("give one of the two another id"),
                element.name());
    }

    private static PageProblem undescribedImage(Markup markup, Markup.Named image) {
        String message = "the image `" + image.name() + "` has no text for those who cannot see it";
        return new PageProblem(
                markup.problem(Severity.WARNING, Rule.IMAGE_ALT, image.span(), message)
                        .withHelp("say what it shows in `alt`, or write alt=\"\" if it is mere decoration"),
                image.name());
    }

    private static PageProblem nowhere(Markup markup, Markup.Link link, Destination.Nowhere nowhere) {
        String message = "the link `" + link.url() + "` " + nowhere.why();
        return brokenLink(markup, link, message, "link to a file of the site, relative to this page");
    }

    private PageProblem noSuchFile(Markup markup, Markup.Link link, String path) {
        String message = "the link `" + link.url() + "` leads to `" + path + "`, which is not in the site";
        return brokenLink(markup, link, message, nearestFile(path));
    }

    private static PageProblem brokenLink(Markup markup, Markup.Link link, String message, String help) {
        return new PageProblem(
                markup.problem(Severity.ERROR, Rule.LINK_BROKEN, link.span(), message)
                        .withHelp(help),
                link.url());
    }

    private static PageProblem noSuchId(Markup markup, Markup.Link link, Anchor anchor) {
        String message = "the link `" + link.url() + "` leads to the id `" + anchor.id() + "`, which `" + anchor.path()
                + "` does not have";
        return new PageProblem(markup.problem(Severity.ERROR, Rule.ANCHOR_BROKEN, link.span(), message), link.url());
    }
}
