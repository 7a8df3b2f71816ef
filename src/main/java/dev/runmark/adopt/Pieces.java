package dev.runmark.adopt;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text taken apart in the ways in which authors put several values into one line. */
final class Pieces {

    private static final List<Pattern> SEPARATORS = List.of(
            Pattern.compile("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+"),
            Pattern.compile("\\s*;\\s*"),
            Pattern.compile("\\s*\\|\\s*"),
            Pattern.compile("\\s+(?:->|→|=>)\\s+"),
            Pattern.compile("\\s*(?:\\\\n|⏎|↵)\\s*"),
            Pattern.compile("\\s+/\\s+"),
            Pattern.compile("\\s+"));

    private Pieces() {}

    /** Every way in which a text can be several pieces. */
    static Stream<List<String>> splits(String text) {
        String plain = text.strip();
        return SEPARATORS.stream().map(separator -> split(plain, separator)).filter(pieces -> pieces.size() > 1);
    }

    /** Pieces between separators that stand neither in quotes nor in brackets. */
    private static List<String> split(String text, Pattern separator) {
        List<String> pieces = new ArrayList<>();
        var matcher = separator.matcher(text);
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int end = endOfEnclosed(text, at);
            if (end > at) {
                at = end;
            } else if (matcher.region(at, text.length()).lookingAt()) {
                pieces.add(text.substring(start, at));
                at = matcher.end();
                start = at;
            } else {
                at++;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /** Where what is quoted or in brackets ends that begins here; the place itself if nothing does. */
    private static int endOfEnclosed(String text, int at) {
        boolean inWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        char c = text.charAt(at);
        if (c == '"' || (c == '\'' && !inWord)) {
            int end = text.indexOf(c, at + 1);
            return end < 0 ? at : end + 1;
        }
        int kind = "[{(".indexOf(c);
        if (kind < 0) {
            return at;
        }
        int depth = 0;
        for (int i = at; i < text.length(); i++) {
            depth += "[{(".indexOf(text.charAt(i)) >= 0 ? 1 : "]})".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return at;
    }

    /** Whether one pair of brackets encloses a text. */
    static boolean isWrapped(String text, char opening, char closing) {
        if (text.length() < 2 || text.charAt(0) != opening || text.charAt(text.length() - 1) != closing) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == opening ? 1 : text.charAt(i) == closing ? -1 : 0;
            if (depth == 0) {
                return i == text.length() - 1;
            }
        }
        return false;
    }

    /** What is in the brackets around a text; the text itself if there are none. */
    static String unwrapped(String text) {
        String plain = text.strip();
        boolean wrapped = isWrapped(plain, '[', ']') || isWrapped(plain, '{', '}') || isWrapped(plain, '(', ')');
        return wrapped ? plain.substring(1, plain.length() - 1).strip() : plain;
    }
}
