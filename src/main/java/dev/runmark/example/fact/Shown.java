package dev.runmark.example.fact;

/** What examples print, as a message has room for it. */
public final class Shown {

    private static final int LONGEST = 200;

    private Shown() {}

    /** A value: on one line, and visible even if it is empty or begins with white space. */
    public static String value(String value) {
        if (value.isEmpty()) {
            return "an empty line";
        }
        String line = line(value.replace("\n", "\\n"));
        return Character.isWhitespace(value.charAt(0)) ? "\"" + line + "\"" : line;
    }

    /** A line, cut off where it gets too long. */
    public static String line(String line) {
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
