package dev.runmark.render.view;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code layout.peb} shows around every page.
 *
 * @param language BCP 47 language tag
 * @param siteTitle the site's name
 * @param name what distinguishes this site from others that the reader's browser keeps something for
 * @param address the page's address within the site
 * @param author who writes it; empty if not stated
 * @param headTitle what the browser's tab shows
 * @param title the page's title
 * @param description what search engines show; empty if there is none
 * @param canonical the page's own address; empty if it has none or the site's is not known
 * @param card the address of the picture that goes with links to the page; empty if there is none
 * @param kind what OpenGraph calls it
 * @param root what links to files at the root of the site begin with
 * @param home the link to the home page
 * @param practice the link to the page of the reader's marks
 * @param proof the link to the page that says what was proved
 * @param feed the link to the feed; empty if there is none
 * @param sections links to the frameworks and to the list of articles
 * @param foot the links of the foot: to pages that belong to no topic
 * @param crumbs the way to this page; empty for what stands at the root
 * @param social links to where else the author is found
 * @param structuredData a JSON-LD graph, if there is one
 * @param unproved whether no example of the site was proved
 */
public record Frame(
        String language,
        String siteTitle,
        String name,
        String address,
        String author,
        String headTitle,
        String title,
        String description,
        String canonical,
        String card,
        String kind,
        String root,
        String home,
        String practice,
        String proof,
        String feed,
        List<LinkView> sections,
        List<LinkView> foot,
        List<LinkView> crumbs,
        List<LinkView> social,
        @Nullable SafeString structuredData,
        boolean unproved) {

    public Frame {
        sections = List.copyOf(sections);
        foot = List.copyOf(foot);
        crumbs = List.copyOf(crumbs);
        social = List.copyOf(social);
    }
}
