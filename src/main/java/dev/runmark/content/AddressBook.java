package dev.runmark.content;

import dev.runmark.content.Placement.TopicPage;
import dev.runmark.content.head.ArticleHead;
import dev.runmark.content.head.IndexHead;
import dev.runmark.content.head.TextReading;
import dev.runmark.content.link.CrossFileProblem;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Site;
import dev.runmark.text.FileNames;
import dev.runmark.text.Rule;
import dev.runmark.text.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The texts of a site by their addresses, no two of which are equal.
 *
 * @param indexes the indexes of frameworks and topics
 * @param pages in the order of their paths
 * @param articles in the order of their paths
 * @param findings texts that were left out because their address is taken
 */
record AddressBook(
        Map<String, TextReading<IndexHead>> indexes,
        List<TopicPage> pages,
        List<TextReading<ArticleHead>> articles,
        List<CrossFileProblem> findings) {

    static AddressBook of(
            Placement placement, List<TextReading<IndexHead>> indexes, List<TextReading<ArticleHead>> articles) {
        Filling filling = new Filling();
        Map<String, TextReading<IndexHead>> byAddress = new TreeMap<>();
        for (TextReading<IndexHead> index : indexes) {
            if (filling.claim(
                    placement.addressOf(index), Spot.ofFile(index.file().path()))) {
                byAddress.put(placement.addressOf(index), index);
            }
        }
        placement.pages().forEach(page -> filling.claimFolders(page));
        List<TopicPage> pages = placement.pages().stream()
                .filter(page -> filling.claim(
                        page.address(), Spot.ofFile(page.text().file().path())))
                .toList();
        List<TextReading<ArticleHead>> kept = articles.stream()
                .filter(article -> filling.claim(
                        addressOf(article.file()), Spot.ofFile(article.file().path())))
                .toList();
        return new AddressBook(byAddress, pages, kept, filling.findings);
    }

    /** The address of an article: its path in {@code content}, without the file's ending. */
    static String addressOf(MarkdownFile article) {
        return FileNames.withoutMarkdown(article.path().substring(Site.CONTENT.length() + 1));
    }

    Set<String> pageAddresses() {
        Set<String> addresses = new HashSet<>();
        pages.forEach(page -> addresses.add(page.address()));
        return addresses;
    }

    Set<String> articleAddresses() {
        Set<String> addresses = new HashSet<>();
        articles.forEach(article -> addresses.add(addressOf(article.file())));
        return addresses;
    }

    private static final class Filling {

        private final Map<String, Spot> taken = new HashMap<>();
        private final List<CrossFileProblem> findings = new ArrayList<>();

        /** Frameworks and topics have addresses of their own, with and without an index. */
        private void claimFolders(TopicPage page) {
            taken.putIfAbsent(page.framework(), Spot.ofFile(page.text().file().path()));
            taken.putIfAbsent(
                    page.topicAddress(), Spot.ofFile(page.text().file().path()));
        }

        private boolean claim(String address, Spot spot) {
            Spot other = taken.putIfAbsent(address, spot);
            if (other != null) {
                findings.add(CrossFileProblem.error(
                                Rule.DUPLICATE_ADDRESS,
                                spot,
                                "the address `" + address + "` is taken",
                                "rename one of the two files, or its slugs")
                        .withOther(other));
            }
            return other == null;
        }
    }
}
