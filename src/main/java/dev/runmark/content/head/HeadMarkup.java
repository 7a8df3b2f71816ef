package dev.runmark.content.head;

import dev.runmark.site.Refusal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML for the head of every page. What a head cannot hold would end it, and what is not closed would take the whole page
 * for itself (HTML, 4.2.1 and 13.2.6.4.4).
 */
final class HeadMarkup {

    private static final Set<String> VOID = Set.of("meta", "link", "base");
    private static final Set<String> CLOSED = Set.of("script", "style", "noscript", "title", "template");
    private static final Set<String> RAW = Set.of("script", "style", "title");
    private static final Pattern PART =
            Pattern.compile("<!--|<(/?)([A-Za-z][A-Za-z0-9-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>|[^<\\s][^<]*|<");
    private static final String HELP =
            "a head holds meta, link, script, style and noscript; text belongs into `footer`";

    private HeadMarkup() {}

    /** What is wrong with some HTML; empty if nothing is. */
    static Optional<Refusal> mistake(String html) {
        Deque<String> open = new ArrayDeque<>();
        Matcher part = PART.matcher(html);
        int at = 0;
        while (part.find(at)) {
            at = part.end();
            if (part.group().equals("<!--")) {
                at = html.indexOf("-->", at);
                if (at < 0) {
                    return unclosed("<!--");
                }
                continue;
            }
            if (part.group(2) == null) {
                return Optional.of(new Refusal("`" + shortened(part.group()) + "` cannot stand in a head", HELP));
            }
            String name = part.group(2).toLowerCase(Locale.ROOT);
            if (!VOID.contains(name) && !CLOSED.contains(name)) {
                return Optional.of(new Refusal("`<" + name + ">` cannot stand in a head", HELP));
            }
            if (!part.group(1).isEmpty()) {
                if (!name.equals(open.poll())) {
                    return Optional.of(new Refusal("nothing is open for `</" + name + ">` to close", "take it out"));
                }
            } else if (CLOSED.contains(name)) {
                open.push(name);
                at = RAW.contains(name) ? endOf(html, name, at) : at;
            }
            if (at < 0) {
                return unclosed("<" + name + ">");
            }
        }
        return open.isEmpty() ? Optional.empty() : unclosed("<" + open.peek() + ">");
    }

    private static int endOf(String html, String name, int from) {
        Matcher end = Pattern.compile("(?i)</" + name + "\\s*>").matcher(html);
        return end.find(from) ? end.start() : -1;
    }

    private static Optional<Refusal> unclosed(String what) {
        String end = what.equals("<!--") ? "-->" : what.replace("<", "</");
        return Optional.of(new Refusal("`" + what + "` is never closed", "write `" + end + "` behind it"));
    }

    private static String shortened(String text) {
        String line = text.strip().lines().findFirst().orElse(text);
        return line.length() > 20 ? line.substring(0, 20) + " …" : line;
    }
}
