package dev.runmark.content.markdown;

import java.util.Locale;
import java.util.Set;

/**
 * The elements of HTML by their names, those that are obsolete and that browsers still show among them.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/indices.html#elements-3">HTML Living Standard, Elements</a>
 */
final class HtmlElements {

    private static final Set<String> KNOWN = words(
            "a abbr acronym address area article aside audio b base basefont bdi bdo big blockquote body br button canvas"
                    + " caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em"
                    + " embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header"
                    + " hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee math menu"
                    + " meta meter nav nobr noframes noscript object ol optgroup option output p param picture pre"
                    + " progress q rb rp rt rtc ruby s samp script search section select slot small source span strike"
                    + " strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr"
                    + " track tt u ul var video wbr");

    private static final Set<String> VOID =
            words("area base basefont br col embed frame hr img input link meta param source track wbr");

    private static final Set<String> END_BY_THEMSELVES =
            words("body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr");

    private static final Set<String> FOREIGN = words("svg math");

    private static final Set<String> TEXT_ONLY = words("script style textarea title");

    private HtmlElements() {}

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    /** Whether a browser knows the element, or a script may make it one: those have a hyphen in their names. */
    static boolean isKnown(String name) {
        return name.indexOf('-') > 0 || KNOWN.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether it holds nothing, and so has no end tag. */
    static boolean isVoid(String name) {
        return VOID.contains(name);
    }

    /** Whether its end tag may be left out. */
    static boolean endsByItself(String name) {
        return END_BY_THEMSELVES.contains(name);
    }

    /** Whether what it holds has elements of its own. */
    static boolean isForeign(String name) {
        return FOREIGN.contains(name);
    }

    /** Whether what it holds is text, whatever it looks like. */
    static boolean isTextOnly(String name) {
        return TEXT_ONLY.contains(name);
    }
}
