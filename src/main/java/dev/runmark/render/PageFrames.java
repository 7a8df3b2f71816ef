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
import dev.runmark.render.words.Words;
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
 * @param feed whether the site has a feed
 * @param unproved whether no example of the site was proved
 */
record PageFrames(SiteConfig config, List<Crumb> sections, boolean feed, boolean unproved) {

    PageFrames {
        sections = List.copyOf(sections);
    }

    static PageFrames of(Site site, Proofs proofs, Words words) {
        boolean unproved = !proofs.all().isEmpty()
                && proofs.all().stream().allMatch(proof -> proof.verdict() == Verdict.NOT_PROVED);
        List<Article> articles = SiteIndex.blogOf(site);
        List<Crumb> sections = new ArrayList<>();
        site.frameworks().forEach(framework -> sections.add(Subject.crumb(framework)));
        if (!articles.isEmpty()) {
            sections.add(Subject.articles(words));
        }
        return new PageFrames(
                site.config(), sections, Feed.of(site.config(), articles).isPresent(), unproved);
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
                subject.place().equals(Place.HOME) ? subject.title() : subject.title() + " – " + config.title();
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
                sectionLinks(subject, base),
                crumbs(subject, base),
                config.social().entrySet().stream()
                        .map(entry -> LinkView.to(entry.getValue(), entry.getKey()))
                        .toList(),
                data,
                unproved);
    }

    private List<LinkView> sectionLinks(Subject subject, LinkBase base) {
        return sections.stream()
                .map(section -> {
                    boolean current = subject.place().equals(section.place())
                            || subject.trail().contains(section);
                    return new LinkView(base.href(section.place()), section.title(), current);
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
