package dev.runmark.render;

import dev.runmark.content.link.Links;
import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.example.judge.Proofs;
import dev.runmark.render.code.ApiPages;
import dev.runmark.render.file.Content;
import dev.runmark.render.file.LinkBase;
import dev.runmark.render.file.LinkForm;
import dev.runmark.render.file.Place;
import dev.runmark.render.file.Printable;
import dev.runmark.render.file.Redirect;
import dev.runmark.render.file.Redirects;
import dev.runmark.render.file.SiteFile;
import dev.runmark.render.file.SiteIndex;
import dev.runmark.render.file.Subject;
import dev.runmark.render.machine.Json;
import dev.runmark.render.machine.StructuredData;
import dev.runmark.render.markdown.Rendering;
import dev.runmark.render.view.Filled;
import dev.runmark.render.view.ProvedPages;
import dev.runmark.render.view.Templates;
import dev.runmark.render.view.View;
import dev.runmark.render.words.Words;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Site;
import dev.runmark.text.Problem;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What every file of one site is rendered with.
 *
 * <p>Immutable and thread-safe.
 *
 * @param site the site
 * @param proofs the proofs of its examples
 * @param templates what gives it its look
 * @param links where its links lead
 * @param index finds what its pages name
 * @param redirects what has moved
 * @param frames what stands around its pages
 * @param proved how many examples of each file came out how
 * @param apiPages where the documentation of APIs stands
 */
record SiteRendering(
        Site site,
        Proofs proofs,
        Templates templates,
        Links links,
        SiteIndex index,
        Redirects redirects,
        PageFrames frames,
        ProvedPages proved,
        ApiPages apiPages) {

    static SiteRendering of(Site site, Proofs proofs, Templates templates) {
        return of(site, proofs, templates, Links.of(site), SiteIndex.of(site), Redirects.of(site));
    }

    private static SiteRendering of(
            Site site, Proofs proofs, Templates templates, Links links, SiteIndex index, Redirects redirects) {
        return new SiteRendering(
                site,
                proofs,
                templates,
                links,
                index,
                redirects,
                PageFrames.of(site, index, templates.assets().keySet(), proofs, templates.words()),
                ProvedPages.of(proofs),
                new ApiPages(site.config().examples().javadoc()));
    }

    /** The BCP 47 tag of the site's language. */
    String language() {
        return site.config().language().text();
    }

    /** What the interface says. */
    Words words() {
        return templates.words();
    }

    /** The base of the links of a file. */
    LinkBase base(Place place) {
        return LinkBase.of(place, LinkForm.of(site.config()));
    }

    /** The same with other proofs. */
    SiteRendering with(Proofs others) {
        return of(site, others, templates, links, index, redirects);
    }

    /** What the nodes of one text are turned into HTML with. */
    Rendering of(MarkdownFile file, MarkdownText text, LinkBase base) {
        return new Rendering(
                file,
                text,
                base,
                apiPages,
                links,
                proofs,
                templates,
                site.config().html());
    }

    /** A page in the frame of the site. */
    SiteFile file(Subject subject, LinkBase base, StructuredData data, View view, List<Problem> problems) {
        return file(subject.place(), templates.fill(frames.frame(subject, base, data), view), problems);
    }

    /** A page in the frame of the site of which search engines learn nothing more than they read. */
    SiteFile file(Subject subject, LinkBase base, View view, List<Problem> problems) {
        return file(subject, base, StructuredData.of(subject, frames::canonical), view, problems);
    }

    static SiteFile file(Place place, Filled filled, List<Problem> others) {
        List<Problem> problems = new ArrayList<>(others);
        problems.addAll(filled.problems());
        return new SiteFile(place.file(), new Content.Text(Printable.of(filled.text())), problems);
    }

    /** Where an address of the site, perhaps with a fragment, is reached from a page; others stay as they are. */
    String href(String target, LinkBase base) {
        return index.place(Redirect.withoutFragment(target))
                .map(place -> base.href(place) + Redirect.fragment(target))
                .orElse(target);
    }

    /** The links of a list of moved addresses or anchors, for a script. */
    SafeString inScript(Map<String, String> moved, LinkBase base) {
        Map<String, String> targets = new TreeMap<>();
        moved.forEach((fragment, target) -> targets.put(fragment, href(target, base)));
        return new SafeString(Json.inScript(targets));
    }
}
