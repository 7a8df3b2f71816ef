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
import java.util.regex.Pattern;

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

    private UnsafeLinks() {}

    public static List<Problem> in(MarkdownText text) {
        return text.nodes().flatMap(node -> of(text, node).stream()).toList();
    }

    private static Optional<Problem> of(MarkdownText text, Node node) {
        boolean addressed =
                node instanceof Link || node instanceof Image || node instanceof Reference || node instanceof AutoLink;
        return addressed ? of(text, node, ((LinkNodeBase) node).getUrl()) : Optional.empty();
    }

    private static Optional<Problem> of(MarkdownText text, Node node, BasedSequence url) {
        return scheme(url.unescape(), node instanceof Image || node instanceof Reference)
                .map(scheme -> text.spotOf(node, url)
                        .error(Rule.UNSAFE_LINK, text.source(), "a page cannot link to `" + scheme + "`")
                        .withHelp("link to a file of the site or to the web, or show the address as code"));
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
