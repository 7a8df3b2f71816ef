package dev.runmark.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.io.IOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A report as SARIF 2.1.0: these records are the standard's objects, with those of their properties that are used. */
final class SarifReport {

    private static final String VERSION = "2.1.0";
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String ROOT = "%SRCROOT%";

    private SarifReport() {}

    record Log(String version, @JsonProperty("$schema") String schema, List<Run> runs) {}

    record Run(Tool tool, String columnKind, Map<String, UriBase> originalUriBaseIds, List<Result> results) {}

    record Tool(Driver driver) {}

    record Driver(String name, String version, List<Descriptor> rules) {}

    record Descriptor(String id, Text shortDescription) {}

    record UriBase(Text description) {}

    record Result(String ruleId, int ruleIndex, String level, Text message, List<Place> locations) {}

    record Place(PhysicalLocation physicalLocation) {}

    record PhysicalLocation(Artifact artifactLocation, Region region) {}

    record Artifact(String uri, String uriBaseId) {}

    record Text(String text) {}

    static void write(Report report, Writer out) throws IOException {
        List<Rule> rules = report.problems().stream()
                .map(Problem::rule)
                .distinct()
                .sorted(Comparator.comparing(Rule::toString))
                .toList();
        Driver driver = new Driver(
                "Runmark",
                report.version(),
                rules.stream()
                        .map(rule -> new Descriptor(rule.toString(), new Text(rule.demand())))
                        .toList());
        Run run = new Run(
                new Tool(driver),
                "utf16CodeUnits",
                Map.of(ROOT, new UriBase(new Text("the folder that Runmark was started in"))),
                report.problems().stream()
                        .map(problem -> result(problem, rules.indexOf(problem.rule()), report))
                        .toList());
        ReportJson.write(new Log(VERSION, SCHEMA, List.of(run)), out);
    }

    private static Result result(Problem problem, int rule, Report report) {
        Artifact file = new Artifact(uri(report.pathInRepository(problem.location())), ROOT);
        return new Result(
                problem.rule().toString(),
                rule,
                problem.severity().toString(),
                new Text(message(Advice.of(problem))),
                List.of(new Place(new PhysicalLocation(file, Region.of(problem)))));
    }

    /** Braces stand for placeholders in SARIF (section 3.11.5), and messages about Java are full of them. */
    private static String message(String text) {
        return text.replace("{", "{{").replace("}", "}}");
    }

    private static String uri(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }
}
