package dev.runmark.adopt;

import dev.runmark.example.judge.Edit;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a true block of output one that Runmark checks. */
final class ListingEdit {

    private final Source source;
    private final Listing listing;
    private final Fence fence;
    private final List<Edit.Line> lines = new ArrayList<>();

    private ListingEdit(Source source, Listing listing) {
        this.source = source;
        this.listing = listing;
        this.fence = listing.fence();
    }

    /**
     * The change: the first word becomes {@code output}; lines that the author has spaced otherwise are put as they are
     * printed; a label before the block goes, since such a block stands right after its example and needs none.
     *
     * @param printed the printed lines, the same in every run
     * @return empty if it is such a block already, or if more than a label or other lines than those printed stand there
     */
    static Optional<Edit> of(Source source, Listing listing, List<String> printed) {
        return new ListingEdit(source, listing).edit(printed);
    }

    private Optional<Edit> edit(List<String> printed) {
        if (listing.label() == Listing.Label.SENTENCE || listing.isWritten() || !isAsInFile()) {
            return Optional.empty();
        }
        int first = fence.location().line();
        if (listing.label() == Listing.Label.WORD) {
            first = startOfLabel(first);
            for (int line = first; line < fence.location().line(); line++) {
                lines.add(removed(line));
            }
        }
        relabel();
        if (!listing.written().holds(printed) && !rewrite(stripped(printed))) {
            return Optional.empty();
        }
        boolean changes = lines.stream().anyMatch(line -> line.kind() != Edit.Kind.KEPT);
        return changes ? Optional.of(new Edit(source.at(first, 1), lines)) : Optional.empty();
    }

    private boolean isAsInFile() {
        String opening = source.line(fence.location().line());
        boolean info = fence.infoLocation().line() == fence.location().line()
                && opening.startsWith(fence.language(), fence.infoLocation().column() - 1);
        return info && fence.lines().stream().allMatch(line -> line.standsIn(source.line(line.line())));
    }

    private int startOfLabel(int fenceLine) {
        int line = fenceLine - 1;
        while (source.line(line).replaceFirst("^\\s*///", "").replace('>', ' ').isBlank()) {
            line--;
        }
        return line;
    }

    private void relabel() {
        int number = fence.location().line();
        String old = source.line(number);
        int start = fence.infoLocation().column() - 1;
        String changed = fence.isOutput() ? old : old.substring(0, start) + "output";
        if (changed.equals(old)) {
            lines.add(new Edit.Line(Edit.Kind.KEPT, old));
        } else {
            lines.add(removed(number));
            lines.add(new Edit.Line(Edit.Kind.ADDED, changed));
        }
    }

    private static List<String> stripped(List<String> texts) {
        return texts.stream().map(String::stripTrailing).toList();
    }

    /** Puts the printed lines in place of as many claimed ones. */
    private boolean rewrite(List<String> printed) {
        if (printed.size() != fence.lines().size()) {
            return false;
        }
        for (int i = 0; i < printed.size(); i++) {
            FenceLine line = fence.lines().get(i);
            String old = source.line(line.line());
            Optional<String> changed = line.changed(old, 0, line.text().length(), printed.get(i));
            if (changed.isEmpty()) {
                return false;
            }
            if (line.text().stripTrailing().equals(printed.get(i))) {
                lines.add(new Edit.Line(Edit.Kind.KEPT, old));
            } else {
                lines.add(removed(line.line()));
                lines.add(new Edit.Line(Edit.Kind.ADDED, changed.get()));
            }
        }
        return printed.stream()
                .noneMatch(
                        line -> line.strip().startsWith("```") || line.strip().startsWith("~~~"));
    }

    private Edit.Line removed(int line) {
        return new Edit.Line(Edit.Kind.REMOVED, source.line(line));
    }
}
