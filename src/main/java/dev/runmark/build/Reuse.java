package dev.runmark.build;

import dev.runmark.earlier.BuiltSite;
import dev.runmark.publish.Publisher;
import dev.runmark.publish.SiteCheck;
import dev.runmark.render.file.Batch;
import dev.runmark.text.FileStamp;
import dev.runmark.text.Sha256;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes files from the site that is published, where they would come out the same.
 *
 * <p>Thread-safe once it knows what to {@linkplain #expect expect}.
 */
final class Reuse {

    private static final char SEPARATOR = '\0';
    private static final String PAGE = ".html";

    private final PageKeys pages;
    private final Optional<BuiltSite> last;
    private final Publisher publisher;
    private final Map<String, String> wanted = new ConcurrentHashMap<>();
    private final Map<String, String> keyByPlace = new ConcurrentHashMap<>();
    private final Map<String, FileStamp> taken = new ConcurrentHashMap<>();
    private final SortedMap<String, List<String>> links = new TreeMap<>();
    private String places = "";
    private boolean leadWhereTheyLed;

    Reuse(PageKeys pages, Optional<BuiltSite> last, Publisher publisher) {
        this.pages = pages;
        this.last = last;
        this.publisher = publisher;
    }

    /** Learns where there are to be files. */
    void expect(List<String> paths) {
        Sha256 all = new Sha256();
        paths.stream().sorted().forEach(all::text);
        places = all.hex();
        Set<String> now = Set.copyOf(paths);
        leadWhereTheyLed = last.filter(site -> site.places().equals(places) || adds(now, site.files()))
                .isPresent();
    }

    /** Whether all places are still there, and none has come that a link to one of them could mean instead. */
    private static boolean adds(Set<String> now, SortedMap<String, FileStamp> before) {
        return before.entrySet().stream()
                        .filter(file ->
                                file.getValue().isFile() && !file.getKey().equals(Publisher.MARKER))
                        .allMatch(file -> now.contains(file.getKey()))
                && now.stream().filter(path -> !before.containsKey(path)).noneMatch(path -> hides(path, before));
    }

    /** Servers look for a page and for the index of a folder where there is no file of that name. */
    private static boolean hides(String path, SortedMap<String, FileStamp> before) {
        String page = path.endsWith(PAGE) ? path.substring(0, path.length() - PAGE.length()) : path;
        return before.containsKey(path + PAGE) || before.containsKey(page + "/index" + PAGE);
    }

    /**
     * Takes some files if they are known to be the same again.
     *
     * @return the places of those that were taken: all of them or none
     */
    List<String> take(Batch batch) throws IOException {
        if (batch.basis().isEmpty()) {
            return List.of();
        }
        String name = batch.paths().get(0);
        String key = pages.of(batch.basis().get());
        wanted.put(name, key);
        if (last.isEmpty() || !key.equals(last.get().keys().get(name))) {
            return List.of();
        }
        Map<String, FileStamp> stamps = new TreeMap<>();
        batch.paths().forEach(path -> stamps.put(path, last.get().files().getOrDefault(path, FileStamp.NOTHING)));
        if (!publisher.take(stamps)) {
            return List.of();
        }
        taken.putAll(stamps);
        made(batch);
        return batch.paths();
    }

    /** Remembers that some files that were not taken were made, and nothing was wrong with them. */
    void made(Batch batch) {
        String name = batch.paths().get(0);
        Optional.ofNullable(wanted.get(name)).ifPresent(key -> keyByPlace.put(name, key));
    }

    /** The places on other pages that a page links to which was taken; empty if the page is to be looked at. */
    Optional<List<SiteCheck.Anchor>> links(String path) {
        return last.filter(site -> leadWhereTheyLed)
                .map(site -> site.links().get(path))
                .map(all -> all.stream().map(Reuse::anchor).toList());
    }

    private static SiteCheck.Anchor anchor(String link) {
        int separator = link.indexOf(SEPARATOR);
        return new SiteCheck.Anchor(link.substring(0, separator), link.substring(separator + 1));
    }

    /** Remembers what sound pages link to on other pages. */
    void linked(SortedMap<String, Set<SiteCheck.Anchor>> all) {
        all.forEach((path, anchors) -> links.put(
                path,
                anchors.stream()
                        .map(anchor -> anchor.path() + SEPARATOR + anchor.id())
                        .sorted()
                        .toList()));
    }

    /** Whether all files that were taken are found as they were. */
    boolean isSound(SortedMap<String, FileStamp> outputs) {
        return outputs.entrySet().containsAll(taken.entrySet());
    }

    /** What the next build needs to know of the site. */
    BuiltSite site(SortedMap<String, FileStamp> files) {
        return new BuiltSite(files, places, new TreeMap<>(keyByPlace), links);
    }
}
