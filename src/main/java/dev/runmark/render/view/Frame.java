package dev.runmark.render.view;

import dev.runmark.render.look.LogoView;
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
 * @param footer a line for the foot; empty if there is none
 * @param head the HTML that {@code site.yaml} adds to the head
 * @param logo the picture before the site's name, if there is one
 * @param styles the link to the project's additional style sheet; empty if there is none
 * @param script the link to its additional script; empty if there is none
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
 * @param shortLinks whether links leave out {@code .html}
 * @param sections the links of the bar: to the frameworks, to the list of articles, and what the site adds
 * @param foot the links of the foot
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
        String footer,
        SafeString head,
        @Nullable LogoView logo,
        String styles,
        String script,
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
        boolean shortLinks,
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
