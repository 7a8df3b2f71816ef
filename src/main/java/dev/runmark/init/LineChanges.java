package dev.runmark.init;

import dev.runmark.example.judge.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How the lines of a text become those of another one to which, in most cases, only lines were added. */
final class LineChanges {

    private LineChanges() {}

    /** All lines in order, each with what becomes of it. */
    static List<Edit.Line> of(List<String> old, List<String> fresh) {
        int shorter = Math.min(old.size(), fresh.size());
        int start = 0;
        while (start < shorter && old.get(start).equals(fresh.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && old.get(old.size() - 1 - end).equals(fresh.get(fresh.size() - 1 - end))) {
            end++;
        }
        return Stream.of(
                        all(Edit.Kind.KEPT, old.subList(0, start)),
                        between(old.subList(start, old.size() - end), fresh.subList(start, fresh.size() - end)),
                        all(Edit.Kind.KEPT, old.subList(old.size() - end, old.size())))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Edit.Line> between(List<String> old, List<String> fresh) {
        List<Edit.Line> lines = new ArrayList<>();
        int next = 0;
        for (String line : fresh) {
            boolean kept = next < old.size() && old.get(next).equals(line);
            lines.add(new Edit.Line(kept ? Edit.Kind.KEPT : Edit.Kind.ADDED, line));
            next += kept ? 1 : 0;
        }
        if (next == old.size()) {
            return lines;
        }
        return Stream.concat(all(Edit.Kind.REMOVED, old).stream(), all(Edit.Kind.ADDED, fresh).stream())
                .toList();
    }

    private static List<Edit.Line> all(Edit.Kind kind, List<String> lines) {
        return lines.stream().map(line -> new Edit.Line(kind, line)).toList();
    }
}
