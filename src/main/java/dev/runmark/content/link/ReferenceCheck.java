package dev.runmark.content.link;

import dev.runmark.content.folder.Addresses;
import dev.runmark.content.head.PageHead;
import dev.runmark.content.yaml.Stated;
import dev.runmark.text.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks that the pages and the article that front matter names exist. */
public final class ReferenceCheck {

    private ReferenceCheck() {}

    public static List<CrossFileProblem> check(List<PageHead> heads, Set<String> pages, Set<String> articles) {
        List<CrossFileProblem> findings = new ArrayList<>();
        for (PageHead head : heads) {
            head.related().stream()
                    .filter(related -> !pages.contains(Addresses.bare(related.value())))
                    .forEach(related -> findings.add(missing(Rule.UNKNOWN_PAGE, related, "page", pages)));
            head.blog()
                    .filter(blog -> !articles.contains(Addresses.bare(blog.value())))
                    .ifPresent(blog -> findings.add(missing(Rule.UNKNOWN_ARTICLE, blog, "article", articles)));
        }
        return findings;
    }

    private static CrossFileProblem missing(Rule rule, Stated<String> named, String what, Set<String> known) {
        String help = LinkAdvice.nearest(Addresses.bare(named.value()), known)
                .map(address -> "did you mean `" + address + "`?")
                .orElseGet(() -> "write an address without the base URL" + LinkAdvice.example("", known));
        return CrossFileProblem.error(rule, named.spot(), "there is no " + what + " `" + named.value() + "`", help);
    }
}
