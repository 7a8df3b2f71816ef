package dev.runmark.content.markdown;

import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.Spot;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says of a text of a site that begins without front matter how to give it some: a title alone would not do. */
public final class AbsentFrontMatter {

    private static final Pattern LATE = Pattern.compile("\\A\\s+(?=---[ \t]*\n)");
    private static final Pattern TOML = Pattern.compile("\\A\\+\\+\\+[ \t]*\n");
    private static final Pattern KEY = Pattern.compile("\\A[A-Za-z][\\w-]*:[ \t].*\n");
    private static final Pattern HEADING = Pattern.compile("^# +(.+?)(?: *#*)? *$", Pattern.MULTILINE);

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}](?:(?!: | #).)*(?<!:)");

    private AbsentFrontMatter() {}

    /** The problem; empty if the text begins with front matter. */
    public static Optional<Problem> in(Source source) {
        if (FrontMatter.begins(source)) {
            return Optional.empty();
        }
        Matcher late = LATE.matcher(source.text());
        if (late.find()) {
            return Optional.of(Spot.of(source, late.end(), late.end() + 3)
                    .error(
                            Rule.MISSING_KEY,
                            source,
                            "front matter begins in the first line of a file, and this stands further down")
                    .withHelp("take out what stands before it"));
        }
        Spot start = Spot.of(source, 0, 1);
        if (TOML.matcher(source.text()).find()) {
            return Optional.of(start.error(
                            Rule.MISSING_KEY, source, "front matter is YAML between two lines `---`, and this is TOML")
                    .withHelp("write `---` for `+++`, and `key: value` for `key = value`"));
        }
        if (KEY.matcher(source.text()).find()) {
            return Optional.of(start.error(Rule.MISSING_KEY, source, "these keys are no front matter yet")
                    .withHelp("put a line `---` before the first and one after the last of them"));
        }
        Matcher heading = HEADING.matcher(source.text());
        String title = heading.find() ? asValue(heading.group(1)) : "…";
        return Optional.of(start.error(Rule.MISSING_KEY, source, "this file has no front matter, and so no `title`")
                .withHelp("begin it with the three lines `---`, `title: " + title + "` and `---`"));
    }

    /** A text as YAML takes it for one. */
    private static String asValue(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "''") + "'";
    }
}
