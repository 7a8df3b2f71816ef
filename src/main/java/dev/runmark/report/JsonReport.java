package dev.runmark.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Unproved;
import dev.runmark.example.judge.Verdict;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A report as Runmark's own JSON, which {@code report.schema.json} describes: these records are its objects.
 *
 * @param version the version of this shape; it changes when a reader of the old one would err
 * @param generator the program that wrote it
 * @param shard the part of the files that it is about, such as {@code 2/5}; empty if it is about all
 */
record JsonReport(
        int version,
        String generator,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> shard,
        Summary summary,
        List<ProblemEntry> problems,
        List<ExampleEntry> examples) {

    static final int VERSION = 1;

    record Summary(int errors, int warnings, int examples, Map<String, Integer> verdicts) {

        static Summary of(List<ProblemEntry> problems, List<ExampleEntry> examples) {
            Map<String, Integer> verdicts = new LinkedHashMap<>();
            Stream.of(Verdict.values())
                    .filter(verdict -> verdict != Verdict.RUNNING)
                    .forEach(verdict -> verdicts.put(word(verdict), 0));
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
                    problem.message(),
                    problem.notes(),
                    problem.help());
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
            long millis) {

        static ExampleEntry of(Proof proof) {
            Location place = proof.example().fence().location();
            return new ExampleEntry(
                    place.path(),
                    place.line(),
                    word(proof.verdict()),
                    Unproved.reason(proof),
                    proof.ranOn(),
                    proof.background().libraries(),
                    proof.runs().size(),
                    Case.time(proof).toMillis());
        }
    }

    static void write(Report report, Writer out) throws IOException {
        List<ProblemEntry> problems =
                report.problems().stream().map(ProblemEntry::of).toList();
        List<ExampleEntry> examples =
                report.examples().stream().map(ExampleEntry::of).toList();
        ReportJson.write(
                new JsonReport(
                        VERSION,
                        "Runmark " + report.version(),
                        report.shard(),
                        Summary.of(problems, examples),
                        problems,
                        examples),
                out);
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
