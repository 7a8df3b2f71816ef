package dev.runmark.content.javadoc;

import dev.runmark.site.FenceLine;
import dev.runmark.site.Spelling;
import dev.runmark.text.Location;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.List;

/** Makes lines of code out of letters. */
final class FenceLines {

    private FenceLines() {}

    /** The lines of a text, without the indentation that they share, and without a blank first and last one. */
    static List<FenceLine> of(Source source, Letters code, Spelling.Kind kind) {
        List<Letters> lines = new ArrayList<>(code.lines());
        if (lines.size() > 1 && lines.get(lines.size() - 1).text().isBlank()) {
            lines.remove(lines.size() - 1);
        }
        if (lines.size() > 1 && lines.get(0).text().isBlank()) {
            lines.remove(0);
        }
        return Indentation.stripped(lines).stream()
                .map(line -> line(source, line, kind))
                .toList();
    }

    static FenceLine line(Source source, Letters line, Spelling.Kind kind) {
        Location start = line.place(0, source);
        int before = line.origin(0) - start.column();
        List<Spelling.Columns> columns = new ArrayList<>();
        for (int i = 0; i < line.length(); i++) {
            columns.add(new Spelling.Columns(line.origin(i) - before, line.end(i) - before));
        }
        return new FenceLine(line.text(), start.line(), start.column(), new Spelling(kind, columns));
    }
}
