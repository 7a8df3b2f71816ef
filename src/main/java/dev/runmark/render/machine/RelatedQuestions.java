package dev.runmark.render.machine;

import dev.runmark.render.file.Place;
import dev.runmark.render.file.PlacedPage;
import dev.runmark.render.words.Words;
import dev.runmark.search.Entry;
import dev.runmark.search.Likeness;
import dev.runmark.search.Stemming;
import dev.runmark.site.Framework;
import dev.runmark.site.Page;
import dev.runmark.site.Question;
import dev.runmark.site.Site;
import dev.runmark.site.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which questions of a site go together, found from their texts.
 *
 * <p>Thread-safe. The texts of all questions are read when this is asked for the first time.
 */
public final class RelatedQuestions {

    private static final int MOST = 4;

    /**
     * A question and the page that asks it.
     *
     * @param page the page
     * @param question one of its questions
     */
    public record Asked(Page page, Question question) {

        /** Where it is asked, which distinguishes it from all others. */
        public String href() {
            return Place.page(page.address()).file() + "#" + question.id();
        }
    }

    private final List<PlacedPage> pages = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, List<Integer>> nearest = new ConcurrentHashMap<>();
    private final Words words;
    private final Stemming stemming;
    private @Nullable Likeness likeness;

    public RelatedQuestions(Site site, Words words) {
        this.words = words;
        stemming = Stemming.of(site.config().language().text());
        for (Framework framework : site.frameworks()) {
            for (Topic topic : framework.topics()) {
                topic.pages().stream()
                        .filter(page -> !page.questions().isEmpty())
                        .forEach(page -> pages.add(new PlacedPage(framework, topic, page)));
            }
        }
        for (PlacedPage placed : pages) {
            for (Question question : placed.page().questions()) {
                Asked one = new Asked(placed.page(), question);
                numbers.put(one.href(), asked.size());
                asked.add(one);
            }
        }
    }

    /**
     * The questions that go with one, the nearest first.
     *
     * @param page a page of the site, perhaps with another text
     * @throws IOException if a text cannot be read, or has changed since the site was read
     */
    public List<Asked> of(Page page, Question question) throws IOException {
        Integer number = numbers.get(new Asked(page, question).href());
        if (number == null) {
            return List.of();
        }
        Likeness all = likeness();
        // A page's key asks for them, and so does the page if it is made.
        return nearest.computeIfAbsent(number, one -> all.nearest(one, MOST)).stream()
                .map(asked::get)
                .toList();
    }

    private synchronized Likeness likeness() throws IOException {
        if (likeness == null) {
            Map<String, Entry> entries = new HashMap<>();
            for (PlacedPage placed : pages) {
                Findable.of(placed, words).reader().read().forEach(entry -> entries.put(entry.href(), entry));
            }
            List<Entry> all = asked.stream()
                    .map(Asked::href)
                    .map(href -> entries.getOrDefault(href, new Entry(href, "", "", 0, "", "", "")))
                    .toList();
            likeness = Likeness.of(all, stemming);
        }
        return likeness;
    }
}
