package dev.runmark.content.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The addresses in plain text that GitHub makes links of: {@code http://}, {@code https://}, {@code ftp://},
 * {@code www.} and e-mail addresses. Other schemes stay text, and so does what only resembles an address, such as
 * {@code setup-java@v4.2.1}.
 *
 * <p>Between brackets an address stays text, since those may be a link's. It is stricter than GitHub in one way, as the specification is: what follows {@code <} was meant as an autolink in
 * brackets, and is none.
 *
 * @see <a href="https://github.github.com/gfm/#autolinks-extension-">GFM, Autolinks</a>
 */
final class BareLinks {

    /**
     * An address.
     *
     * @param from where it begins
     * @param to where it ends
     * @param mail whether it is an e-mail address
     */
    record Span(int from, int to, boolean mail) {}

    private static final List<String> SCHEMES = List.of("http://", "https://", "ftp://");
    private static final int LONGEST_SCHEME = "https".length();
    private static final String WWW = "www.";
    private static final String TRAILING = "?!.,:*_~'\"";

    private final CharSequence text;
    private final List<Span> spans = new ArrayList<>();
    private int last;
    private int brackets;

    private BareLinks(CharSequence text) {
        this.text = text;
    }

    /**
     * The addresses that begin in the first characters of a text, in order.
     *
     * @param length how many characters
     */
    static List<Span> startingIn(CharSequence text, int length) {
        BareLinks links = new BareLinks(text);
        // An address is known by what stands behind its first characters.
        int end = Math.min(text.length(), length + LONGEST_SCHEME);
        for (int i = 0; i < end; i++) {
            links.countBrackets(i);
            links.at(i).ifPresent(links::add);
            i = Math.max(i, links.last - 1);
        }
        links.spans.removeIf(span -> span.from >= length);
        return links.spans;
    }

    private void countBrackets(int i) {
        boolean escaped = charAt(i - 1) == '\\';
        if (text.charAt(i) == '[' && !escaped) {
            brackets++;
        } else if (text.charAt(i) == ']' && !escaped && brackets > 0) {
            brackets--;
        }
    }

    private void add(Span span) {
        spans.add(span);
        last = span.to;
    }

    private Optional<Span> at(int i) {
        return switch (text.charAt(i)) {
            case ':' -> brackets == 0 ? url(i) : Optional.empty();
            case 'w', 'W' -> brackets == 0 ? www(i) : Optional.empty();
            case '@' -> mail(i);
            default -> Optional.empty();
        };
    }

    private Optional<Span> url(int colon) {
        for (String scheme : SCHEMES) {
            int from = colon + "://".length() - scheme.length();
            if (from >= last && startsWith(scheme, from) && !isLetterOrDigit(from - 1) && charAt(from - 1) != '<') {
                return hostEnd(from + scheme.length(), false).map(host -> new Span(from, end(from, host), false));
            }
        }
        return Optional.empty();
    }

    private Optional<Span> www(int from) {
        char before = charAt(from - 1);
        boolean free = from == 0 || Character.isWhitespace(before) || "*_~(".indexOf(before) >= 0;
        if (!free || !startsWith(WWW, from)) {
            return Optional.empty();
        }
        return hostEnd(from, true).map(host -> new Span(from, end(from, host), false));
    }

    /** Where a host name ends; empty if there is none. Its last two parts have no underscore. */
    private Optional<Integer> hostEnd(int from, boolean dotted) {
        int end = from;
        while (isHost(charAt(end)) || (charAt(end) == '.' && isHost(charAt(end + 1)))) {
            end++;
        }
        String[] parts = text.subSequence(from, end).toString().split("\\.", -1);
        boolean enough = !parts[0].isEmpty() && (!dotted || parts.length > 1);
        for (int i = Math.max(0, parts.length - 2); i < parts.length; i++) {
            enough &= parts[i].indexOf('_') < 0;
        }
        return enough ? Optional.of(end) : Optional.empty();
    }

    private static boolean isHost(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '-' || c == '_';
    }

    /** Where an address ends: what closes a sentence or a parenthesis around it does not belong to it. */
    private int end(int from, int host) {
        int end = host;
        while (end < text.length() && !Character.isWhitespace(charAt(end)) && charAt(end) != '<') {
            end++;
        }
        long unopened = count(')', from, end) - count('(', from, end);
        while (true) {
            boolean closing = charAt(end - 1) == ')' && unopened > 0;
            unopened -= closing ? 1 : 0;
            int trimmed = closing ? end - 1 : trimmed(from, end);
            if (trimmed == end) {
                return end;
            }
            end = trimmed;
        }
    }

    private long count(char c, int from, int to) {
        return text.subSequence(from, to).chars().filter(one -> one == c).count();
    }

    private int trimmed(int from, int end) {
        char c = charAt(end - 1);
        if (TRAILING.indexOf(c) >= 0) {
            return end - 1;
        }
        if (c == ';') {
            int name = end - 1;
            while (name > from && isLetterOrDigit(name - 1)) {
                name--;
            }
            return name < end - 1 && charAt(name - 1) == '&' ? name - 1 : end;
        }
        return end;
    }

    private Optional<Span> mail(int at) {
        int from = at;
        while (from > last && (isAscii(from - 1) || ".-_+".indexOf(charAt(from - 1)) >= 0)) {
            from--;
        }
        int to = at + 1;
        boolean dotted = false;
        while (isAscii(to) || "-_".indexOf(charAt(to)) >= 0 || (charAt(to) == '.' && isAscii(to + 1))) {
            dotted |= charAt(to) == '.';
            to++;
        }
        boolean bracketed = charAt(from - 1) == '<' || charAt(from - 1) == '\\';
        boolean ends = Character.isLetter(charAt(to - 1));
        boolean whole = from < at && dotted && ends && charAt(to) != '@';
        return whole && !bracketed ? Optional.of(new Span(from, to, true)) : Optional.empty();
    }

    private boolean startsWith(String start, int at) {
        return at >= 0
                && at + start.length() <= text.length()
                && text.subSequence(at, at + start.length())
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .equals(start);
    }

    private boolean isLetterOrDigit(int at) {
        return Character.isLetterOrDigit(charAt(at));
    }

    private boolean isAscii(int at) {
        return charAt(at) < 0x80 && isLetterOrDigit(at);
    }

    private char charAt(int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : '\0';
    }
}
