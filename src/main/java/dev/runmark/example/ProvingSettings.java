package dev.runmark.example;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.run.Defaults;
import dev.runmark.example.run.Limits;
import dev.runmark.example.sandbox.Cell;
import dev.runmark.site.ExampleMode;
import dev.runmark.site.PageEquipment;
import dev.runmark.site.SiteConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How examples are proved.
 *
 * <p>Immutable and thread-safe.
 *
 * @param examples what the site says of its examples
 * @param folder what relative paths in it start from
 * @param repetitions how often an example with threads is run
 * @param processors how many processors examples are to keep busy, at least 1
 * @param cache the folder that keeps what happened; empty if everything is to be run again
 * @param shared what other machines know, which is asked only where there is such a folder
 */
public record ProvingSettings(
        SiteConfig.Examples examples,
        Path folder,
        Repetitions repetitions,
        int processors,
        Optional<Path> cache,
        Optional<SharedCache> shared) {

    /** As many runs as the site says, or the customary number, on all processors, without a cache. */
    public static ProvingSettings of(SiteConfig.Examples examples) {
        return of(examples, examples.scope().folder());
    }

    /** As many runs as the site says, or the customary number, on all processors, without a cache. */
    public static ProvingSettings of(SiteConfig.Examples examples, Path folder) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new ProvingSettings(
                examples,
                folder,
                Repetitions.DEFAULT.or(examples.runs()),
                processors,
                Optional.empty(),
                Optional.empty());
    }

    /** The customary number of runs with the JDK alone, on the Java at hand and all processors, without a cache. */
    public static ProvingSettings of(Duration timeout) {
        return of(SiteConfig.Examples.DEFAULT.within(timeout), Path.of(""));
    }

    /** Where examples are kept while they run. */
    Cell cell() {
        return Cell.of(examples.scope());
    }

    /** What a program may take: as its blocks say, or else its file, or else the site. */
    Limits limits(Composition composition) {
        return Limits.DEFAULT
                .withTime(composition
                        .words()
                        .timeout()
                        .or(composition.given()::timeout)
                        .orElse(examples.timeout()))
                .within(composition
                        .words()
                        .room()
                        .or(composition.given().room())
                        .or(examples.room()));
    }

    /** What every example runs with unless it says otherwise, to be read after "with". */
    public String inWords() {
        return Defaults.inWords(Limits.DEFAULT.withTime(examples.timeout()).within(examples.room()));
    }

    /** The same for pages that say what their examples are compiled and run with. */
    public ProvingSettings of(PageEquipment page) {
        return new ProvingSettings(page.with(examples), folder, repetitions.or(page.runs()), processors, cache, shared);
    }

    /** The same with a cache. */
    public ProvingSettings keptIn(Path cacheFolder) {
        return new ProvingSettings(examples, folder, repetitions, processors, Optional.of(cacheFolder), shared);
    }

    /** The same with a cache that machines share. */
    public ProvingSettings sharing(SharedCache other) {
        return new ProvingSettings(examples, folder, repetitions, processors, cache, Optional.of(other));
    }

    /** The same with another way for examples to be related. */
    public ProvingSettings in(ExampleMode mode) {
        return new ProvingSettings(examples.withMode(mode), folder, repetitions, processors, cache, shared);
    }

    /** The same with threads held up elsewhere in the examples that are raced. */
    public ProvingSettings seededBy(long seed) {
        return new ProvingSettings(examples, folder, repetitions.seededBy(seed), processors, cache, shared);
    }

    /** The same with another number of runs. */
    public ProvingSettings times(int number) {
        return new ProvingSettings(examples, folder, Repetitions.of(number), processors, cache, shared);
    }
}
