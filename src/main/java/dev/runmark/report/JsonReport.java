package dev.runmark.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.runmark.example.judge.Verdict;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Severity;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A report as Runmark's own JSON, which {@code report.schema.json} describes: these records are its objects.
 *
 * @param version the version of this shape; it changes when a reader of the old one would err
 * @param generator the program that wrote it
 * @param folder see {@link Report#folder}; absent if it is empty
 * @param shard the part of the files that it is about, such as {@code 2/5}; empty if it is about all
 */
record JsonReport(
        int version,
        String generator,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> folder,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> shard,
        Summary summary,
        List<ProblemEntry> problems,
        List<ExampleEntry> examples) {

    static final int VERSION = 1;

    private static final String GENERATOR = "Runmark ";

    record Summary(int errors, int warnings, int examples, Map<String, Integer> verdicts) {

        static Summary of(List<ProblemEntry> problems, List<ExampleEntry> examples) {
            Map<String, Integer> verdicts = new LinkedHashMap<>();
            Stream.of(Verdict.values())
                    .filter(verdict -> verdict != Verdict.RUNNING)
                    .forEach(verdict -> verdicts.put(ExampleResult.word(verdict), 0));
            examples.forEach(example -> verdicts.merge(example.verdict(), 1, Integer::sum));
            return new Summary(
                    count(problems, Severity.ERROR), count(problems, Severity.WARNING), examples.size(), verdicts);
        }

        private static int count(List<ProblemEntry> problems, Severity severity) {
            return (int) problems.stream()
                    .filter(problem -> problem.severity().equals(severity.toString()))
                    .count();
        }
    }

    record ProblemEntry(
            String severity,
            String rule,
            String path,
            int line,
            int column,
            int length,
            String source,
            String message,
            List<String> notes,
            String help) {

        static ProblemEntry of(Problem problem) {
            Location place = problem.location();
            return new ProblemEntry(
                    problem.severity().toString(),
                    problem.rule().toString(),
                    place.path(),
                    place.line(),
                    place.column(),
                    problem.length(),
                    problem.sourceLine(),
                    problem.message(),
                    problem.notes(),
                    problem.help());
        }

        /**
         * The problem.
         *
         * @throws NoSuchElementException if its rule is not known
         * @throws IllegalArgumentException if it is about no characters, or at no place
         */
        Problem problem() {
            return new Problem(
                    severity.equals(Severity.ERROR.toString()) ? Severity.ERROR : Severity.WARNING,
                    Rule.named(rule).orElseThrow(),
                    new Location(path, line, column),
                    length,
                    source,
                    message,
                    notes,
                    help);
        }
    }

    record ExampleEntry(
            String path,
            int line,
            String verdict,
            String unproved,
            List<Integer> jdks,
            List<String> libraries,
            int runs,
            long millis,
            List<Integer> problems) {

        static ExampleEntry of(ExampleResult example, Map<Problem, Integer> places) {
            return new ExampleEntry(
                    example.place().path(),
                    example.place().line(),
                    example.verdict(),
                    example.unproved(),
                    example.jdks(),
                    example.libraries(),
                    example.runs(),
                    example.time().toMillis(),
                    example.problems().stream().map(places::get).sorted().toList());
        }

        ExampleResult result(List<Problem> all) {
            return new ExampleResult(
                    new Location(path, line, 1),
                    verdict,
                    unproved,
                    jdks,
                    libraries,
                    runs,
                    Duration.ofMillis(millis),
                    problems.stream().map(all::get).toList());
        }
    }

    static void write(Report report, Writer out) throws IOException {
        Map<Problem, Integer> places = new HashMap<>();
        for (int place = 0; place < report.problems().size(); place++) {
            places.putIfAbsent(report.problems().get(place), place);
        }
        List<ProblemEntry> problems =
                report.problems().stream().map(ProblemEntry::of).toList();
        List<ExampleEntry> examples = report.examples().stream()
                .map(example -> ExampleEntry.of(example, places))
                .toList();
        ReportJson.write(
                new JsonReport(
                        VERSION,
                        GENERATOR + report.version(),
                        Optional.of(report.folder()).filter(folder -> !folder.isEmpty()),
                        report.shard(),
                        Summary.of(problems, examples),
                        problems,
                        examples),
                out);
    }

    /**
     * The report that this is the text of.
     *
     * @param failure the mildest problem that fails
     * @return empty if it holds what no report of this version does
     */
    Optional<Report> report(Severity failure) {
        if (version != VERSION || !generator.startsWith(GENERATOR)) {
            return Optional.empty();
        }
        try {
            List<Problem> all = problems.stream().map(ProblemEntry::problem).toList();
            return Optional.of(new Report(
                    generator.substring(GENERATOR.length()),
                    folder.orElse(""),
                    examples.stream().map(example -> example.result(all)).toList(),
                    all,
                    failure,
                    shard));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException e) {
            return Optional.empty();
        }
    }
}
