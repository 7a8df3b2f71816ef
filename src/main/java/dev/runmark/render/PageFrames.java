package dev.runmark.render;

import dev.runmark.example.judge.Proofs;
import dev.runmark.example.judge.Verdict;
import dev.runmark.render.file.Crumb;
import dev.runmark.render.file.LinkBase;
import dev.runmark.render.file.Place;
import dev.runmark.render.file.SiteIndex;
import dev.runmark.render.file.Subject;
import dev.runmark.render.machine.Feed;
import dev.runmark.render.machine.StructuredData;
import dev.runmark.render.view.Frame;
import dev.runmark.render.view.LinkView;
import dev.runmark.site.Article;
import dev.runmark.site.Site;
import dev.runmark.site.SiteConfig;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the frame of the site around its pages.
 *
 * <p>Immutable and thread-safe.
 *
 * @param config the site's configuration
 * @param sections its frameworks and, if it has articles, the list of those
 * @param foot the pages that belong to no topic
 * @param feed whether the site has a feed
 * @param unproved whether no example of the site was proved
 */
record PageFrames(SiteConfig config, List<Crumb> sections, List<Crumb> foot, boolean feed, boolean unproved) {

    PageFrames {
        sections = List.copyOf(sections);
        foot = List.copyOf(foot);
    }

    static PageFrames of(Site site, Proofs proofs) {
        boolean unproved = !proofs.all().isEmpty()
                && proofs.all().stream().allMatch(proof -> proof.verdict() == Verdict.NOT_PROVED);
        List<Article> articles = SiteIndex.blogOf(site);
        List<Crumb> sections = new ArrayList<>();
        site.frameworks().forEach(framework -> sections.add(Subject.crumb(framework)));
        if (!articles.isEmpty()) {
            sections.add(Subject.ARTICLES);
        }
        List<Crumb> foot = site.freePages().stream()
                .filter(Article::navigation)
                .map(page -> new Crumb(page.title(), Place.page(page.address())))
                .toList();
        return new PageFrames(
                site.config(), sections, foot, Feed.of(site.config(), articles).isPresent(), unproved);
    }

    /** The frame of a page. */
    Frame frame(Subject subject, LinkBase base, StructuredData data) {
        return frame(
                subject,
                base,
                canonical(subject.place()),
                data.inScript().map(SafeString::new).orElse(null));
    }

    /** The frame of a page that stands in for others and so has no address of its own. */
    Frame frameWithoutAddress(Subject subject, LinkBase base) {
        return frame(subject, base, "", null);
    }

    /** The address that the world knows a place by; empty if the site's own is not known. */
    String canonical(Place place) {
        return config.baseUrl().isEmpty() ? "" : config.baseUrl() + place.address();
    }

    private Frame frame(Subject subject, LinkBase base, String canonical, @Nullable SafeString data) {
        String headTitle =
                subject.title().equals(config.title()) ? subject.title() : subject.title() + " – " + config.title();
        return new Frame(
                config.language(),
                config.title(),
                config.baseUrl().isEmpty() ? config.title() : config.baseUrl(),
                subject.place().address(),
                config.author(),
                headTitle,
                subject.title(),
                subject.description(),
                canonical,
                canonical.isEmpty() ? "" : subject.card().map(this::canonical).orElse(""),
                subject.kind(),
                base.prefix(),
                base.href(Place.HOME),
                base.href(Place.PRACTICE),
                base.href(Place.PROOF),
                feed ? base.href(Feed.PLACE) : "",
                links(sections, subject, base),
                links(foot, subject, base),
                crumbs(subject, base),
                config.social().entrySet().stream()
                        .map(entry -> LinkView.to(entry.getValue(), entry.getKey()))
                        .toList(),
                data,
                unproved);
    }

    private static List<LinkView> links(List<Crumb> crumbs, Subject subject, LinkBase base) {
        return crumbs.stream()
                .map(link -> {
                    boolean current = subject.place().equals(link.place())
                            || subject.trail().stream()
                                    .anyMatch(crumb -> crumb.place().equals(link.place()));
                    return new LinkView(base.href(link.place()), link.title(), current);
                })
                .toList();
    }

    private static List<LinkView> crumbs(Subject subject, LinkBase base) {
        return subject.trail().stream()
                .map(crumb -> new LinkView(
                        base.href(crumb.place()), crumb.title(), crumb.place().equals(subject.place())))
                .toList();
    }
}
