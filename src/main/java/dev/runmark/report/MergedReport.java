package dev.runmark.report;

import dev.runmark.example.judge.Verdict;
import dev.runmark.text.Count;
import dev.runmark.text.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the shards of one check have found together.
 *
 * <p>Immutable and thread-safe.
 *
 * @param report of all
 * @param parts how many reports there were
 * @param missing the shards without a report, such as {@code 2/5}
 */
public record MergedReport(Report report, int parts, List<String> missing) {

    public MergedReport {
        missing = List.copyOf(missing);
    }

    /** Why reports cannot be merged. */
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    /** A report and the file that it is from. */
    private record Part(Path file, Report report) {}

    /**
     * Merges reports.
     *
     * @param files those of the shards, in {@link ReportFormat#JSON}
     * @param failure the mildest problem that fails
     * @throws Refused if a file is no report, or if they are not the shards of one check
     * @throws IOException if a file cannot be read
     */
    public static MergedReport of(List<Path> files, Severity failure) throws Refused, IOException {
        List<Part> parts = new ArrayList<>();
        for (Path file : files) {
            parts.add(new Part(file, read(file, failure)));
        }
        requireOne(parts, part -> part.report().version(), "written by different versions of Runmark");
        requireOne(parts, part -> count(part) + part.report().folder(), "shards of different checks");
        requireDistinct(parts);
        Report first = parts.get(0).report();
        Report merged = new Report(
                first.version(),
                first.folder(),
                parts.stream()
                        .flatMap(part -> part.report().examples().stream())
                        .sorted(Comparator.comparing(ExampleResult::place))
                        .toList(),
                parts.stream()
                        .flatMap(part -> part.report().problems().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                failure,
                Optional.empty());
        return new MergedReport(merged, parts.size(), missing(parts));
    }

    private static Report read(Path file, Severity failure) throws Refused, IOException {
        return ReportJson.read(Files.readString(file))
                .flatMap(report -> report.report(failure))
                .orElseThrow(() ->
                        new Refused("`" + file + "` is no report of Runmark's: `check --report json=FILE` writes one"));
    }

    private static void requireOne(List<Part> parts, Function<Part, String> property, String otherwise) throws Refused {
        for (Part part : parts) {
            if (!property.apply(part).equals(property.apply(parts.get(0)))) {
                throw new Refused("`" + parts.get(0).file() + "` and `" + part.file() + "` are " + otherwise);
            }
        }
    }

    /** How many shards there are, according to one of them. */
    private static String count(Part part) {
        String shard = part.report().shard().orElse("1/1");
        return shard.substring(shard.indexOf('/') + 1);
    }

    private static void requireDistinct(List<Part> parts) throws Refused {
        Map<String, List<Part>> byExample = parts.stream()
                .flatMap(part -> part.report().examples().stream()
                        .map(example -> Map.entry(
                                example.place().path() + ":" + example.place().line(), part)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        for (String example : new TreeSet<>(byExample.keySet())) {
            List<Part> of = byExample.getOrDefault(example, List.of());
            if (of.size() > 1) {
                throw new Refused(
                        "`" + of.get(0).file() + "` and `" + of.get(1).file() + "` both have the example " + example);
            }
        }
    }

    private static List<String> missing(List<Part> parts) {
        int count = Integer.parseInt(count(parts.get(0)));
        List<String> present =
                parts.stream().map(part -> part.report().shard().orElse("1/1")).toList();
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> number + "/" + count)
                .filter(shard -> !present.contains(shard))
                .toList();
    }

    /** How many problems there are of a severity. */
    public int count(Severity severity) {
        return (int) report.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    /** Whether what was checked is as bad as it must not be, or not known as a whole. */
    public boolean fails() {
        return !missing.isEmpty() || report.problems().stream().anyMatch(report::failsWith);
    }

    /** What is known of the examples, such as {@code 12 examples: 11 proved, 1 failed}. */
    public String examples() {
        Map<String, Long> numbers = report.examples().stream()
                .collect(Collectors.groupingBy(ExampleResult::verdict, Collectors.counting()));
        String verdicts = Arrays.stream(Verdict.values())
                .map(ExampleResult::word)
                .filter(numbers::containsKey)
                .map(verdict -> numbers.get(verdict) + " " + verdict.replace('-', ' '))
                .collect(Collectors.joining(", "));
        int number = report.examples().size();
        return Count.of(number, "example") + (number == 0 ? "" : ": " + verdicts);
    }
}
