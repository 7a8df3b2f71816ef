package dev.runmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {

    @Test
    void aResultHasItsRuleItsPlaceAndItsAdvice() {
        JsonNode run = run(Reported.everything());
        JsonNode result = run.at("/results/2");

        assertThat(run.at("/tool/driver/name").asString()).isEqualTo("Runmark");
        assertThat(run.at("/tool/driver/version").asString()).isEqualTo("1.2.3");
        assertThat(run.at("/results").size()).isEqualTo(4);
        assertThat(result.at("/level").asString()).isEqualTo("error");
        assertThat(result.at("/message/text").asString())
                .isEqualTo("this line prints 1, the page says 2\nprinted by main\nhelp: write what is printed");
        assertThat(result.at("/locations/0/physicalLocation").toString())
                .isEqualTo("{\"artifactLocation\":{\"uri\":\"" + Reported.PAGE + "\",\"uriBaseId\":\"%SRCROOT%\"},"
                        + "\"region\":{\"startLine\":5,\"startColumn\":31,\"endColumn\":32}}");
        assertThat(run.at("/originalUriBaseIds").has("%SRCROOT%")).isTrue();
    }

    @Test
    void everyResultFindsItsRule() {
        JsonNode run = run(Reported.everything());

        assertThat(run.at("/tool/driver/rules").size()).isEqualTo(4);
        for (JsonNode result : run.at("/results")) {
            JsonNode rule =
                    run.at("/tool/driver/rules").get(result.at("/ruleIndex").asInt());
            assertThat(rule.at("/id")).isEqualTo(result.at("/ruleId"));
            assertThat(rule.at("/shortDescription/text").asString()).contains(" ");
        }
    }

    @Test
    void aWarningIsAWarningEvenWhereItFails() {
        Report strict = Reported.report(List.of(), List.of(Reported.warning(1)), Severity.WARNING);

        assertThat(run(strict).at("/results/0/level").asString()).isEqualTo("warning");
    }

    @Test
    void nothingWrongIsAnEmptyListOfResults() {
        JsonNode run = run(Reported.clean());

        assertThat(run.at("/results").isArray()).isTrue();
        assertThat(run.at("/results").isEmpty()).isTrue();
    }

    @Test
    void aPathBecomesAnAddress() {
        Problem problem = Problem.ofFile(Rule.UNSAFE_NAME, "content/é: 100%/a b.md", "odd");
        Report report = Reported.report(List.of(), List.of(problem));
        Report inDocs =
                new Report("1", "docs/", report.examples(), report.problems(), Severity.ERROR, Optional.empty());

        assertThat(run(inDocs)
                        .at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("docs/content/%C3%A9%3A%20100%25/a%20b.md");
    }

    @Test
    void bracesAreNoPlaceholders() {
        Report report = Reported.report(List.of(), List.of(Reported.saying("prints {0}")));

        assertThat(run(report).at("/results/0/message/text").asString()).isEqualTo("prints {{0}}");
    }

    private static JsonNode run(Report report) {
        return JsonMapper.shared()
                .readTree(Reported.text(report, ReportFormat.SARIF))
                .at("/runs/0");
    }
}
