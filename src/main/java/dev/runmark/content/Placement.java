package dev.runmark.content;

import dev.runmark.content.folder.Addresses;
import dev.runmark.content.head.IndexHead;
import dev.runmark.content.head.PageHead;
import dev.runmark.content.head.TextReading;
import dev.runmark.content.link.CrossFileProblem;
import dev.runmark.content.yaml.Stated;
import dev.runmark.site.Site;
import dev.runmark.text.FileNames;
import dev.runmark.text.Rule;
import dev.runmark.text.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which framework and topic each page belongs to.
 *
 * @param pages in the order of their paths
 * @param frameworkOfFolder the framework's slug for each folder directly in {@code content}
 * @param findings pages that have no place, or that contradict their folder
 */
record Placement(List<TopicPage> pages, Map<String, String> frameworkOfFolder, List<CrossFileProblem> findings) {

    private static final int PAGE_DEPTH = 3;

    /**
     * A page and where it belongs.
     *
     * @param topic the topic's slug; empty for a page of a folder that has no topics
     */
    record TopicPage(TextReading<PageHead> text, String framework, String topic) {

        String topicAddress() {
            return topic.isEmpty() ? framework : framework + "/" + topic;
        }

        String address() {
            return topicAddress() + "/" + slug();
        }

        String slug() {
            String path = text.file().path();
            return FileNames.withoutMarkdown(path.substring(path.lastIndexOf('/') + 1));
        }
    }

    /**
     * Places pages.
     *
     * @param indexes the folders' indexes
     */
    static Placement of(List<TextReading<PageHead>> pages, List<TextReading<IndexHead>> indexes) {
        Placing placing = new Placing(indexes);
        List<TextReading<PageHead>> regular =
                pages.stream().filter(page -> names(page).length == PAGE_DEPTH).toList();
        Map<String, String> frameworks = placing.slugs(regular, 1, "frameworkSlug", PageHead::frameworkSlug);
        Map<String, String> topics = placing.slugs(regular, 2, "topicSlug", PageHead::topicSlug);
        List<TopicPage> placed = new ArrayList<>();
        for (TextReading<PageHead> page : regular) {
            String framework = frameworks.getOrDefault(folder(page, 1), "");
            placed.add(new TopicPage(page, framework, topics.getOrDefault(folder(page, 2), "")));
        }
        List<TextReading<PageHead>> others =
                pages.stream().filter(page -> names(page).length != PAGE_DEPTH).toList();
        for (TextReading<PageHead> page : others) {
            placing.placeByItself(page).ifPresent(placed::add);
        }
        Set<String> withTopics = placing.withTopics(placed, frameworks);
        for (TextReading<PageHead> page : others) {
            if (isWithoutTopic(page)) {
                placing.placeWithoutTopic(page, withTopics).ifPresent(placed::add);
            }
        }
        placed.sort(Comparator.comparing(page -> page.text.file().path()));
        return new Placement(placed, frameworks, placing.findings);
    }

    /** The address of an index: its folder's, where a framework's pages may have agreed on another slug. */
    String addressOf(TextReading<IndexHead> index) {
        String[] names = names(index);
        return names.length < PAGE_DEPTH
                ? names[0]
                : frameworkOfFolder.getOrDefault(names[0], names[0]) + "/" + names[1];
    }

    private static boolean isWithoutTopic(TextReading<PageHead> page) {
        return names(page).length < PAGE_DEPTH && page.head().topicSlug().isEmpty();
    }

    /** The names from {@code content} down to the file. */
    private static String[] names(TextReading<?> text) {
        return text.file().path().substring(Site.CONTENT.length() + 1).split("/", -1);
    }

    /** The folder so many levels down in which a text lies. */
    private static String folder(TextReading<?> text, int levels) {
        String[] names = names(text);
        return levels == 1 ? names[0] : names[0] + "/" + names[1];
    }

    private static final class Placing {

        private final Map<String, TextReading<IndexHead>> indexes = new HashMap<>();
        private final List<CrossFileProblem> findings = new ArrayList<>();

        private Placing(List<TextReading<IndexHead>> indexes) {
            for (TextReading<IndexHead> index : indexes) {
                this.indexes.put(folder(index, names(index).length - 1), index);
            }
        }

        /** The slug of each folder on a level: its name, unless it has no index and its pages agree on another. */
        private Map<String, String> slugs(
                List<TextReading<PageHead>> pages,
                int levels,
                String key,
                Function<PageHead, Optional<Stated<String>>> slug) {
            Map<String, List<Stated<String>>> stated = new TreeMap<>();
            for (TextReading<PageHead> page : pages) {
                List<Stated<String>> inFolder =
                        stated.computeIfAbsent(folder(page, levels), folder -> new ArrayList<>());
                slug.apply(page.head()).ifPresent(inFolder::add);
            }
            Map<String, String> slugs = new HashMap<>();
            stated.forEach((folder, said) -> {
                String name = Addresses.last(folder);
                Agreement agreement = index(folder)
                        .map(index -> Agreement.with(new Stated<>(name, index), key, said))
                        .orElseGet(() -> Agreement.among(key, said));
                findings.addAll(agreement.findings());
                slugs.put(folder, agreement.value().orElse(name));
            });
            return slugs;
        }

        private Optional<Spot> index(String folder) {
            return Optional.ofNullable(indexes.get(folder)).map(SiteTree::spotOf);
        }

        /** The frameworks that have a topic, be it without a page. */
        private Set<String> withTopics(List<TopicPage> placed, Map<String, String> frameworkOfFolder) {
            Set<String> frameworks = new HashSet<>();
            placed.forEach(page -> frameworks.add(page.framework));
            indexes.values().stream()
                    .filter(index -> names(index).length == PAGE_DEPTH)
                    .forEach(index ->
                            frameworks.add(frameworkOfFolder.getOrDefault(folder(index, 1), folder(index, 1))));
            return frameworks;
        }

        /** The pages of a folder need no topic as long as none of them has one. */
        private Optional<TopicPage> placeWithoutTopic(TextReading<PageHead> page, Set<String> withTopics) {
            String framework = page.head().frameworkSlug().map(Stated::value).orElse(folder(page, 1));
            if (!withTopics.contains(framework)) {
                return Optional.of(new TopicPage(page, framework, ""));
            }
            findings.add(CrossFileProblem.error(
                    Rule.NO_TOPIC,
                    Spot.ofFile(page.file().path()),
                    "this page lies in no topic, and others of `" + framework + "` do",
                    "move it to `content/<framework>/<topic>/`, or state `topicSlug`"));
            return Optional.empty();
        }

        /** A page outside the two levels of folders must say itself where it belongs. */
        private Optional<TopicPage> placeByItself(TextReading<PageHead> page) {
            if (isWithoutTopic(page)) {
                return Optional.empty();
            }
            boolean deep = names(page).length > PAGE_DEPTH;
            Optional<String> topic = page.head().topicSlug().map(Stated::value);
            Optional<String> framework = page.head().frameworkSlug().map(Stated::value);
            if (topic.isEmpty() || (framework.isEmpty() && deep)) {
                findings.add(CrossFileProblem.error(
                        Rule.NO_TOPIC,
                        Spot.ofFile(page.file().path()),
                        "this page lies too deep to belong to a topic",
                        "move it to `content/<framework>/<topic>/`, or state `frameworkSlug` and `topicSlug`"));
                return Optional.empty();
            }
            return Optional.of(new TopicPage(page, framework.orElse(folder(page, 1)), topic.get()));
        }
    }
}
