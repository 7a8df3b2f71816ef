package dev.runmark.serve;

import dev.runmark.content.SiteReader;
import dev.runmark.render.PageOrigins;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * What is wrong with a site, as far as it is known.
 *
 * <p>Thread-safe.
 */
final class SiteProblems {

    private final SiteReader reader;
    private final ProofBook book;
    private final PageCheck check;
    private final Map<String, List<Problem>> rendering = new ConcurrentHashMap<>();
    private final AtomicLong readings = new AtomicLong();
    private volatile Found found = new Found(-1, List.of());

    /**
     * Nothing is wrong yet.
     *
     * @param reader knows what is wrong with the texts
     * @param book knows what is wrong with their examples
     * @param check looks for mistakes on finished pages
     */
    SiteProblems(SiteReader reader, ProofBook book, PageCheck check) {
        this.reader = reader;
        this.book = book;
        this.check = check;
    }

    /** What was wrong with the texts after some reading of them. */
    private record Found(long reading, List<Problem> problems) {}

    /** The texts were read again. */
    void textsWereRead() {
        readings.incrementAndGet();
    }

    /** Takes what was wrong when a file was made, possibly nothing. */
    void fileWasMade(String path, List<Problem> problems) {
        if (problems.isEmpty()) {
            rendering.remove(path);
        } else {
            rendering.put(path, problems);
        }
    }

    /** Forgets what was wrong when files were made. */
    void forgetFiles() {
        rendering.clear();
    }

    /** Forgets it of those files that the site no longer has. */
    void retain(Predicate<String> exists) {
        rendering.keySet().removeIf(exists.negate());
    }

    /** The paths of the files with which something was wrong when they were made. */
    Set<String> paths() {
        return Set.copyOf(rendering.keySet());
    }

    /**
     * Everything that is wrong, in reading order.
     *
     * @param now the files of the site
     * @param templates what is wrong with the templates
     * @param pages its finished pages, by path, that are looked at for mistakes
     * @throws IOException if a file has vanished in the meantime
     */
    List<Problem> all(Snapshot now, List<Problem> templates, Map<String, String> pages) throws IOException {
        List<Problem> problems = new ArrayList<>(ofTexts());
        problems.addAll(templates);
        problems.addAll(book.problems());
        rendering.values().forEach(problems::addAll);
        // As in a build, which looks at finished pages only if it could make a site of them.
        if (problems.stream().noneMatch(Problem::isError)) {
            problems.addAll(onFinishedPages(now, pages));
        }
        return problems.stream().distinct().sorted().toList();
    }

    private Collection<Problem> onFinishedPages(Snapshot now, Map<String, String> pages) {
        return check.problems(now.paths(), now.site().config(), pages, PageOrigins.of(now.site())::of);
    }

    /** All texts are held against each other, which takes a while on a large site, and proofs come more often than texts. */
    private List<Problem> ofTexts() throws IOException {
        long now = readings.get();
        Found known = found;
        if (known.reading != now) {
            known = new Found(now, reader.problems());
            found = known;
        }
        return known.problems;
    }
}
