package dev.runmark.render;

import dev.runmark.example.judge.Proofs;
import dev.runmark.render.file.LinkBase;
import dev.runmark.render.file.Place;
import dev.runmark.render.file.SiteIndex;
import dev.runmark.render.file.Subject;
import dev.runmark.render.look.LogoView;
import dev.runmark.render.machine.Feed;
import dev.runmark.render.machine.StructuredData;
import dev.runmark.render.view.Frame;
import dev.runmark.render.view.LinkView;
import dev.runmark.render.view.Templates;
import dev.runmark.render.words.Words;
import dev.runmark.site.Site;
import dev.runmark.site.SiteConfig;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the frame of the site around its pages.
 *
 * <p>Immutable and thread-safe.
 *
 * @param config the site's configuration
 * @param links what the bar and the foot link to
 * @param ownAssets the paths of the style sheet and the script that the project adds
 * @param feed whether the site has a feed
 * @param unproved whether no example of the site was proved
 */
record PageFrames(SiteConfig config, NavLinks links, Set<String> ownAssets, boolean feed, boolean unproved) {

    PageFrames {
        ownAssets = Set.copyOf(ownAssets);
    }

    static PageFrames of(Site site, SiteIndex index, Set<String> ownAssets, Proofs proofs, Words words) {
        boolean feed = Feed.of(site.config(), index.blog()).isPresent();
        return new PageFrames(site.config(), NavLinks.of(site, index, words), ownAssets, feed, proofs.isUntried());
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
                config.language().text(),
                config.title(),
                config.baseUrl().isEmpty() ? config.title() : config.baseUrl(),
                subject.place().address(),
                config.author(),
                config.look().footer(),
                new SafeString(config.look().head()),
                logo(base),
                own(Templates.OWN_STYLES, base),
                own(Templates.OWN_SCRIPT, base),
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
                config.delivery().shortLinks(),
                links.bar(subject, base),
                links.foot(subject, base),
                crumbs(subject, base),
                config.social().entrySet().stream()
                        .map(entry -> LinkView.to(entry.getValue(), entry.getKey()))
                        .toList(),
                data,
                unproved);
    }

    private @Nullable LogoView logo(LinkBase base) {
        return config.look().logo().map(logo -> LogoView.of(logo, base)).orElse(null);
    }

    /** The link to what the project adds; empty if it adds nothing. */
    private String own(String asset, LinkBase base) {
        return ownAssets.contains(asset) ? base.href(Place.plain(asset)) : "";
    }

    private static List<LinkView> crumbs(Subject subject, LinkBase base) {
        return subject.trail().stream()
                .map(crumb -> new LinkView(
                        base.href(crumb.place()), crumb.title(), crumb.place().equals(subject.place())))
                .toList();
    }
}
