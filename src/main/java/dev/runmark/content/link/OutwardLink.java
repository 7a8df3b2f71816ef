package dev.runmark.content.link;

import dev.runmark.content.markdown.LinkUse;
import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Site;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Severity;
import dev.runmark.text.Source;
import dev.runmark.text.Spot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A link in a text of the site to an address of the web.
 *
 * @param url the address
 * @param spot where it stands
 * @param line the line that it stands in
 */
public record OutwardLink(String url, Spot spot, String line) {

    /**
     * All of a site, in reading order.
     *
     * @throws IOException if a file cannot be read, or has changed since the site was read
     */
    public static List<OutwardLink> of(Site site) throws IOException {
        List<OutwardLink> links = new ArrayList<>();
        for (MarkdownFile file : site.files()) {
            MarkdownText text = MarkdownText.open(file);
            Source source = text.source();
            for (LinkUse use : LinkUse.outOf(text)) {
                links.add(new OutwardLink(
                        use.url(), use.spot(), source.line(use.spot().location().line())));
            }
        }
        return links;
    }

    /** The problem that nothing is there. */
    public Problem dead(String why) {
        return problem("this link leads to nothing: " + why, "mend the address, or take the link out");
    }

    /** The problem that it is not known whether something is there. */
    public Problem unanswered(String why) {
        return problem("it is not known whether this link leads to something: " + why, "try it in a browser")
                .asWarning();
    }

    private Problem problem(String message, String help) {
        return new Problem(
                Severity.ERROR, Rule.DEAD_LINK, spot.location(), spot.length(), line, message, List.of(), help);
    }
}
