package dev.runmark.junit;

import dev.runmark.launch.CacheFolder;
import dev.runmark.site.ExampleMode;
import dev.runmark.text.Severity;
import dev.runmark.text.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.ConfigurationParameters;

/**
 * What {@code junit-platform.properties}, the build or a system property say for all Markdown.
 *
 * <p>Immutable and thread-safe.
 *
 * @param filter which examples are tests
 * @param mode how the blocks of a file are related, whatever is said elsewhere
 * @param runs how often an example with threads is run
 * @param cache the folder that keeps what happened to examples; empty if all are to be run again
 * @param failure the mildest problem that fails a test
 * @param fixes whether pages are made to say what their examples print before they are checked
 * @param skips whether no example is checked
 */
record Parameters(
        ExampleFilter filter,
        Optional<ExampleMode> mode,
        Optional<Integer> runs,
        Optional<Path> cache,
        Severity failure,
        boolean fixes,
        boolean skips) {

    private static final String PREFIX = "runmark.";
    private static final String FILTER = PREFIX + "filter";
    private static final String MODE = PREFIX + "mode";
    private static final String RUNS = PREFIX + "runs";
    private static final String CACHE = PREFIX + "cache";
    private static final String STRICT = PREFIX + "strict";
    private static final String FIX = PREFIX + "fix";
    private static final String SKIP = PREFIX + "skip";
    private static final List<String> NAMES = List.of(FILTER, MODE, RUNS, CACHE, STRICT, FIX, SKIP);

    /**
     * Reads them.
     *
     * @throws JUnitException if one is not known or cannot be: one that nobody reads would leave a test out unnoticed
     */
    static Parameters of(ConfigurationParameters all) {
        refuseUnknown(all);
        return new Parameters(
                all.get(FILTER).map(ExampleFilter::of).orElse(ExampleFilter.ALL),
                read(all, MODE, ExampleMode::of, "one of " + String.join(", ", ExampleMode.labels())),
                read(all, RUNS, Parameters::positive, "a number from 1"),
                flag(all, CACHE, /* usual= */ true) ? Optional.of(CacheFolder.ofUser()) : Optional.empty(),
                flag(all, STRICT, /* usual= */ false) ? Severity.WARNING : Severity.ERROR,
                flag(all, FIX, /* usual= */ false),
                flag(all, SKIP, /* usual= */ false));
    }

    private static void refuseUnknown(ConfigurationParameters all) {
        List<String> unknown = new ArrayList<>(all.keySet());
        unknown.removeIf(name -> !name.startsWith(PREFIX) || NAMES.contains(name));
        // A build runs classes: what is found without one would be run, and its failures dropped.
        boolean files =
                unknown.contains(PREFIX + "paths") || all.get(PREFIX + "paths").isPresent();
        if (files) {
            throw new JUnitException("`" + PREFIX + "paths` is no parameter: name the files at a test class,"
                    + " @Markdown({\"README.md\", \"docs\"}), or as `paths` in runmark.yaml");
        }
        if (!unknown.isEmpty()) {
            String name = unknown.get(0);
            throw new JUnitException(
                    "`" + name + "` is no parameter of Runmark: " + Suggestion.didYouMean(name, NAMES));
        }
    }

    private static boolean flag(ConfigurationParameters all, String name, boolean usual) {
        // `-Drunmark.fix` without a value is meant.
        return read(all, name, Parameters::truth, "true or false").orElse(usual);
    }

    private static Optional<Boolean> truth(String text) {
        return Stream.of("true", "false", "").anyMatch(text::equals)
                ? Optional.of(!text.equals("false"))
                : Optional.empty();
    }

    private static Optional<Integer> positive(String text) {
        try {
            return Optional.of(Integer.valueOf(text)).filter(number -> number > 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> read(
            ConfigurationParameters all, String name, Function<String, Optional<T>> reader, String wanted) {
        return all.get(name).map(String::strip).map(text -> reader.apply(text)
                .orElseThrow(() -> new JUnitException("`" + name + "` is " + wanted + ", not `" + text + "`")));
    }
}
