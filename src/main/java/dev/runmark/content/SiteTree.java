package dev.runmark.content;

import dev.runmark.content.Ordering.Numbered;
import dev.runmark.content.Ordering.Waiting;
import dev.runmark.content.Placement.TopicPage;
import dev.runmark.content.folder.Addresses;
import dev.runmark.content.head.IndexHead;
import dev.runmark.content.head.PageHead;
import dev.runmark.content.head.TextReading;
import dev.runmark.content.link.CrossFileProblem;
import dev.runmark.content.yaml.Stated;
import dev.runmark.site.Framework;
import dev.runmark.site.Page;
import dev.runmark.site.Site;
import dev.runmark.site.Topic;
import dev.runmark.text.Rule;
import dev.runmark.text.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Frameworks, topics and pages, put together from the files that were read.
 *
 * @param frameworks in order
 * @param findings what does not fit together
 */
record SiteTree(List<Framework> frameworks, List<CrossFileProblem> findings) {

    /**
     * Puts the tree together.
     *
     * @param pages the pages, each with an address of its own
     * @param indexes frameworks' and topics' indexes, by address
     * @param makePage makes a page, given its place among its siblings
     */
    static SiteTree of(
            List<TopicPage> pages,
            Map<String, TextReading<IndexHead>> indexes,
            Function<Numbered<TopicPage>, Page> makePage) {
        return new Growing(pages, indexes, makePage).tree();
    }

    /** What to underline for an index as a whole. */
    static Spot spotOf(TextReading<IndexHead> index) {
        return index.head()
                .title()
                .map(Stated::spot)
                .orElseGet(() -> Spot.ofFile(index.file().path()));
    }

    /** What an index says. */
    static Site.Introduction introduction(Optional<TextReading<IndexHead>> index) {
        return index.map(text -> new Site.Introduction(
                        Optional.of(text.file()),
                        text.outline().anchors(),
                        text.head().silent(),
                        text.head().lists()))
                .orElse(Site.Introduction.NONE);
    }

    private static final class Growing {

        private final Map<String, List<TopicPage>> byFramework = new TreeMap<>();
        private final Map<String, List<TopicPage>> byTopic = new TreeMap<>();
        private final Map<String, TextReading<IndexHead>> indexes;
        private final Function<Numbered<TopicPage>, Page> makePage;
        private final List<CrossFileProblem> findings = new ArrayList<>();

        private Growing(
                List<TopicPage> pages,
                Map<String, TextReading<IndexHead>> indexes,
                Function<Numbered<TopicPage>, Page> makePage) {
            this.indexes = indexes;
            this.makePage = makePage;
            for (TopicPage page : pages) {
                byFramework
                        .computeIfAbsent(page.framework(), framework -> new ArrayList<>())
                        .add(page);
                byTopic.computeIfAbsent(page.topicAddress(), topic -> new ArrayList<>())
                        .add(page);
            }
        }

        private SiteTree tree() {
            Set<String> topics = new TreeSet<>(byTopic.keySet());
            Set<String> frameworks = new TreeSet<>(byFramework.keySet());
            for (String address : indexes.keySet()) {
                int slash = address.indexOf('/');
                frameworks.add(slash < 0 ? address : address.substring(0, slash));
                if (slash >= 0) {
                    topics.add(address);
                }
            }
            List<Framework> ordered = new ArrayList<>();
            for (Numbered<String> framework : order(frameworks, List.of())) {
                ordered.add(framework(framework, topics));
            }
            return new SiteTree(ordered, findings);
        }

        /** Frameworks and topics are numbered far from each other: of two with the same number the name decides. */
        private List<Numbered<String>> order(Set<String> addresses, List<Stated<String>> list) {
            List<Waiting<String>> waiting = new ArrayList<>();
            for (String address : addresses) {
                waiting.add(new Waiting<>(
                        address, Addresses.last(address), index(address).flatMap(index -> index.head()
                                .order())));
            }
            Ordering<String> ordering = Ordering.of(waiting, list);
            ordering.findings().stream()
                    .filter(finding -> finding.rule() != Rule.EQUAL_ORDER)
                    .forEach(findings::add);
            return ordering.items();
        }

        private Framework framework(Numbered<String> numbered, Set<String> topics) {
            String address = numbered.item();
            Set<String> own = new TreeSet<>(topics);
            own.removeIf(topic -> !topic.startsWith(address + "/"));
            Optional<TextReading<IndexHead>> index = index(address);
            List<TopicPage> pages = byFramework.getOrDefault(address, List.of());
            String title = title(address, "framework", pages, PageHead::framework);
            boolean flat = byTopic.containsKey(address);
            List<Topic> ordered = flat
                    ? List.of(topic(numbered, title))
                    : order(own, listed(index)).stream().map(this::topic).toList();
            return new Framework(address, title, description(index), numbered.order(), introduction(index), ordered);
        }

        private static List<Stated<String>> listed(Optional<TextReading<IndexHead>> index) {
            return index.map(text -> text.head().pages()).orElse(List.of());
        }

        private static String description(Optional<TextReading<IndexHead>> index) {
            return index.map(text -> text.head().description()).orElse("");
        }

        private Topic topic(Numbered<String> numbered) {
            String address = numbered.item();
            List<TopicPage> pages = byTopic.getOrDefault(address, List.of());
            return topic(numbered, title(address, "topic", pages, PageHead::topic));
        }

        private Topic topic(Numbered<String> numbered, String title) {
            String address = numbered.item();
            List<TopicPage> pages = byTopic.getOrDefault(address, List.of());
            Optional<TextReading<IndexHead>> index = index(address);
            if (pages.isEmpty()) {
                index.ifPresent(text -> findings.add(CrossFileProblem.warning(
                        Rule.EMPTY_TOPIC,
                        spotOf(text),
                        "no page belongs to this topic",
                        "write one, or take the folder out")));
            }
            Ordering<TopicPage> ordering = Ordering.of(
                    pages.stream()
                            .map(page -> new Waiting<>(
                                    page, page.slug(), page.text().head().order()))
                            .toList(),
                    listed(index));
            findings.addAll(ordering.findings());
            return new Topic(
                    address,
                    title,
                    description(index),
                    numbered.order(),
                    introduction(index),
                    ordering.items().stream().map(makePage).toList());
        }

        private String title(
                String address, String key, List<TopicPage> pages, Function<PageHead, Optional<Stated<String>>> said) {
            List<Stated<String>> stated = pages.stream()
                    .flatMap(page -> said.apply(page.text().head()).stream())
                    .toList();
            Agreement agreement = index(address)
                    .flatMap(index -> index.head().title())
                    .map(title -> Agreement.with(title, key, stated))
                    .orElseGet(() -> Agreement.among(key, stated));
            findings.addAll(agreement.findings());
            return agreement.value().orElseGet(() -> Addresses.titleOf(Addresses.last(address)));
        }

        private Optional<TextReading<IndexHead>> index(String address) {
            return Optional.ofNullable(indexes.get(address));
        }
    }
}
