package dev.runmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Severity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class GithubReportTest {

    /** A workflow command as GitHub's runner reads it: what has to be escaped stands nowhere else. */
    private static final Pattern COMMAND = Pattern.compile(
            "::(?<level>error|warning) file=(?<file>[^:,\r\n]*),line=\\d+,col=\\d+,endColumn=\\d+,title=[^:,\r\n]*"
                    + "::(?<message>[^\r\n]*)\n");

    @Test
    void oneLinePerProblem() {
        assertThat(Reported.text(Reported.everything(), ReportFormat.GITHUB))
                .isEqualTo("""
                        ::error file=PAGE,line=1,col=1,endColumn=1,title=no-description::\
                        nothing says what this is%0Ahelp: add a description
                        ::error file=PAGE,line=4,col=4,endColumn=7,title=example-stuck::this example never ends
                        ::error file=PAGE,line=5,col=31,endColumn=31,title=claim-false::\
                        this line prints 1, the page says 2%0Aprinted by main%0Ahelp: write what is printed
                        ::warning file=PAGE,line=16,col=4,endColumn=7,title=recorded-varies::the output varies
                        """.replace("PAGE", Reported.PAGE));
    }

    @Test
    void nothingIsSaidOfWhatIsRight() {
        assertThat(Reported.text(Reported.clean(), ReportFormat.GITHUB)).isEmpty();
    }

    @Test
    void aPathIsEscapedAndSeenFromTheRepository() {
        Problem problem = Problem.ofFile(Rule.UNSAFE_NAME, "content/100%, a: b.md", "no: this, 100 %");
        Report report = Reported.report(List.of(), List.of(problem));
        Report inDocs =
                new Report("1", "docs/", report.examples(), report.problems(), Severity.ERROR, Optional.empty());

        assertThat(Reported.text(inDocs, ReportFormat.GITHUB))
                .isEqualTo("::error file=docs/content/100%25%2C a%3A b.md,line=1,col=1,endColumn=1,title=unsafe-name"
                        + "::no: this, 100 %25\n");
    }

    @Test
    void whatGoesOnOverSeveralLinesEndsWithTheFirst() {
        Problem problem = new Problem(
                Severity.ERROR, Rule.OPEN_FENCE, new Location("a.md", 3, 4), 900, "   abc", "open", List.of(), "");

        assertThat(Reported.text(Reported.report(List.of(), List.of(problem)), ReportFormat.GITHUB))
                .startsWith("::error file=a.md,line=3,col=4,endColumn=6,");
    }

    @Property
    void everyMessageComesBack(@ForAll @NotBlank @StringLength(max = 60) String message) {
        Problem problem = Reported.saying(message);
        String text = Reported.text(Reported.report(List.of(), List.of(problem)), ReportFormat.GITHUB);

        Matcher command = COMMAND.matcher(text);
        assertThat(command.matches()).isTrue();
        assertThat(command.group("message")
                        .replace("%0A", "\n")
                        .replace("%0D", "\r")
                        .replace("%25", "%"))
                .isEqualTo(problem.message());
    }
}
