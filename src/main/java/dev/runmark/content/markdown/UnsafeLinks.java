package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds links that would run a script or lead to the reader's own disk, however they are spelled: a browser passes over
 * white space and control characters before and within a scheme.
 *
 * @see <a href="https://url.spec.whatwg.org/#concept-basic-url-parser">URL Living Standard, basic URL parser</a>
 */
public final class UnsafeLinks {

    private static final List<String> REFUSED = List.of("javascript:", "vbscript:", "data:", "file:");
    private static final Pattern PICTURE = Pattern.compile("data:image/(?:png|gif|jpeg|webp)[;,].*", Pattern.DOTALL);
    private static final Pattern PASSED_OVER = Pattern.compile("[\\x00-\\x20\\x7F]+");

    /** The attributes of HTML that hold an address which a browser follows, or loads. */
    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "xlink:href",
            "src",
            "srcset",
            "action",
            "formaction",
            "data",
            "poster",
            "background",
            "cite",
            "ping");

    /** What shows what it loads as a picture, and runs nothing in it. */
    private static final Set<String> PICTURES = Set.of("img", "source", "video", "input");

    private UnsafeLinks() {}

    /** Those in Markdown and in raw HTML. */
    public static List<Problem> in(MarkdownText text) {
        return text.nodes()
                .flatMap(node -> Stream.concat(
                        of(text, node).stream(), HtmlTag.in(node).stream().flatMap(tag -> in(text, tag))))
                .toList();
    }

    private static Stream<Problem> in(MarkdownText text, HtmlTag tag) {
        return tag.attributes().stream()
                .filter(attribute -> ADDRESSES.contains(attribute.name()))
                .flatMap(attribute -> schemeIn(tag, attribute.decoded()).stream()
                        .map(scheme -> problem(text, tag.node(), attribute.value(), scheme)));
    }

    /**
     * The scheme for which an address in raw HTML is refused; empty if it is not.
     *
     * @param address as a browser reads it
     */
    public static Optional<String> schemeIn(HtmlTag tag, String address) {
        boolean picture = PICTURES.contains(tag.name())
                && PASSED_OVER
                        .matcher(address)
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("data:image/");
        return picture ? Optional.empty() : scheme(address, /* picture= */ false);
    }

    private static Optional<Problem> of(MarkdownText text, Node node) {
        boolean addressed =
                node instanceof Link || node instanceof Image || node instanceof Reference || node instanceof AutoLink;
        return addressed ? of(text, node, ((LinkNodeBase) node).getUrl()) : Optional.empty();
    }

    private static Optional<Problem> of(MarkdownText text, Node node, BasedSequence url) {
        return scheme(url.unescape(), node instanceof Image || node instanceof Reference)
                .map(scheme -> problem(text, node, url, scheme));
    }

    private static Problem problem(MarkdownText text, Node node, BasedSequence address, String scheme) {
        return text.spotOf(node, address)
                .error(Rule.UNSAFE_LINK, text.source(), "a page cannot link to `" + scheme + "`")
                .withHelp("link to a file of the site or to the web, or show the address as code");
    }

    /** The scheme for which a link is refused; empty if it is not. */
    static Optional<String> scheme(String url, boolean picture) {
        String plain = PASSED_OVER.matcher(url).replaceAll("").toLowerCase(Locale.ROOT);
        if (picture && PICTURE.matcher(plain).matches()) {
            return Optional.empty();
        }
        return REFUSED.stream().filter(plain::startsWith).findFirst();
    }
}
