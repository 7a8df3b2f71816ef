package dev.runmark.render.file;

import dev.runmark.site.Framework;
import dev.runmark.site.Topic;
import java.util.Optional;

/**
 * Where something stands in the site: as a file, and as the address that the world knows it by.
 *
 * <p>Immutable and thread-safe.
 *
 * @param file its file, such as {@code java/concurrency/executors.html}
 * @param address its address after the site's own, such as {@code java/concurrency/executors}; a folder's ends with
 *     {@code /}
 */
public record Place(String file, String address) {

    public static final Place HOME = new Place("index.html", "");

    /** What servers show for addresses that lead to nothing. */
    public static final Place MISSING = plain("404.html");

    public static final Place PRACTICE = page("practice");

    public static final Place PROOF = page("proof");

    /** Articles of the blog stand in this folder, and the list of all articles is its index. */
    public static final Place ARTICLES = folder("blog");

    /** The further pages of a list, from 2 on. */
    public static Place listPage(Place list, int number) {
        return number == 1 ? list : page(list.address().replaceAll("/$", "") + "/pages/" + number);
    }

    /** The list of the articles that have a tag. */
    public static Place tag(String slug) {
        return folder(ARTICLES.address() + "tags/" + slug);
    }

    public static Place page(String address) {
        return new Place(address + ".html", address);
    }

    public static Place folder(String address) {
        return new Place(address + "/index.html", address + "/");
    }

    /** Where readers find a topic: its list of pages or, if that would be empty but for one, that page. */
    public static Place of(Topic topic) {
        return topic.only().map(page -> page(page.address())).orElseGet(() -> folder(topic.address()));
    }

    /** Where readers find a framework: its list of topics or, if that would be empty but for one, that topic. */
    public static Place of(Framework framework) {
        Optional<Topic> only =
                framework.isFlat() ? Optional.of(framework.topics().get(0)) : framework.only();
        return only.map(Place::of).orElseGet(() -> folder(framework.address()));
    }

    /** A file that has no shorter address. */
    public static Place plain(String file) {
        return new Place(file, file);
    }
}
