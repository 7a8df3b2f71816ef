package dev.runmark.example.judge;

import dev.runmark.text.Location;
import dev.runmark.text.Source;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block as its file has it, for writing into it or after it.
 *
 * @param source the file
 * @param opening the line of the opening fence, from 1
 * @param prefix what every line must begin with to stay in the same list items and quotes
 * @param fence the characters of the opening fence
 * @param size how many lines stand in it
 */
record FencedBlock(Source source, int opening, String prefix, String fence, int size) {

    private static final Pattern COMMENT = Pattern.compile("\\s*///");

    /**
     * Finds a block in its file.
     *
     * @param fence where its opening fence begins
     * @param lines the lines in it
     * @return empty if the file does not hold these lines as they are: in a quoted value of YAML, for instance
     */
    static Optional<FencedBlock> of(Source source, Location fence, List<String> lines) {
        String opening = source.line(fence.line());
        String marks = opening.substring(Math.min(fence.column() - 1, opening.length()));
        if (!marks.startsWith("```") && !marks.startsWith("~~~")) {
            return Optional.empty();
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!source.line(fence.line() + 1 + i).endsWith(lines.get(i))) {
                return Optional.empty();
            }
        }
        String prefix = prefix(opening.substring(0, fence.column() - 1));
        return Optional.of(new FencedBlock(
                source, fence.line(), prefix, marks.substring(0, run(marks, marks.charAt(0))), lines.size()));
    }

    /**
     * The marks of quotes and of comments are repeated on every line; those of list items are made up for by as much white
     * space.
     */
    private static String prefix(String beforeFence) {
        String comment = markOfComment(beforeFence);
        StringBuilder prefix = new StringBuilder(comment);
        beforeFence
                .substring(comment.length())
                .chars()
                .forEach(c -> prefix.append(c == '>' || Character.isWhitespace(c) ? (char) c : ' '));
        // The white space after the mark of a quote is a part of the mark, even where the line begins with more of it.
        return beforeFence.endsWith(">") ? prefix + " " : prefix.toString();
    }

    /** What makes a line of a Java file documentation (JEP 467), with the blanks before it; empty if nothing does. */
    private static String markOfComment(String line) {
        Matcher mark = COMMENT.matcher(line);
        return mark.lookingAt() ? mark.group() : "";
    }

    /** How often a text begins with a character. */
    private static int run(String text, char c) {
        int end = 0;
        while (end < text.length() && text.charAt(end) == c) {
            end++;
        }
        return end;
    }

    /** A line of the block as the file would have it. */
    String inFile(String line) {
        return (prefix + line.stripTrailing()).stripTrailing();
    }

    /** Whether a text, as a line of the block, would be its closing fence. */
    boolean isClosedBy(String line) {
        String text = line.strip();
        return text.length() >= fence.length() && run(text, fence.charAt(0)) == text.length();
    }

    /** The line of the closing fence; empty if there is none, since its file or what encloses it ends first. */
    Optional<Integer> closing() {
        int line = opening + size + 1;
        String text = source.line(line);
        int marks = text.indexOf(fence);
        boolean closes = marks >= 0
                && text.substring(markOfComment(text).length(), marks)
                        .chars()
                        .allMatch(c -> c == '>' || c == ' ' || c == '\t');
        return closes && isClosedBy(text.substring(marks)) ? Optional.of(line) : Optional.empty();
    }

    /** Whether the author has left a blank line before the block. */
    boolean isSetOff() {
        String before = source.line(opening).substring(0, source.line(opening).indexOf(fence));
        return !saysAnything(before) && (opening == 1 || !saysAnything(source.line(opening - 1)));
    }

    private static boolean saysAnything(String line) {
        return !line.substring(markOfComment(line).length()).replace('>', ' ').isBlank();
    }

    /** A fence of the same kind that is longer than any of its kind in some lines. */
    String fenceAround(List<String> lines) {
        char mark = fence.charAt(0);
        int longest = 2;
        for (String line : lines) {
            for (int i = line.indexOf(mark); i >= 0; i = line.indexOf(mark, i)) {
                int run = run(line.substring(i), mark);
                longest = Math.max(longest, run);
                i += run;
            }
        }
        return String.valueOf(mark).repeat(longest + 1);
    }
}
