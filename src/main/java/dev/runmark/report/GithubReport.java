package dev.runmark.report;

import dev.runmark.text.Problem;
import java.io.IOException;
import java.io.Writer;

/** A report as GitHub's workflow commands, one line a problem, which GitHub shows beside the line of the page. */
final class GithubReport {

    private GithubReport() {}

    static void write(Report report, Writer out) throws IOException {
        for (Problem problem : report.problems()) {
            out.write(command(problem, report.pathInRepository(problem.location())));
            out.write('\n');
        }
    }

    private static String command(Problem problem, String path) {
        Region region = Region.of(problem);
        return "::" + problem.severity()
                + " file=" + property(path)
                + ",line=" + region.startLine()
                + ",col=" + region.startColumn()
                // Left out, it is the column of the start: so it names the last character, not the one after it.
                + ",endColumn=" + (region.endColumn() - 1)
                + ",title=" + property(problem.rule().toString())
                + "::" + data(Advice.of(problem));
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
