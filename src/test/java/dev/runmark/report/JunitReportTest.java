package dev.runmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.judge.Verdict;
import dev.runmark.text.Problem;
import dev.runmark.text.Severity;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JunitReportTest {

    @Test
    void aCasePerExampleAndPerOtherProblem() {
        assertThat(Reported.text(Reported.everything(), ReportFormat.JUNIT))
                .isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuite name="Runmark" time="3.702" tests="7" errors="0" skipped="3" failures="2">
                          <testcase name="PAGE:1" classname="PAGE" time="1.234"></testcase>
                          <testcase name="PAGE:1:1 no-description" classname="PAGE" time="0.000">\
                        <failure message="nothing says what this is" type="no-description">\
                        PAGE:1:1: error: nothing says what this is
                          help: add a description</failure></testcase>
                          <testcase name="PAGE:4" classname="PAGE" time="1.234">\
                        <failure message="this line prints 1, the page says 2 (and 1 more)" type="claim-false">\
                        PAGE:5:31: error: this line prints 1, the page says 2
                            5 | System.out.println(1); // =&gt; 2
                              |                               ^
                          printed by main
                          help: write what is printed

                        PAGE:4:4: error: this example never ends
                            4 | ```java
                              |    ^^^^</failure></testcase>
                          <testcase name="PAGE:7" classname="PAGE" time="0.000">\
                        <skipped message="ignored: needs a printer"/></testcase>
                          <testcase name="PAGE:10" classname="PAGE" time="0.000">\
                        <skipped message="not run here: needs Java 99+"/></testcase>
                          <testcase name="PAGE:13" classname="PAGE" time="0.000">\
                        <skipped message="not proved: proving was switched off"/></testcase>
                          <testcase name="PAGE:16" classname="PAGE" time="1.234"><system-out>\
                        PAGE:16:4: warning: the output varies
                           16 | ```java
                              |    ^^^^</system-out></testcase>
                        </testsuite>
                        """.replace("PAGE", Reported.PAGE));
    }

    @Test
    void aWarningFailsWhereWarningsFail() throws Exception {
        Report strict = Reported.report(
                List.of(Reported.proof(1, Verdict.RECORDED, Reported.warning(1))),
                List.of(Reported.warning(4)),
                Severity.WARNING);

        Element suite = parse(strict).getDocumentElement();

        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        assertThat(suite.getElementsByTagName("system-out").getLength()).isZero();
    }

    @Test
    void whatIsNotProvedAndWrongHasFailed() throws Exception {
        Problem unchecked = Reported.falseClaim(2);
        Element suite = parse(Reported.report(List.of(Reported.proof(1, Verdict.IGNORED, unchecked)), List.of()))
                .getDocumentElement();

        assertThat(suite.getAttribute("skipped")).isEqualTo("0");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("skipped").getLength()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a < b && c > \"d\" ]]> 'e'",
                "emoji \uD83D\uDE00 and é",
                "tab\tand\nline",
            })
    void everyTextThatXmlCanHoldArrives(String text) throws Exception {
        assertThat(failureText(text)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFFFE", "\uFFFF", "\uD83D", "\uDE00"})
    void whatXmlCannotHoldIsReplaced(String text) throws Exception {
        assertThat(failureText("before " + text + " after")).contains("before \uFFFD after");
    }

    private static String failureText(String message) throws Exception {
        Report report = Reported.report(List.of(Reported.failed(1, Reported.saying(message))), List.of());
        return parse(report).getElementsByTagName("failure").item(0).getTextContent();
    }

    private static Document parse(Report report) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(Reported.text(report, ReportFormat.JUNIT))));
    }
}
