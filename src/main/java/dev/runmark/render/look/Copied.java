package dev.runmark.render.look;

import dev.runmark.text.Sha256;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What has become of a project's own file that stands in place of a built-in one. A copy says in its first line which text
 * it was made from, so that the project that keeps it needs no other record of that.
 */
public enum Copied {
    SAME("the same as the built-in one: it can go"),
    FRESH("your own"),
    STALE("your own, and the built-in one has changed since it was copied"),
    UNKNOWN("your own, of which no copy says what it was made from");

    private static final String FROM = "copied from Runmark, ";
    private static final Pattern MARK = Pattern.compile(FROM + "([0-9a-f]{12})");
    private static final int DIGITS = 12;

    private final String inWords;

    Copied(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }

    /**
     * What has become of a file.
     *
     * @param name that of a built-in one
     * @param text what it holds
     * @throws IOException if the program is not whole
     */
    public static Copied of(String name, String text) throws IOException {
        String builtIn = BuiltIn.text(name);
        Optional<String> from = text.lines()
                .findFirst()
                .map(MARK::matcher)
                .filter(Matcher::find)
                .map(mark -> mark.group(1));
        boolean same = text.equals(builtIn) || text.equals(copy(name));
        if (same) {
            return SAME;
        }
        return from.map(digest -> digest.equals(digest(builtIn)) ? FRESH : STALE)
                .orElse(UNKNOWN);
    }

    /**
     * A copy to be changed.
     *
     * @throws IOException if the program is not whole
     */
    public static String copy(String name) throws IOException {
        String text = BuiltIn.text(name);
        String mark = FROM + digest(text);
        if (name.endsWith(".peb")) {
            return "{# " + mark + " #}\n" + text;
        }
        if (name.endsWith(".properties")) {
            return "# " + mark + "\n" + text;
        }
        boolean svg = name.endsWith(".svg");
        return (svg ? "<!-- " : "/* ") + mark + (svg ? " -->" : " */") + "\n" + text;
    }

    private static String digest(String text) {
        return Sha256.hex(text).substring(0, DIGITS);
    }
}
