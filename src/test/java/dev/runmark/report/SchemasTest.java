package dev.runmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.judge.Verdict;
import dev.runmark.text.Severity;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {

    static Stream<Report> reports() {
        return Stream.of(
                Reported.clean(),
                Reported.everything(),
                Reported.report(List.of(), List.of()),
                Reported.report(List.of(), List.of(Reported.falseClaim(2), Reported.warning(4))),
                Reported.report(
                        List.of(Reported.proof(1, Verdict.IGNORED, Reported.warning(1))), List.of(), Severity.WARNING));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyReportIsValid(Report report) {
        isValid(report);
    }

    @Property(tries = 100)
    void whateverAnExamplePrints(@ForAll @StringLength(min = 1, max = 60) String text) {
        isValid(Reported.report(List.of(Reported.failed(1, Reported.saying("it says " + text))), List.of()));
    }

    private static void isValid(Report report) {
        assertThat(Schemas.againstJunit(Reported.text(report, ReportFormat.JUNIT)))
                .isEmpty();
        assertThat(Schemas.againstSarif(Reported.text(report, ReportFormat.SARIF)))
                .isEmpty();
        assertThat(Schemas.againstJson(Reported.text(report, ReportFormat.JSON)))
                .isEmpty();
    }

    @Test
    void theSchemasRejectWhatIsWrong() {
        String junit = Reported.text(Reported.everything(), ReportFormat.JUNIT);
        String sarif = Reported.text(Reported.everything(), ReportFormat.SARIF);
        String json = Reported.text(Reported.everything(), ReportFormat.JSON);

        assertThat(Schemas.againstJunit(junit.replace("skipped=", "left-out="))).isNotEmpty();
        assertThat(Schemas.againstJunit(junit.replaceFirst("<failure", "<fialure")))
                .isNotEmpty();
        assertThat(Schemas.againstSarif(sarif.replace("\"error\"", "\"fatal\"")))
                .isNotEmpty();
        assertThat(Schemas.againstSarif(sarif.replace("\"startLine\" : ", "\"startLine\" : -")))
                .isNotEmpty();
        assertThat(Schemas.againstJson(json.replace("\"failed\"", "\"flunked\"")))
                .isNotEmpty();
        assertThat(Schemas.againstJson(json.replace("\"column\"", "\"colum\""))).isNotEmpty();
    }
}
