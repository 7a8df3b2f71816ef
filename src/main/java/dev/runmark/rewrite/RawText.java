package dev.runmark.rewrite;

import dev.runmark.example.judge.Edit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a file exactly as it is, with its byte order mark and with each line's own ending.
 *
 * <p>Immutable and thread-safe.
 */
final class RawText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String mark;
    private final List<Line> lines;

    private RawText(String mark, List<Line> lines) {
        this.mark = mark;
        this.lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param text without its ending
     * @param ending {@code \n}, {@code \r\n} or {@code \r}; empty for the last line, and only for it
     */
    private record Line(String text, String ending) {}

    static RawText of(String text) {
        String mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        List<Line> lines = new ArrayList<>();
        int start = mark.length();
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                int end = text.startsWith("\r\n", i) ? i + 2 : i + 1;
                lines.add(new Line(text.substring(start, i), text.substring(i, end)));
                start = end;
                i = end - 1;
            }
        }
        lines.add(new Line(text.substring(start), ""));
        return new RawText(mark, lines);
    }

    /**
     * The same with changes. A line that takes the place of another takes its ending, too; any other new line ends as the
     * line before it does.
     *
     * @param edits for this file, in any order; no two touch the same line
     * @throws IllegalArgumentException if the file does not have a line that an edit keeps or removes
     */
    RawText with(List<Edit> edits) {
        List<Line> changed = new ArrayList<>(lines);
        // From the end, so that no edit moves the lines of another.
        edits.stream().sorted(Comparator.comparing(Edit::location).reversed()).forEach(edit -> apply(edit, changed));
        return new RawText(mark, endedOnce(changed));
    }

    private void apply(Edit edit, List<Line> changed) {
        int start = edit.location().line() - 1;
        int at = start;
        String ending = start == 0 ? usualEnding() : changed.get(start - 1).ending();
        Deque<String> freed = new ArrayDeque<>();
        List<Line> after = new ArrayList<>();
        for (Edit.Line line : edit.lines()) {
            if (line.kind() == Edit.Kind.ADDED) {
                ending = freed.isEmpty() ? ending : freed.removeFirst();
                after.add(new Line(line.text(), ending));
                continue;
            }
            Line old = at < changed.size() ? changed.get(at) : new Line("", "");
            if (!old.text().equals(line.text())) {
                throw new IllegalArgumentException(edit.location().path() + " has another line " + (at + 1));
            }
            if (line.kind() == Edit.Kind.KEPT) {
                after.add(old);
                ending = old.ending();
                freed.clear();
            } else {
                freed.addLast(old.ending());
            }
            at++;
        }
        changed.subList(start, Math.min(at, changed.size())).clear();
        changed.addAll(start, after);
    }

    /** Where lines were added after the last one, that one needs an ending now. */
    private List<Line> endedOnce(List<Line> changed) {
        List<Line> ended = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            Line line = changed.get(i);
            boolean last = i == changed.size() - 1;
            String ending = line.ending().isEmpty() ? usualEnding() : line.ending();
            ended.add(new Line(line.text(), last ? "" : ending));
        }
        return ended;
    }

    private String usualEnding() {
        String first = lines.get(0).ending();
        return first.isEmpty() ? "\n" : first;
    }

    /** The whole text, as the file has it. */
    @Override
    public String toString() {
        return lines.stream().map(line -> line.text() + line.ending()).collect(Collectors.joining("", mark, ""));
    }
}
