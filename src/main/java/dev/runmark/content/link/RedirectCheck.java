package dev.runmark.content.link;

import dev.runmark.content.folder.Addresses;
import dev.runmark.content.yaml.Stated;
import dev.runmark.text.Rule;
import dev.runmark.text.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that old addresses are free and lead somewhere. */
public final class RedirectCheck {

    private final Links links;
    private final Map<String, Spot> taken = new HashMap<>();
    private final List<CrossFileProblem> findings = new ArrayList<>();

    private RedirectCheck(Links links) {
        this.links = links;
    }

    /**
     * Checks a site's redirects.
     *
     * @param fromTexts the old addresses that pages and articles state
     * @param fromConfig the old addresses that {@code site.yaml} states, with what they lead to
     */
    public static List<CrossFileProblem> check(
            Links links, List<Stated<String>> fromTexts, Map<String, Stated<String>> fromConfig) {
        RedirectCheck check = new RedirectCheck(links);
        fromTexts.forEach(old -> check.checkOld(old.value(), old.spot()));
        fromConfig.forEach((old, target) -> {
            check.checkOld(old, target.spot());
            check.checkTarget(target);
        });
        return check.findings;
    }

    private void checkOld(String old, Spot spot) {
        if (links.addresses().contains(old)) {
            findings.add(CrossFileProblem.error(
                    Rule.REDIRECT,
                    spot,
                    "`" + old + "` still is an address of this site",
                    "name an address that is gone"));
        }
        Spot other = taken.putIfAbsent(old, spot);
        if (other != null) {
            findings.add(CrossFileProblem.error(
                            Rule.REDIRECT,
                            spot,
                            "`" + old + "` already leads elsewhere",
                            "let each old address lead to one place")
                    .withOther(other));
        }
    }

    private void checkTarget(Stated<String> target) {
        String url = target.value();
        if (Addresses.isExternal(url)) {
            return;
        }
        Optional<LinkTarget> found = links.resolve("", url.startsWith("/") ? url : "/" + url);
        if (found.isEmpty()) {
            String message = "there is no `" + url + "` in this site";
            findings.add(
                    CrossFileProblem.error(Rule.REDIRECT, target.spot(), message, LinkAdvice.forAddress(links, url)));
        } else if (!links.hasAnchor(found.get())) {
            findings.add(LinkAdvice.noAnchor(
                    links, found.get(), target.spot(), "`" + found.get().address() + "`"));
        }
    }
}
