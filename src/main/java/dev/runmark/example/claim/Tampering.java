package dev.runmark.example.claim;

import dev.runmark.site.FenceLine;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds code that would have something else noted than what happens: it names what notes it, or replaces the standard
 * streams where no reader can see that. Code that goes about it by other ways is found by those who read it.
 */
final class Tampering {

    private static final Pattern PROBE = Pattern.compile("\\bdev[./]runmark[./]probe\\b");
    private static final Pattern STREAM = Pattern.compile("\\bSystem\\s*\\.\\s*set(?:Out|Err)\\b");

    private static final Pattern ESCAPE = Pattern.compile("\\\\u+([0-9a-fA-F]{4})");
    private static final int HEXADECIMAL = 16;

    private final Source source;
    private final List<Problem> problems = new ArrayList<>();

    private Tampering(Source source) {
        this.source = source;
    }

    /** What an example does that it must not. */
    static List<Problem> in(Code code, Words words) {
        Tampering tampering = new Tampering(code.source());
        List<FenceLine> all = code.lines();
        tampering.find(PROBE, all, "an example must not name what notes what it does");
        List<FenceLine> unseen = new ArrayList<>(all);
        if (!words.place().hidden()) {
            unseen.removeAll(code.shown());
        }
        tampering.find(STREAM, unseen, "this replaces what the example prints to, and no reader sees it");
        return tampering.problems;
    }

    private void find(Pattern pattern, List<FenceLine> lines, String what) {
        for (FenceLine line : lines) {
            Matcher matcher = pattern.matcher(line.text());
            Matcher meant = pattern.matcher(asCompiled(line.text()));
            if (matcher.find()) {
                add(line, matcher.start(), matcher.end() - matcher.start(), what);
            } else if (meant.find()) {
                add(line, 0, line.text().length(), what);
            }
        }
    }

    /** A line without the escapes that the compiler reads first (JLS 3.3). */
    private static String asCompiled(String line) {
        return ESCAPE.matcher(line)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), HEXADECIMAL))));
    }

    private void add(FenceLine line, int from, int length, String what) {
        Location place = new Location(source.path(), line.line(), line.column() + from);
        problems.add(Problem.error(Rule.OUTPUT_REPLACED, source, place, length, what)
                .withHelp("take it out, or let the reader see it: a page shows what its examples print"));
    }
}
