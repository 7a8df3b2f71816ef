package dev.runmark.build;

import dev.runmark.example.SharedCache;
import dev.runmark.text.Problem;
import dev.runmark.text.Severity;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * What the user asks of a build.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source the project folder, which holds {@code content}
 * @param baseUrl where the site will stand, if not where {@code site.yaml} says
 * @param examples what is done with the pages' examples
 * @param given what examples have besides what the configuration says
 * @param runs how often an example with threads is run, if not five times
 * @param seed what decides, besides their classes, where threads of examples are held up; empty if nothing does
 * @param cache the folder that keeps what happened to examples; empty if all are to be run again
 * @param shared what other machines know of examples, besides that folder
 * @param failure the mildest problem that fails the build
 */
public record Options(
        Path source,
        Optional<String> baseUrl,
        Examples examples,
        GivenOptions given,
        Optional<Integer> runs,
        Optional<Long> seed,
        Optional<Path> cache,
        Optional<SharedCache> shared,
        Severity failure) {

    /** What is asked without a cache that machines share. */
    public Options(
            Path source,
            Optional<String> baseUrl,
            Examples examples,
            GivenOptions given,
            Optional<Integer> runs,
            Optional<Long> seed,
            Optional<Path> cache,
            Severity failure) {
        this(source, baseUrl, examples, given, runs, seed, cache, Optional.empty(), failure);
    }

    /** What a build does with examples. */
    public enum Examples {
        PROVE,
        SKIP
    }

    /** The same with all examples run again. */
    Options withoutCache() {
        return new Options(source, baseUrl, examples, given, runs, seed, Optional.empty(), failure);
    }

    /** Whether one of the problems fails the build. */
    public boolean failsWith(Collection<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity().compareTo(failure) <= 0);
    }
}
