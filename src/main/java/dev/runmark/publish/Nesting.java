package dev.runmark.publish;

import java.util.Deque;
import java.util.Set;

/**
 * Which elements may stand in which, so that a browser leaves them where their tags are: HTML, section 13.2.6. Far more
 * would be right; these are those that templates and Markdown make.
 */
final class Nesting {

    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta", "wbr");
    private static final Set<String> TEXT_ONLY = Set.of("script", "style", "title");

    /** A paragraph ends where one of these begins. */
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "details",
            "dialog",
            "div",
            "dl",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "ul");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> IN_LINE = Set.of(
            "a", "abbr", "b", "bdi", "br", "button", "cite", "code", "data", "del", "dfn", "em", "i", "img", "input",
            "ins", "kbd", "label", "mark", "q", "s", "samp", "select", "small", "span", "strong", "sub", "sup", "time",
            "u", "var", "wbr");

    /** No two of one kind within each other: the first would end, or the second would be passed over. */
    private static final Set<String> NEVER_IN_ITSELF = Set.of("a", "button", "form", "select");

    private static final Set<String> IN_HEAD = Set.of("meta", "link", "script", "style", "title");
    private static final Set<String> ROW_GROUPS = Set.of("thead", "tbody", "tfoot");
    private static final Set<String> WITHOUT_TEXT =
            Set.of("", "html", "head", "table", "thead", "tbody", "tfoot", "tr", "select");

    private Nesting() {}

    /** Whether an element has neither content nor an end tag. */
    static boolean isVoid(String name) {
        return VOID.contains(name);
    }

    /** Whether the content of an element is no markup. */
    static boolean isTextOnly(String name) {
        return TEXT_ONLY.contains(name);
    }

    /** Whether no text stands right in an element; the page itself is called by the empty name. */
    static boolean isWithoutText(String name) {
        return WITHOUT_TEXT.contains(name);
    }

    /**
     * Whether an element may begin.
     *
     * @param open the elements around it, the nearest first
     */
    static boolean fits(String name, Deque<String> open) {
        String parent = open.isEmpty() ? "" : open.peek();
        return switch (parent) {
            case "" -> name.equals("html");
            case "html" -> name.equals("head") || name.equals("body");
            case "head" -> IN_HEAD.contains(name);
            case "select" -> name.equals("option");
            case "option" -> false;
            case "table" -> name.equals("caption") || ROW_GROUPS.contains(name);
            case "thead", "tbody", "tfoot" -> name.equals("tr");
            case "tr" -> name.equals("td") || name.equals("th");
            case "ul", "ol" -> name.equals("li");
            case "dl" -> name.equals("dt") || name.equals("dd");
            default -> fitsIntoText(name, open);
        };
    }

    private static boolean fitsIntoText(String name, Deque<String> open) {
        if (!BLOCKS.contains(name)) {
            return (IN_LINE.contains(name) || name.equals("script"))
                    && !(NEVER_IN_ITSELF.contains(name) && open.contains(name));
        }
        boolean inHeading = HEADINGS.contains(name) && open.stream().anyMatch(HEADINGS::contains);
        return !open.contains("p") && !inHeading && !(name.equals("form") && open.contains("form"));
    }
}
