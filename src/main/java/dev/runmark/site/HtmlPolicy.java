package dev.runmark.site;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What of the raw HTML in a site's texts reaches its pages as HTML; the rest is shown as it is written.
 *
 * <p>Immutable and thread-safe.
 *
 * @param elements the elements that do, in small letters; empty for whatever is written
 */
public record HtmlPolicy(Optional<Set<String>> elements) {

    /** Whoever writes a page may also publish scripts. */
    public static final HtmlPolicy ALLOW = new HtmlPolicy(Optional.empty());

    /** All of it is shown as it is written. */
    public static final HtmlPolicy ESCAPE = new HtmlPolicy(Optional.of(Set.of()));

    /** Elements that run nothing, load nothing but pictures and sound, and leave the page around them alone. */
    private static final Set<String> HARMLESS =
            words("a abbr audio b bdi bdo blockquote br caption cite code col colgroup"
                    + " dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre"
                    + " q rp rt ruby s samp section small source span strong sub summary sup table tbody td tfoot th thead time tr"
                    + " track u ul var video wbr");

    /** Attributes that do, too. A style can lay an element over the whole page. */
    private static final Set<String> HARMLESS_ATTRIBUTES =
            words("abbr align alt cite class colspan controls datetime dir"
                    + " headers height href hreflang id kind label lang loading open poster reversed rowspan scope span src srclang"
                    + " start title type value width");

    public HtmlPolicy {
        elements = elements.map(Set::copyOf);
    }

    /** Some elements, with attributes that do no harm. */
    public static HtmlPolicy only(Set<String> elements) {
        return new HtmlPolicy(Optional.of(elements));
    }

    /** The policy of a word, as the configuration writes it; empty if it is none. */
    public static Optional<HtmlPolicy> named(String word) {
        return switch (word) {
            case "allow" -> Optional.of(ALLOW);
            case "escape" -> Optional.of(ESCAPE);
            default -> Optional.empty();
        };
    }

    /** Why an element cannot be one of those that a configuration lists; empty if it can. */
    public static Optional<Refusal> refusal(String element) {
        return HARMLESS.contains(element)
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                "`" + element + "` is no element that is known to do no harm",
                                "list elements such as `kbd`, `sub` and `details`, or write `html: allow` for whatever is written"));
    }

    /** Whether all raw HTML is published as it is written. */
    public boolean allowsAll() {
        return elements.isEmpty();
    }

    /** Whether tags of an element reach the page as tags. */
    public boolean allows(String element) {
        return elements.map(names -> names.contains(element.toLowerCase(Locale.ROOT)))
                .orElse(true);
    }

    /** Whether an attribute of an element that is listed stays with it. */
    public static boolean keeps(String attribute) {
        return HARMLESS_ATTRIBUTES.contains(attribute) || attribute.startsWith("aria-");
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
