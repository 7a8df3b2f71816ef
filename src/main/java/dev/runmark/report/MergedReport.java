package dev.runmark.report;

import dev.runmark.report.JsonReport.ExampleEntry;
import dev.runmark.report.JsonReport.ProblemEntry;
import dev.runmark.report.JsonReport.Summary;
import dev.runmark.text.Count;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the shards of one check have found together: a report of {@link ReportFormat#JSON} of all of them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param report of all
 * @param parts how many reports there were
 * @param missing the shards without a report, such as {@code 2/5}
 */
public record MergedReport(JsonReport report, int parts, List<String> missing) {

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
    private record Part(Path file, JsonReport report) {}

    /**
     * Merges reports.
     *
     * @throws Refused if a file is no report, or if they are not the shards of one check
     * @throws IOException if a file cannot be read
     */
    public static MergedReport of(List<Path> files) throws Refused, IOException {
        List<Part> parts = new ArrayList<>();
        for (Path file : files) {
            parts.add(new Part(file, read(file)));
        }
        requireOne(parts, part -> part.report().generator(), "written by different versions of Runmark");
        requireOne(parts, part -> count(part), "shards of different checks");
        requireDistinct(parts);
        List<ProblemEntry> problems = parts.stream()
                .flatMap(part -> part.report().problems().stream())
                .distinct()
                .sorted(Comparator.comparing(ProblemEntry::path)
                        .thenComparing(ProblemEntry::line)
                        .thenComparing(ProblemEntry::column)
                        .thenComparing(ProblemEntry::rule)
                        .thenComparing(ProblemEntry::message))
                .toList();
        List<ExampleEntry> examples = parts.stream()
                .flatMap(part -> part.report().examples().stream())
                .sorted(Comparator.comparing(ExampleEntry::path).thenComparing(ExampleEntry::line))
                .toList();
        JsonReport merged = new JsonReport(
                JsonReport.VERSION,
                parts.get(0).report().generator(),
                Optional.empty(),
                Summary.of(problems, examples),
                problems,
                examples);
        return new MergedReport(merged, parts.size(), missing(parts));
    }

    private static JsonReport read(Path file) throws Refused, IOException {
        Optional<JsonReport> report = ReportJson.read(Files.readString(file));
        return report.filter(read -> read.version() == JsonReport.VERSION)
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
                        .map(example -> Map.entry(example.path() + ":" + example.line(), part)))
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

    /** How many errors there are. */
    public int errors() {
        return report.summary().errors();
    }

    /** How many warnings there are. */
    public int warnings() {
        return report.summary().warnings();
    }

    /** What is known of the examples, such as {@code 12 examples: 11 proved, 1 failed}. */
    public String examples() {
        String verdicts = report.summary().verdicts().entrySet().stream()
                .filter(verdict -> verdict.getValue() > 0)
                .map(verdict -> verdict.getValue() + " " + verdict.getKey().replace('-', ' '))
                .collect(Collectors.joining(", "));
        int number = report.summary().examples();
        return Count.of(number, "example") + (number == 0 ? "" : ": " + verdicts);
    }

    /**
     * Writes it, replacing a file whole or not at all.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        ReportFile.write(file, out -> ReportJson.write(report, out));
    }
}
