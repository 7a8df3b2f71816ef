package dev.runmark.render.machine;

import dev.runmark.render.file.Place;
import dev.runmark.render.file.PlacedPage;
import dev.runmark.search.Likeness;
import dev.runmark.search.SearchTerms;
import dev.runmark.site.Framework;
import dev.runmark.site.Heading;
import dev.runmark.site.Page;
import dev.runmark.site.Question;
import dev.runmark.site.Site;
import dev.runmark.site.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final SearchFiles search;
    private @Nullable List<List<Integer>> nearest;

    /**
     * Those of a site.
     *
     * @param search knows what its texts are found by
     */
    public RelatedQuestions(Site site, SearchFiles search) {
        this.search = search;
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
        return nearest().get(number).stream().map(asked::get).toList();
    }

    private synchronized List<List<Integer>> nearest() throws IOException {
        if (nearest == null) {
            List<Findable> texts = pages.stream().map(search::findable).toList();
            // Most pages can be searched for as well, so that their terms are known.
            SearchTerms terms = search.terms(texts);
            nearest = Likeness.of(terms, entries(texts)).nearest(MOST);
        }
        return nearest;
    }

    /** The number of each question's entry among those of all pages; -1 if it has none. */
    private int[] entries(List<Findable> texts) {
        List<Integer> entries = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < texts.size(); i++) {
            Page page = pages.get(i).page();
            List<String> sections =
                    SectionTexts.sections(page).stream().map(Heading::id).toList();
            for (Question question : page.questions()) {
                int section = sections.indexOf(question.id());
                entries.add(section < 0 ? -1 : start + 1 + section);
            }
            start += texts.get(i).size();
        }
        return entries.stream().mapToInt(entry -> entry).toArray();
    }
}
