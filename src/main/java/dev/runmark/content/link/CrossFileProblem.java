package dev.runmark.content.link;

import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Severity;
import dev.runmark.text.Source;
import dev.runmark.text.Spot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A problem that shows only when files are held against each other. By then their texts are no longer in memory, so it
 * has a place and no source line yet.
 */
public record CrossFileProblem(
        Severity severity, Rule rule, Spot spot, String message, List<String> notes, String help) {

    public static CrossFileProblem error(Rule rule, Spot spot, String message, String help) {
        return new CrossFileProblem(Severity.ERROR, rule, spot, message, List.of(), help);
    }

    public static CrossFileProblem warning(Rule rule, Spot spot, String message, String help) {
        return new CrossFileProblem(Severity.WARNING, rule, spot, message, List.of(), help);
    }

    /** The same finding with the other place that it is about. */
    public CrossFileProblem withOther(Spot other) {
        return new CrossFileProblem(severity, rule, spot, message, List.of("the other: " + other.location()), help);
    }

    /**
     * The findings as problems, with their source lines.
     *
     * @throws IOException if a file can no longer be read
     */
    public static List<Problem> locate(List<CrossFileProblem> findings, Path root) throws IOException {
        Map<String, List<CrossFileProblem>> byPath = new TreeMap<>();
        for (CrossFileProblem finding : findings) {
            byPath.computeIfAbsent(finding.spot.location().path(), path -> new ArrayList<>())
                    .add(finding);
        }
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, List<CrossFileProblem>> entry : byPath.entrySet()) {
            Source source = Source.read(entry.getKey(), root.resolve(entry.getKey()));
            entry.getValue().forEach(finding -> problems.add(finding.in(source)));
        }
        return problems;
    }

    private Problem in(Source source) {
        String line = source.line(spot.location().line());
        return new Problem(severity, rule, spot.location(), spot.length(), line, message, notes, help);
    }
}
