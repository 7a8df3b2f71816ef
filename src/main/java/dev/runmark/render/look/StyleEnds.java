package dev.runmark.render.look;

import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.Spot;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what does not come to an end in a style sheet: a block, a bracket, a text in quotes or a comment. Whether its rules
 * mean something is left to the browser.
 *
 * @see <a href="https://www.w3.org/TR/css-syntax-3/#tokenization">CSS Syntax Level 3, tokenization</a>
 */
public final class StyleEnds {

    private static final String OPENING = "{([";
    private static final String CLOSING = "})]";

    private final Source source;
    private final String text;
    private final Deque<Integer> open = new ArrayDeque<>();
    private @Nullable Problem problem;

    private StyleEnds(Source source) {
        this.source = source;
        this.text = source.text();
    }

    /** The first fault, as a warning; empty if all ends. */
    public static Optional<Problem> fault(Source sheet) {
        StyleEnds ends = new StyleEnds(sheet);
        ends.read();
        return Optional.ofNullable(ends.problem);
    }

    private void read() {
        for (int at = 0; at < text.length() && problem == null; at++) {
            char c = text.charAt(at);
            if (text.startsWith("/*", at)) {
                at = comment(at);
            } else if (c == '"' || c == '\'') {
                at = quoted(at);
            } else if (c == '\\') {
                at++;
            } else if (text.regionMatches(true, at, "url(", 0, 4)) {
                at = address(at);
            } else if (OPENING.indexOf(c) >= 0) {
                open.push(at);
            } else if (CLOSING.indexOf(c) >= 0) {
                close(at);
            }
        }
        if (problem == null && !open.isEmpty()) {
            unended(open.peek());
        }
    }

    private int comment(int start) {
        int end = text.indexOf("*/", start + 2);
        if (end < 0) {
            report(
                    start,
                    2,
                    "this comment has no end, so that browsers pass over all that follows",
                    "write `*/` behind it");
        }
        return end + 1;
    }

    private int quoted(int start) {
        char quote = text.charAt(start);
        for (int at = start + 1; at < text.length() && text.charAt(at) != '\n'; at++) {
            if (text.charAt(at) == quote) {
                return at;
            }
            at += text.charAt(at) == '\\' ? 1 : 0;
        }
        report(start, 1, "what begins here has no second `" + quote + "` in its line", "write it where the text ends");
        return start;
    }

    /** Without quotes an address may hold any sign but brackets and spaces. */
    private int address(int start) {
        int inside = start + "url(".length();
        String rest = text.substring(inside).stripLeading();
        if (rest.startsWith("\"") || rest.startsWith("'")) {
            open.push(inside - 1);
            return inside - 1;
        }
        int end = text.indexOf(')', inside);
        if (end < 0) {
            unended(inside - 1);
        }
        return end;
    }

    private void close(int at) {
        char opening = OPENING.charAt(CLOSING.indexOf(text.charAt(at)));
        if (open.isEmpty()) {
            report(
                    at,
                    1,
                    "`" + text.charAt(at) + "` closes nothing that is open",
                    "take it out, or write `" + opening + "` before");
        } else if (text.charAt(open.peek()) == opening) {
            open.pop();
        } else {
            unended(open.peek());
        }
    }

    private void unended(int start) {
        char closing = CLOSING.charAt(OPENING.indexOf(text.charAt(start)));
        report(
                start,
                1,
                "this `" + text.charAt(start) + "` is not closed, so that browsers take what follows as a part of it",
                "write `" + closing + "` where it ends");
    }

    private void report(int start, int length, String message, String help) {
        problem = Spot.of(source, start, start + length)
                .warning(Rule.TEMPLATE, source, message)
                .withHelp(help);
    }
}
