package dev.runmark.baseline;

import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A baseline as JSON: a line for each problem, so that version control shows what has changed. */
final class BaselineText {

    static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.shared();

    private BaselineText() {}

    static String of(SortedMap<KnownProblem, Integer> counts) {
        String problems = counts.entrySet().stream().map(BaselineText::line).collect(Collectors.joining(",\n"));
        return "{\n  \"version\": " + VERSION + ",\n  \"problems\": ["
                + (problems.isEmpty() ? "" : "\n" + problems + "\n  ")
                + "]\n}\n";
    }

    private static String line(Map.Entry<KnownProblem, Integer> entry) {
        KnownProblem problem = entry.getKey();
        return "    {\"file\": " + quoted(problem.file())
                + ", \"rule\": " + quoted(problem.rule().toString())
                + ", \"line\": " + quoted(problem.line())
                + (entry.getValue() == 1 ? "" : ", \"count\": " + entry.getValue())
                + "}";
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }
}
