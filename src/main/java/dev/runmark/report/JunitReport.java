package dev.runmark.report;

import dev.runmark.text.Problem;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A report as JUnit's XML, in the shape that {@code surefire-test-report.xsd} describes. */
final class JunitReport {

    private static final int REPLACEMENT = 0xFFFD;

    private final Report report;
    private final XMLStreamWriter xml;

    private JunitReport(Report report, XMLStreamWriter xml) {
        this.report = report;
        this.xml = xml;
    }

    static void write(Report report, Writer out) throws IOException {
        // Told of an encoding, the JDK's writer would break characters beyond the first plane into two references.
        Writer plain = new BufferedWriter(out);
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(plain);
            new JunitReport(report, xml).writeSuite(report.cases());
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        plain.flush();
    }

    private void writeSuite(List<Case> cases) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        attribute("name", "Runmark");
        attribute("time", seconds(cases.stream().map(Case::time).reduce(Duration.ZERO, Duration::plus)));
        attribute("tests", "" + cases.size());
        attribute("errors", "0");
        attribute("skipped", "" + cases.stream().filter(this::isSkipped).count());
        attribute("failures", "" + cases.stream().filter(this::isFailed).count());
        for (Case one : cases) {
            xml.writeCharacters("\n  ");
            writeCase(one);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private void writeCase(Case one) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("name", one.name());
        attribute("classname", one.place().path());
        attribute("time", seconds(one.time()));
        List<Problem> failing =
                one.problems().stream().filter(report::failsWith).toList();
        List<Problem> harmless = one.problems().stream()
                .filter(problem -> !report.failsWith(problem))
                .toList();
        if (isFailed(one)) {
            writeFailure(failing);
        } else if (isSkipped(one)) {
            xml.writeEmptyElement("skipped");
            attribute("message", one.unproved());
        }
        List<String> remarks = new ArrayList<>();
        if (!one.libraries().isEmpty()) {
            remarks.add("with " + String.join(", ", one.libraries()));
        }
        if (!harmless.isEmpty()) {
            remarks.add(text(harmless));
        }
        if (!remarks.isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(legal(String.join("\n\n", remarks)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** One element for all problems, since many readers of the format look at the first one only. */
    private void writeFailure(List<Problem> failing) throws XMLStreamException {
        Problem first = failing.get(0);
        String more = failing.size() == 1 ? "" : " (and " + (failing.size() - 1) + " more)";
        xml.writeStartElement("failure");
        attribute("message", first.message() + more);
        attribute("type", first.rule().toString());
        xml.writeCharacters(legal(text(failing)));
        xml.writeEndElement();
    }

    private boolean isFailed(Case one) {
        return one.problems().stream().anyMatch(report::failsWith);
    }

    private boolean isSkipped(Case one) {
        return !one.unproved().isEmpty() && !isFailed(one);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    private static String text(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n\n"));
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).toPlainString();
    }

    /** What an example prints may hold characters that no XML 1.0 document can, not even escaped. */
    private static String legal(String text) {
        return text.codePoints()
                .map(c -> isLegal(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int c) {
        return c < 0x20 ? c == '\t' || c == '\n' || c == '\r' : !isSurrogate(c) && c != 0xFFFE && c != 0xFFFF;
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
