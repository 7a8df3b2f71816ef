package dev.runmark.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A folder of sibling pages.
 *
 * <p>Immutable and thread-safe.
 *
 * @param address its place in the site, such as {@code java/concurrency}
 * @param title its title
 * @param description what search engines show; empty if there is none
 * @param order its place in its framework
 * @param introduction what its {@code index.md} says
 * @param pages all its pages in order, also those that navigation leaves out
 */
public record Topic(
        String address, String title, String description, int order, Site.Introduction introduction, List<Page> pages) {

    public Topic {
        pages = List.copyOf(pages);
    }

    /** Its {@code index.md}, if it has one. */
    public Optional<MarkdownFile> index() {
        return introduction.file();
    }

    /** Every id in the index that a link may point to. */
    public Set<String> anchors() {
        return introduction.anchors();
    }

    /** Its only page, if its own would say nothing but that. */
    public Optional<Page> only() {
        // A topic of thousands of pages is asked for each of its questions.
        List<Page> firstTwo = pages.stream().filter(Page::navigation).limit(2).toList();
        return introduction.silent() && firstTwo.size() == 1 ? Optional.of(firstTwo.get(0)) : Optional.empty();
    }

    /** The last part of the address. */
    public String slug() {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** The pages that navigation lists, in order. */
    public List<Page> siblings() {
        return pages.stream().filter(Page::navigation).toList();
    }

    /** The sibling before a page, if there is one. */
    public Optional<Page> previous(Page page) {
        return neighbour(page, -1);
    }

    /** The sibling after a page, if there is one. */
    public Optional<Page> next(Page page) {
        return neighbour(page, 1);
    }

    private Optional<Page> neighbour(Page page, int step) {
        List<Page> siblings = siblings();
        // By address, for a page stays where it is when its text changes.
        int at = siblings.stream().map(Page::address).toList().indexOf(page.address());
        int wanted = at + step;
        return at < 0 || wanted < 0 || wanted >= siblings.size() ? Optional.empty() : Optional.of(siblings.get(wanted));
    }
}
