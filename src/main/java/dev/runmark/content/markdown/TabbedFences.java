package dev.runmark.content.markdown;

import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fences in the tabs and admonitions of MkDocs: below a line such as {@code === "Java"} or {@code !!! note}, what is
 * indented belongs to it, and CommonMark sees code in which nothing is a fence.
 */
final class TabbedFences {

    private static final Pattern HOLDER = Pattern.compile("([ \t]*)(?:===\\+?!?|!!!|\\?\\?\\?\\+?)[ \t]+\\S.*");
    private static final Pattern FENCE = Pattern.compile("([ \t]+)(`{3,}|~{3,})[ \t]*([^`\n]*?)[ \t]*");

    private final Source source;
    private final List<String> lines;
    private final List<Fence> found = new ArrayList<>();

    private TabbedFences(Source source) {
        this.source = source;
        this.lines = source.text().lines().toList();
    }

    /**
     * Finds them.
     *
     * @param known the lines at which fences begin that are ones to CommonMark, too
     * @param code the lines of their code, in which nothing else begins
     */
    static List<Fence> in(Source source, Set<Integer> known, Set<Integer> code) {
        TabbedFences fences = new TabbedFences(source);
        int line = 1;
        while (line <= fences.lines.size()) {
            Matcher holder = HOLDER.matcher(fences.line(line));
            line = holder.matches() && !code.contains(line)
                    ? fences.held(line + 1, width(holder.group(1)) + 2, known)
                    : line + 1;
        }
        return List.copyOf(fences.found);
    }

    private String line(int number) {
        return lines.get(number - 1);
    }

    /** Takes the fences that are indented far enough; returns the line after the last that is. */
    private int held(int first, int indent, Set<Integer> known) {
        int line = first;
        while (line <= lines.size() && (line(line).isBlank() || width(line(line)) >= indent)) {
            Matcher fence = FENCE.matcher(line(line));
            Optional<Integer> end =
                    fence.matches() && !known.contains(line) ? closing(line, fence.group(2)) : Optional.empty();
            if (end.isPresent()) {
                found.add(fence(line, fence, end.get()));
                line = end.get();
            }
            line++;
        }
        return line;
    }

    private Optional<Integer> closing(int opening, String marks) {
        for (int line = opening + 1; line <= lines.size(); line++) {
            String text = line(line).strip();
            if (text.startsWith(marks) && text.chars().allMatch(c -> c == marks.charAt(0))) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private Fence fence(int opening, Matcher fence, int closing) {
        int indent = fence.group(1).length();
        List<FenceLine> code = new ArrayList<>();
        for (int line = opening + 1; line < closing; line++) {
            String text = line(line);
            int cut = Math.min(indent, text.length() - text.stripLeading().length());
            code.add(new FenceLine(text.substring(cut), line, cut + 1));
        }
        return new Fence(
                fence.group(3),
                source.at(opening, fence.start(2) + 1),
                source.at(opening, fence.start(3) + 1),
                code,
                /* follows= */ false);
    }

    /** How far a line is indented; a tab counts as four blanks. */
    private static int width(String line) {
        int width = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            width += line.charAt(i) == '\t' ? 4 : 1;
        }
        return width;
    }
}
