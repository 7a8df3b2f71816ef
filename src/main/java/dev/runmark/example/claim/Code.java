package dev.runmark.example.claim;

import dev.runmark.site.FenceLine;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of an example: what is compiled, and what of it the reader is shown.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source the file that it stands in: the page, or a source file that the page takes it from
 * @param lines what is compiled, in order
 * @param shown what the page shows, in order: the same lines, or those of one region
 */
public record Code(Source source, List<FenceLine> lines, List<FenceLine> shown) {

    private static final Pattern MODULE = Pattern.compile("(?s)\\A(?:\\s|//[^\\n]*\\n|/\\*.*?\\*/"
            + "|@[\\w.]+(?:\\([^)]*\\))?|import\\s[^;{}]*;)*+(?:open\\s+)?module\\s+[\\w.]+\\s*\\{.*");

    public Code {
        lines = List.copyOf(lines);
        shown = List.copyOf(shown);
    }

    /** Code that stands in the page and is shown as it is. */
    public static Code of(Source page, List<FenceLine> lines) {
        return new Code(page, lines, lines);
    }

    /** What is compiled, as one text, each line ended by {@code \n}. */
    public String text() {
        return text(lines);
    }

    /** Where something is left out of what is compiled. */
    public Elisions elisions() {
        return Elisions.in(text());
    }

    /** What is compiled once something stands, or nothing, where something is left out. */
    public List<FenceLine> compiled() {
        Elisions elisions = elisions();
        if (!elisions.any()) {
            return lines;
        }
        String[] texts = elisions.text().split("\n", -1);
        List<FenceLine> compiled = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            compiled.add(lines.get(i).with(texts[i]));
        }
        return compiled;
    }

    /** What is shown, as one text, each line ended by {@code \n}. */
    public String shownText() {
        return text(shown);
    }

    /** Whether the reader sees less than what is compiled. */
    public boolean isExcerpt() {
        return !shown.equals(lines);
    }

    /**
     * Whether a text is the declaration of a module (JLS 7.7). All that is compiled together with it would belong to
     * that module, so nothing must be.
     */
    public static boolean declaresModule(String code) {
        return MODULE.matcher(code).matches();
    }

    public static String text(List<FenceLine> lines) {
        return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }
}
