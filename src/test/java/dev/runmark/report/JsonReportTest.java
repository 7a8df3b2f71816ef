package dev.runmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.judge.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {

    @Test
    void theWholeShape() {
        Report report = Reported.report(List.of(Reported.failed(1, Reported.falseClaim(2))), List.of());

        assertThat(Reported.text(report, ReportFormat.JSON)).isEqualTo("""
                        {
                          "version" : 1,
                          "generator" : "Runmark 1.2.3",
                          "summary" : {
                            "errors" : 1,
                            "warnings" : 0,
                            "examples" : 1,
                            "verdicts" : {
                              "proved" : 0,
                              "recorded" : 0,
                              "compiled" : 0,
                              "compiled-in-part" : 0,
                              "rejected" : 0,
                              "ignored" : 0,
                              "not-run-here" : 0,
                              "not-proved" : 0,
                              "failed" : 1
                            }
                          },
                          "problems" : [
                            {
                              "severity" : "error",
                              "rule" : "claim-false",
                              "path" : "PAGE",
                              "line" : 2,
                              "column" : 31,
                              "length" : 1,
                              "source" : "System.out.println(1); // => 2",
                              "message" : "this line prints 1, the page says 2",
                              "notes" : [
                                "printed by main"
                              ],
                              "help" : "write what is printed"
                            }
                          ],
                          "examples" : [
                            {
                              "path" : "PAGE",
                              "line" : 1,
                              "verdict" : "failed",
                              "unproved" : "",
                              "jdks" : [
                                17
                              ],
                              "libraries" : [ ],
                              "runs" : 2,
                              "millis" : 1234,
                              "problems" : [
                                0
                              ]
                            }
                          ]
                        }
                        """.replace("PAGE", Reported.PAGE));
    }

    @Test
    void whatIsNotProvedSaysWhy() {
        JsonNode examples = read(Reported.everything()).at("/examples");

        assertThat(examples.valueStream().map(example -> example.at("/unproved").asString()))
                .containsExactly(
                        "",
                        "",
                        "ignored: needs a printer",
                        "not run here: needs Java 99+",
                        "not proved: proving was switched off",
                        "");
    }

    @Test
    void everyVerdictIsCounted() {
        for (Verdict verdict : Verdict.values()) {
            JsonNode verdicts = read(Reported.report(List.of(Reported.proof(1, verdict)), List.of()))
                    .at("/summary/verdicts");

            assertThat(verdicts.valueStream().mapToInt(JsonNode::asInt).sum()).isEqualTo(1);
        }
    }

    private static JsonNode read(Report report) {
        return JsonMapper.shared().readTree(Reported.text(report, ReportFormat.JSON));
    }
}
