package dev.runmark.content.link;

import dev.runmark.content.folder.Addresses;
import dev.runmark.text.Rule;
import dev.runmark.text.Spot;
import dev.runmark.text.Suggestion;
import dev.runmark.text.UnseenDifference;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What to do about an address or an anchor that does not exist. */
public final class LinkAdvice {

    private static final int LISTED = 8;

    private LinkAdvice() {}

    static String forAddress(Links links, String written) {
        // From another page, an address without the slash would lead elsewhere.
        String root = written.startsWith("/") ? "/" : "";
        return nearest(Addresses.bare(Links.pathPart(written)), links.addresses())
                .map(address -> "did you mean `" + root + address + "`?")
                .orElseGet(() -> "write an address that the site has" + example(root, links.addresses()));
    }

    /**
     * An address that there is.
     *
     * @param root what is to stand before it
     */
    static String example(String root, Collection<String> addresses) {
        return addresses.stream()
                .filter(address -> !address.isEmpty())
                .sorted()
                .findFirst()
                .map(address -> ", such as `" + root + address + "`")
                .orElse("");
    }

    /** The finding that a target is there and its anchor is not. */
    static CrossFileProblem noAnchor(Links links, LinkTarget target, Spot spot, String there) {
        return CrossFileProblem.error(
                Rule.BROKEN_ANCHOR,
                spot,
                "there is no anchor `#" + target.fragment() + "` in " + there,
                forAnchor(target.fragment(), links.anchors(target)));
    }

    private static String forAnchor(String written, Collection<String> anchors) {
        if (anchors.isEmpty()) {
            return "there are no anchors at all: take the `#" + written + "` out";
        }
        Optional<String> alike = anchors.stream()
                .sorted()
                .flatMap(anchor -> UnseenDifference.between(
                        new UnseenDifference.Named("the link has", written),
                        new UnseenDifference.Named("the page has", anchor))
                        .stream())
                .findFirst();
        return alike.or(() -> Suggestion.nearest(
                                written, anchors.stream().sorted().toList())
                        .map(anchor -> "did you mean `#" + anchor + "`?"))
                .orElseGet(() -> "there are " + listed(anchors));
    }

    private static String listed(Collection<String> anchors) {
        List<String> first = anchors.stream()
                .sorted()
                .limit(LISTED)
                .map(anchor -> "`#" + anchor + "`")
                .toList();
        int more = anchors.size() - first.size();
        return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
    }

    /** The nearest of very many names: only those of about the same length can be near. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        int slack = Math.max(1, written.length() / 3);
        List<String> candidates = known.stream()
                .filter(name -> Math.abs(name.length() - written.length()) <= slack)
                .sorted()
                .toList();
        return Suggestion.nearest(written, candidates);
    }
}
