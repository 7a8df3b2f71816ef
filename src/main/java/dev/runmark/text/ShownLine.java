package dev.runmark.text;

/**
 * A source line with what is underlined in it, cut to what a person takes in: lines of data and whole paragraphs can
 * have any length.
 *
 * <p>Immutable and thread-safe.
 *
 * @param text the line, or the part of it around what is underlined, with an ellipsis where it is cut
 * @param indent what to put below it before the carets: a tab below each tab, so that they stand right however wide
 *     tabs are set
 * @param carets one for each underlined character that is shown
 */
public record ShownLine(String text, String indent, String carets) {

    private static final int LONGEST = 200;
    private static final int BEFORE = 80;
    private static final String CUT = "…";

    /** The line of a problem, character for character as it stands there. */
    public static ShownLine of(Problem problem) {
        String line = problem.sourceLine();
        int start = Math.min(problem.location().column() - 1, line.length());
        int from = line.length() <= LONGEST ? 0 : between(line, Math.max(0, start - BEFORE));
        int to = line.length() <= LONGEST ? line.length() : between(line, Math.min(line.length(), from + LONGEST));
        int width = Math.max(1, Math.min(problem.length(), to - start));
        String before = (from > 0 ? CUT : "") + line.substring(from, start);
        String after = line.substring(start, to) + (to < line.length() ? CUT : "");
        return new ShownLine(before + after, indent(before), "^".repeat(width));
    }

    /** Two columns for what takes two characters, as most such signs do on a terminal. */
    private static String indent(String before) {
        StringBuilder indent = new StringBuilder();
        before.chars().forEach(c -> indent.append(c == '\t' ? '\t' : ' '));
        return indent.toString();
    }

    /** A place near one that does not part the two halves of a character. */
    private static int between(String line, int at) {
        return at > 0 && at < line.length() && Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
    }
}
