package dev.runmark;

import dev.runmark.report.Report;
import dev.runmark.report.ReportFormat;
import dev.runmark.text.Suggestion;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A report that the user asks for.
 *
 * @param format its format
 * @param file where it goes; the standard output if there is none
 */
record ReportTarget(ReportFormat format, Optional<Path> file) {

    /** Reads {@code FORMAT[=FILE]}. */
    static final class Reader implements ITypeConverter<ReportTarget> {

        @Override
        public ReportTarget convert(String value) {
            int separator = value.indexOf('=');
            String word = separator < 0 ? value : value.substring(0, separator);
            ReportFormat format = ReportFormat.of(word)
                    .orElseThrow(() -> new TypeConversionException("'" + word + "' is no format of a report; "
                            + Suggestion.didYouMean(word, ReportFormat.words())));
            return new ReportTarget(format, separator < 0 ? Optional.empty() : Optional.of(file(value, separator + 1)));
        }

        private static Path file(String value, int start) {
            if (start == value.length()) {
                throw new TypeConversionException(
                        "'" + value + "' names no file; take the '=' out to write to the standard output");
            }
            try {
                return Path.of(value.substring(start));
            } catch (InvalidPathException e) {
                throw new TypeConversionException("'" + value + "' names no file: " + e.getReason());
            }
        }
    }

    /** Writes the report to where it goes. */
    void write(Report report, PrintWriter out) throws IOException {
        if (file.isEmpty()) {
            report.print(format, out);
            return;
        }
        try {
            report.write(format, file.get());
        } catch (IOException e) {
            throw new IOException("the " + format.word() + " report cannot be written to " + file.get(), e);
        }
    }
}
