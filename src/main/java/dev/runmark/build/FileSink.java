package dev.runmark.build;

import dev.runmark.publish.SiteCheck;
import dev.runmark.render.file.Batch;
import dev.runmark.search.SearchTerms;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Takes the finished files of a site. Implementations are thread-safe. */
interface FileSink {

    /** Takes files and keeps none. */
    FileSink NOWHERE = (path, bytes) -> {};

    /** Takes a file that was made. */
    void put(String path, byte[] bytes) throws IOException;

    /** Learns what is to be rendered, before the first file. */
    default void begin(BuildResult proved) throws IOException {}

    /**
     * Takes files that need not be made.
     *
     * @return their places; none if they are to be made
     */
    default List<String> take(Batch batch) throws IOException {
        return List.of();
    }

    /**
     * Learns which files there are to be.
     *
     * @param paths their places
     */
    default void expect(List<String> paths) {}

    /**
     * The places on other pages that a page links to which was taken.
     *
     * @return empty if the page is to be looked at
     */
    default Optional<List<SiteCheck.Anchor>> links(String path) {
        return Optional.empty();
    }

    /** Learns what sound pages link to on other pages. */
    default void linked(SortedMap<String, Set<SiteCheck.Anchor>> links) {}

    /** What the texts were found by when the site was made last. */
    default SearchTerms terms() {
        return SearchTerms.NONE;
    }

    /** Learns what the texts are found by now. */
    default void collected(SearchTerms terms) {}

    /** A text that was taken. */
    default String text(String path) throws IOException {
        throw new IOException(path + " was not taken");
    }

    /** Learns that files were made, and that nothing is wrong with them. */
    default void made(Batch batch) {}
}
