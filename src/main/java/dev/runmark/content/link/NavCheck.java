package dev.runmark.content.link;

import dev.runmark.site.Site;
import dev.runmark.site.SiteConfig;
import dev.runmark.site.look.Look;
import dev.runmark.site.look.NavLink;
import dev.runmark.text.FileNames;
import dev.runmark.text.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks that the links of the bar and the foot lead somewhere. */
public final class NavCheck {

    private NavCheck() {}

    /**
     * What is wrong with them.
     *
     * @param drafts the paths of files that are left out of the site because they are drafts
     */
    public static List<CrossFileProblem> check(Look look, Links links, Set<String> drafts) {
        return Stream.concat(look.bar().stream(), look.foot().stream())
                .filter(link -> !link.external())
                .flatMap(link -> check(link, links, drafts).stream())
                .toList();
    }

    private static Optional<CrossFileProblem> check(NavLink link, Links links, Set<String> drafts) {
        Optional<LinkTarget> target = links.resolve(SiteConfig.PATH, "/" + link.target());
        boolean draft = drafts.stream()
                .anyMatch(path -> FileNames.withoutMarkdown(path).equals(Site.CONTENT + "/" + link.target()));
        if (target.isEmpty() && draft) {
            return Optional.of(CrossFileProblem.error(
                    Rule.UNKNOWN_PAGE,
                    link.spot(),
                    "`" + link.target() + "` is a draft",
                    "publish it too, or take the link out for now"));
        }
        if (target.isEmpty()) {
            return Optional.of(CrossFileProblem.error(
                    Rule.UNKNOWN_PAGE,
                    link.spot(),
                    "there is no `" + link.target() + "` in this site",
                    LinkAdvice.forAddress(links, link.target())));
        }
        boolean nameless = link.title().isEmpty() && target.get().kind() == LinkTarget.Kind.ASSET;
        if (nameless) {
            return Optional.of(CrossFileProblem.error(
                    Rule.UNKNOWN_PAGE,
                    link.spot(),
                    "`" + link.target() + "` is a file without a title",
                    "write `- Text: " + link.target() + "`"));
        }
        return links.hasAnchor(target.get())
                ? Optional.empty()
                : Optional.of(LinkAdvice.noAnchor(
                        links, target.get(), link.spot(), "`" + Links.pathPart(link.target()) + "`"));
    }
}
