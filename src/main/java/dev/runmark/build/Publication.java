package dev.runmark.build;

import dev.runmark.text.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What came of publishing a site.
 *
 * <p>Immutable and thread-safe.
 *
 * @param problems everything found wrong, in reading order
 * @param summary what there is to say at the end, in lines
 * @param made the build; empty if nothing had changed since the last one, so that nothing was made
 */
public record Publication(List<Problem> problems, List<String> summary, Optional<BuildResult> made) {

    /** Says what came of a build, in lines. */
    @FunctionalInterface
    public interface Wording {
        List<String> of(BuildResult result);
    }

    public Publication {
        problems = List.copyOf(problems);
        summary = List.copyOf(summary);
    }
}
