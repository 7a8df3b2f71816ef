package dev.runmark.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of a {@link Report}. */
public enum ReportFormat {
    /** JUnit's XML, as Surefire writes it: one test case per example. */
    JUNIT,
    /** SARIF 2.1.0: one result per problem. */
    SARIF,
    /** Runmark's own JSON: examples and problems; its schema is the resource {@code report.schema.json} beside this class. */
    JSON,
    /** GitHub's workflow commands: one annotation per problem, to be printed by a step of a workflow. */
    GITHUB;

    /** Writes a report in this format. */
    void write(Report report, Writer out) throws IOException {
        switch (this) {
            case JUNIT -> JunitReport.write(report, out);
            case SARIF -> SarifReport.write(report, out);
            case JSON -> JsonReport.write(report, out);
            case GITHUB -> GithubReport.write(report, out);
        }
    }

    /** The word that users write for it, such as {@code junit}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words for all formats. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ReportFormat::word).toList();
    }

    /** The format that a word stands for. */
    public static Optional<ReportFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }
}
