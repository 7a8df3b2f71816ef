package dev.runmark.build;

import dev.runmark.example.judge.Proofs;
import dev.runmark.site.Site;
import dev.runmark.text.Problem;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of a build.
 *
 * <p>Immutable and thread-safe.
 *
 * @param site what was read
 * @param proofs what was proved
 * @param problems everything found wrong, in reading order
 */
public record BuildResult(Site site, Proofs proofs, List<Problem> problems) {

    public BuildResult {
        // A slip in a template is found by every page that it shapes.
        problems = problems.stream().distinct().sorted().toList();
    }

    /** What reading and proving have found. */
    static BuildResult of(Site site, Proofs proofs) {
        return new BuildResult(site, proofs, List.of()).with(site.problems()).with(proofs.problems());
    }

    /** The same where all of what happened to examples was known before, as it is from now on. */
    BuildResult asKnown() {
        int all = proofs.cacheUse().all();
        return new BuildResult(site, proofs.with(new Proofs.CacheUse(all, all)), problems);
    }

    /** The same with further problems. */
    BuildResult with(Collection<Problem> more) {
        return new BuildResult(
                site, proofs, Stream.concat(problems.stream(), more.stream()).toList());
    }
}
