package dev.runmark.publish;

import dev.runmark.publish.Markup.Link;
import dev.runmark.publish.Markup.Named;
import dev.runmark.publish.Markup.Span;
import dev.runmark.text.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a page that is written as templates are, in a twentieth of the time that it takes to read any page: its tags are
 * nested, its attributes are quoted, and nothing in it would be moved, repeated, completed or left out by a browser. In such
 * a page the tags are the elements. Whatever is not as plain as that is left to {@link ParsedMarkup}; to leave too much to
 * it costs time and nothing else.
 *
 * <p>Not thread-safe.
 */
final class PlainMarkup {

    /** Deeper than any template, and not as deep as where parsers give up. */
    private static final int DEEPEST = 200;

    /** What a page has once; of a second one a browser takes the attributes alone. */
    private static final Set<String> FRAME = Set.of("html", "head", "body");

    private static final Set<String> REFERENCES = Set.of("amp", "lt", "gt", "quot", "#39");

    private final String html;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Named> repeated = new ArrayList<>();
    private final List<Named> undescribedImages = new ArrayList<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private final Map<String, Span> attributes = new HashMap<>();
    private final Set<String> seenOfFrame = new HashSet<>();
    private int at;

    private PlainMarkup(String html) {
        this.html = html;
    }

    /** Reads a page; empty if it is not plain. */
    static Optional<Markup> read(String path, String html) {
        // What is no line feed ends lines, too, and moves the places.
        boolean odd = html.indexOf('\r') >= 0 || html.indexOf('\f') >= 0 || html.indexOf('\0') >= 0;
        if (odd || !html.startsWith("<!doctype html>\n<html ")) {
            return Optional.empty();
        }
        PlainMarkup plain = new PlainMarkup(html);
        return plain.readAll()
                ? Optional.of(new Markup(
                        Source.of(path, html), plain.links, plain.ids, plain.repeated, plain.undescribedImages))
                : Optional.empty();
    }

    private boolean readAll() {
        at = html.indexOf('\n') + 1;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            int end = tag < 0 ? html.length() : tag;
            if (!mayHoldText(at, end)) {
                return false;
            }
            at = end;
            if (tag >= 0 && !readMarkup()) {
                return false;
            }
        }
        return open.isEmpty();
    }

    /** Text where none may stand ends the head, or leaves its table. */
    private boolean mayHoldText(int from, int to) {
        String parent = open.isEmpty() ? "" : open.peek();
        if (!Nesting.isWithoutText(parent)) {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (" \n\t".indexOf(html.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean readMarkup() {
        if (html.startsWith("<!--", at)) {
            return readComment();
        }
        return html.startsWith("</", at) ? readEnd() : readStart();
    }

    private boolean readComment() {
        int end = html.indexOf("-->", at + 4);
        boolean plain = end >= 0
                && html.charAt(at + 4) != '>'
                && !html.startsWith("->", at + 4)
                && html.substring(at + 4, end).indexOf("--") < 0;
        at = end + 3;
        return plain;
    }

    private boolean readEnd() {
        int end = html.indexOf('>', at);
        if (end < 0 || open.isEmpty() || !html.substring(at + 2, end).equals(open.peek())) {
            return false;
        }
        open.pop();
        at = end + 1;
        return true;
    }

    private boolean readStart() {
        at++;
        String name = readName();
        attributes.clear();
        if (name.isEmpty() || !readAttributes() || !Nesting.fits(name, open)) {
            return false;
        }
        boolean again = FRAME.contains(name) && !seenOfFrame.add(name);
        if (again || !add(name)) {
            return false;
        }
        if (Nesting.isVoid(name)) {
            return true;
        }
        if (html.charAt(at - 2) == '/' || open.size() > DEEPEST) {
            return false;
        }
        if (Nesting.isTextOnly(name)) {
            return skipText(name);
        }
        open.push(name);
        return true;
    }

    /** What looks like the beginning of a comment changes how a script ends. */
    private boolean skipText(String name) {
        int end = html.indexOf("</", at);
        boolean plain = end >= 0 && html.startsWith(name + ">", end + 2);
        int comment = html.indexOf("<!--", at);
        at = end + name.length() + 3;
        return plain && (comment < 0 || comment > end);
    }

    /** Small letters and digits, beginning with a letter; empty if something else stands here. */
    private String readName() {
        int start = at;
        while (at < html.length() && isNameCharacter(html.charAt(at), /* first= */ at == start)) {
            at++;
        }
        return html.substring(start, at);
    }

    private static boolean isNameCharacter(char c, boolean first) {
        return (c >= 'a' && c <= 'z') || (!first && ((c >= '0' && c <= '9') || c == '-' || c == ':'));
    }

    /** Reads up to the end of the tag. */
    private boolean readAttributes() {
        while (at < html.length()) {
            boolean space = skipSpace();
            if (html.startsWith("/>", at)) {
                at += 2;
                return true;
            }
            if (at < html.length() && html.charAt(at) == '>') {
                at++;
                return true;
            }
            if (!space || !readAttribute()) {
                return false;
            }
        }
        return false;
    }

    private boolean skipSpace() {
        int start = at;
        while (at < html.length() && " \n\t".indexOf(html.charAt(at)) >= 0) {
            at++;
        }
        return at > start;
    }

    private boolean readAttribute() {
        String name = readName();
        if (name.isEmpty()) {
            return false;
        }
        if (!html.startsWith("=\"", at)) {
            // An attribute without a value, or one that is written in another way: that has no end here.
            return at < html.length()
                    && " \n\t>/".indexOf(html.charAt(at)) >= 0
                    && attributes.put(name, new Span(at, at)) == null;
        }
        int start = at + 2;
        int end = html.indexOf('"', start);
        at = end + 1;
        return end >= 0 && attributes.put(name, new Span(start, end)) == null;
    }

    /** Takes an element in; false if that is not as simple as it looks. */
    private boolean add(String name) {
        if (attributes.containsKey("srcset") || attributes.containsKey("http-equiv")) {
            return false;
        }
        return addId(name) && addImage(name) && addLink("href") && addLink("src") && addLink("poster");
    }

    private boolean addId(String name) {
        Span id = attributes.get("id");
        if (id != null) {
            String value = value(id);
            if (value.isEmpty()) {
                return false;
            }
            if (!ids.add(value)) {
                repeated.add(new Named(value, id));
            }
        }
        return !(name.equals("a") && attributes.containsKey("name"));
    }

    private boolean addImage(String name) {
        if (!name.equals("img") || attributes.containsKey("alt")) {
            return true;
        }
        Span source = attributes.get("src");
        if (source != null) {
            undescribedImages.add(new Named(value(source), source));
        }
        return source != null;
    }

    private boolean addLink(String attribute) {
        Span span = attributes.get(attribute);
        if (span == null) {
            return true;
        }
        String url = value(span);
        links.add(new Link(url, span));
        return !url.isEmpty();
    }

    /** The value that an attribute means; empty if it is empty, or has references to characters that are not the usual. */
    private String value(Span span) {
        String raw = html.substring(span.from(), span.to());
        int reference = raw.indexOf('&');
        if (reference < 0) {
            return raw;
        }
        for (; reference >= 0; reference = raw.indexOf('&', reference + 1)) {
            int end = raw.indexOf(';', reference);
            if (end < 0 || !REFERENCES.contains(raw.substring(reference + 1, end))) {
                return "";
            }
        }
        return raw.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
