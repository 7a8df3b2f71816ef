package dev.runmark.adopt;

import dev.runmark.example.fact.Ending;
import dev.runmark.example.judge.Edit;
import dev.runmark.site.Fence;
import dev.runmark.text.Source;
import java.util.List;
import java.util.Optional;

/** Writes down behind the word of its language that a block ends with an exception. */
final class ThrowEdit {

    private ThrowEdit() {}

    /** The change; empty if the block's first line says more than its language, or does not stand in the file as such. */
    static Optional<Edit> of(Source source, Fence fence, Ending.Threw threw) {
        int line = fence.location().line();
        String opening = source.line(line);
        boolean plain =
                fence.info().equals(fence.language()) && opening.stripTrailing().endsWith(fence.language());
        if (!plain || fence.infoLocation().line() != line) {
            return Optional.empty();
        }
        String changed = opening.stripTrailing() + " throws=" + threw.simpleType();
        return Optional.of(new Edit(
                source.at(line, fence.infoLocation().column()),
                List.of(new Edit.Line(Edit.Kind.REMOVED, opening), new Edit.Line(Edit.Kind.ADDED, changed))));
    }
}
