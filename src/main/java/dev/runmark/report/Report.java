package dev.runmark.report;

import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Severity;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of a build, for programs to read.
 *
 * <p>Immutable and thread-safe. Apart from how long examples took, the same build gives the same report.
 *
 * @param version the version of Runmark
 * @param folder the project folder as seen from where the command was started, which is what forges resolve paths
 *     against: empty, or ending with {@code /}
 * @param examples what is known of those that readers see, and of those that failed, in reading order
 * @param problems everything found wrong, those of examples among it, in reading order
 * @param failure the mildest problem that fails the build
 * @param shard the part of the files that it is about, such as {@code 2/5}; empty if it is about all
 */
public record Report(
        String version,
        String folder,
        List<ExampleResult> examples,
        List<Problem> problems,
        Severity failure,
        Optional<String> shard) {

    /** A report of proofs. */
    public Report(
            String version,
            String folder,
            Proofs proofs,
            List<Problem> problems,
            Severity failure,
            Optional<String> shard) {
        this(version, folder, results(proofs, problems), problems, failure, shard);
    }

    public Report {
        examples = List.copyOf(examples);
        problems = List.copyOf(problems);
    }

    /**
     * Writes the report into a file, replacing it whole or not at all.
     *
     * @param file where to; folders that are missing are made
     * @throws IOException if it cannot be written; a file that was there before is then as it was
     */
    public void write(ReportFormat format, Path file) throws IOException {
        ReportFile.write(file, out -> print(format, out));
    }

    /**
     * Writes the report to where it is read as it comes.
     *
     * @param out is flushed and stays open
     * @throws IOException if {@code out} takes no more
     */
    public void print(ReportFormat format, Writer out) throws IOException {
        format.write(this, out);
        out.flush();
    }

    private static List<ExampleResult> results(Proofs proofs, List<Problem> problems) {
        Map<String, List<Problem>> byPlace = problems.stream()
                .collect(Collectors.groupingBy(problem -> problem.location().toString()));
        return proofs.all().stream()
                .filter(Proof::counts)
                .map(proof -> ExampleResult.of(proof, at(byPlace, proof)))
                .toList();
    }

    private static List<Problem> at(Map<String, List<Problem>> byPlace, Proof proof) {
        return proof.problems().stream()
                .map(problem -> problem.location().toString())
                .distinct()
                .flatMap(place -> byPlace.getOrDefault(place, List.of()).stream())
                .toList();
    }

    /** One case per example, and one per problem that belongs to none, in reading order. */
    List<Case> cases() {
        return Stream.concat(examples.stream().map(Case::of), others().map(Case::of))
                .sorted(Comparator.comparing(Case::place))
                .toList();
    }

    private Stream<Problem> others() {
        Set<Problem> ofExamples = new HashSet<>();
        examples.stream().map(ExampleResult::problems).forEach(ofExamples::addAll);
        return problems.stream().filter(problem -> !ofExamples.contains(problem));
    }

    /** Whether a problem fails the build. */
    boolean failsWith(Problem problem) {
        return problem.severity().compareTo(failure) <= 0;
    }

    /** A file as a forge knows it. */
    String pathInRepository(Location place) {
        return folder + place.path();
    }
}
