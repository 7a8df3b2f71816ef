package dev.runmark;

import dev.runmark.baseline.Baseline;
import dev.runmark.baseline.Comparison;
import dev.runmark.baseline.SeenProblem;
import dev.runmark.example.judge.Proof;
import dev.runmark.example.judge.Proofs;
import dev.runmark.site.MarkdownFile;
import dev.runmark.text.Count;
import dev.runmark.text.PathNames;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A baseline as a command uses it.
 *
 * @param file where it is
 * @param update whether it is to be written
 * @param exists whether there was one
 * @param reading what it says
 */
record KnownProblems(Path file, boolean update, boolean exists, Baseline.Reading reading) {

    /**
     * What is left of some problems.
     *
     * @param problems those that are not known, and what is wrong with the baseline
     * @param lines what to say of it
     */
    record Left(List<Problem> problems, List<String> lines) {

        Left {
            problems = List.copyOf(problems);
            lines = List.copyOf(lines);
        }
    }

    /**
     * Takes out what is known, and writes the baseline if that is wanted. What is wrong with anything but the files that
     * are checked is never known: where a library is missing, nothing is said of examples.
     *
     * @throws IOException if the baseline cannot be written
     */
    Left of(List<Problem> problems, List<MarkdownFile> files, Proofs proofs) throws IOException {
        Map<String, String> names = names(files, proofs);
        List<Problem> others = new ArrayList<>();
        List<SeenProblem> seen = new ArrayList<>();
        for (Problem problem : each(problems, proofs)) {
            Optional<String> name =
                    Optional.ofNullable(names.get(problem.location().path()));
            name.ifPresentOrElse(of -> seen.add(SeenProblem.of(problem, of, proofs)), () -> others.add(problem));
        }
        reading.problem().ifPresent(others::add);
        boolean sound = others.stream().noneMatch(Problem::isError);
        if (update && !exists && sound) {
            return begun(others, Baseline.of(seen));
        }
        Comparison comparison =
                reading.baseline().compare(seen, name -> names.containsValue(name) || !Files.exists(resolved(name)));
        List<Problem> left = Stream.concat(
                        others.stream(), comparison.fresh().stream().map(KnownProblems::failing))
                .sorted()
                .toList();
        return new Left(left, lines(comparison, sound));
    }

    /**
     * The problems as they are known: what examples that do not compile have in common is reported once, where the first
     * of them stands, and yet each of them can be mended by itself.
     */
    private static List<Problem> each(List<Problem> problems, Proofs proofs) {
        Stream<Problem> others = problems.stream().filter(problem -> problem.rule() != Rule.EXAMPLE_COMPILE);
        Stream<Problem> rejected = proofs.all().stream().flatMap(proof -> proof.problems().stream()
                .filter(problem -> problem.rule() == Rule.EXAMPLE_COMPILE)
                .limit(1));
        return Stream.concat(others, rejected).sorted().toList();
    }

    /** That an example does not compile is worse than before, whatever it is where nothing is known. */
    private static Problem failing(Problem problem) {
        return problem.rule() == Rule.EXAMPLE_COMPILE ? problem.asError() : problem;
    }

    /** The files that problems can be in, as problems name them and as the baseline does. */
    private Map<String, String> names(List<MarkdownFile> files, Proofs proofs) {
        Map<String, String> names = new HashMap<>();
        for (MarkdownFile checked : files) {
            names.put(checked.path(), name(checked.file()));
            for (Proof proof : proofs.of(checked.path())) {
                String code = proof.example().code().source().path();
                names.putIfAbsent(code, name(checked.root().resolve(code)));
            }
        }
        return names;
    }

    private Left begun(List<Problem> others, Baseline baseline) throws IOException {
        baseline.write(file);
        return new Left(others, List.of(Count.of(baseline.size(), "problem") + " known from now on, in " + file));
    }

    private List<String> lines(Comparison comparison, boolean sound) throws IOException {
        int mended = reading.baseline().size() - comparison.left().size();
        String known = comparison.known() + " of the problems " + (comparison.known() == 1 ? "is" : "are")
                + " known, in " + file;
        if (!update) {
            return List.of(known
                    + (mended == 0
                            ? ""
                            : "; " + mended + " mended: --update-baseline takes " + (mended == 1 ? "it" : "them")
                                    + " out"));
        }
        if (!sound) {
            return List.of(known + "; the file was not touched, since not all examples could be proved");
        }
        comparison.left().write(file);
        return List.of(known + (mended == 0 ? "" : "; " + mended + " mended and taken out"));
    }

    private Path folder() {
        return Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .orElseThrow();
    }

    private Path resolved(String name) {
        return folder().resolve(name);
    }

    /** A file as it is named from the folder of the baseline. */
    private String name(Path checked) {
        Path absolute = checked.toAbsolutePath().normalize();
        boolean sameRoot = Objects.equals(absolute.getRoot(), folder().getRoot());
        return PathNames.written(sameRoot ? folder().relativize(absolute) : absolute);
    }
}
