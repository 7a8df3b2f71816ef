package dev.runmark.render;

import dev.runmark.render.file.Crumb;
import dev.runmark.render.file.LinkBase;
import dev.runmark.render.file.Place;
import dev.runmark.render.file.Redirect;
import dev.runmark.render.file.SiteIndex;
import dev.runmark.render.file.Subject;
import dev.runmark.render.view.LinkView;
import dev.runmark.render.words.Words;
import dev.runmark.site.Article;
import dev.runmark.site.Site;
import dev.runmark.site.look.NavLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The links of the bar and the foot: what {@code site.yaml} lists and, before it in the bar, the frameworks and the list of
 * articles, behind it in the foot, the pages that belong to no topic. What is listed is not shown a second time.
 *
 * <p>Immutable and thread-safe.
 *
 * @param bar the links of the bar
 * @param foot the links of the foot
 */
record NavLinks(List<Item> bar, List<Item> foot) {

    /**
     * A link.
     *
     * @param title its text
     * @param place where it leads within the site
     * @param fragment the anchor there, with its {@code #}; mostly empty
     * @param external where it leads otherwise
     */
    record Item(String title, Optional<Place> place, String fragment, String external) {

        private static Item of(Crumb crumb) {
            return new Item(crumb.title(), Optional.of(crumb.place()), "", "");
        }

        private static Item of(NavLink link, SiteIndex index) {
            if (link.external()) {
                return new Item(link.title(), Optional.empty(), "", link.target());
            }
            String address = Redirect.withoutFragment(link.target());
            String title = link.title().isEmpty() ? index.title(address).orElse(address) : link.title();
            return new Item(
                    title,
                    Optional.of(index.place(address).orElseGet(() -> Place.page(address))),
                    Redirect.fragment(link.target()),
                    "");
        }

        private LinkView on(Subject subject, LinkBase base) {
            boolean current = place.filter(there -> there.equals(subject.place())
                            || subject.trail().stream()
                                    .anyMatch(crumb -> crumb.place().equals(there)))
                    .isPresent();
            return new LinkView(place.map(base::href).orElse(external) + fragment, title, current);
        }
    }

    NavLinks {
        bar = List.copyOf(bar);
        foot = List.copyOf(foot);
    }

    static NavLinks of(Site site, SiteIndex index, Words words) {
        List<Item> bar = items(site.config().look().bar(), index);
        List<Item> foot = items(site.config().look().foot(), index);
        List<Crumb> sections = new ArrayList<>();
        site.frameworks().forEach(framework -> sections.add(Subject.crumb(framework)));
        if (!index.blog().isEmpty()) {
            sections.add(Subject.articles(words));
        }
        List<Item> stated = Stream.concat(bar.stream(), foot.stream()).toList();
        Stream<Item> pages = site.freePages().stream()
                .filter(Article::navigation)
                .map(page -> Item.of(new Crumb(page.title(), Place.page(page.address()))))
                .filter(page -> isNew(page, stated));
        return new NavLinks(
                Stream.concat(sections.stream().map(Item::of).filter(section -> isNew(section, bar)), bar.stream())
                        .toList(),
                Stream.concat(foot.stream(), pages).toList());
    }

    private static List<Item> items(List<NavLink> links, SiteIndex index) {
        return links.stream().map(link -> Item.of(link, index)).toList();
    }

    private static boolean isNew(Item item, List<Item> others) {
        return others.stream().noneMatch(other -> other.place().equals(item.place()));
    }

    /** The links of the bar as they are on a page. */
    List<LinkView> bar(Subject subject, LinkBase base) {
        return bar.stream().map(item -> item.on(subject, base)).toList();
    }

    /** The links of the foot as they are on a page. */
    List<LinkView> foot(Subject subject, LinkBase base) {
        return foot.stream().map(item -> item.on(subject, base)).toList();
    }
}
