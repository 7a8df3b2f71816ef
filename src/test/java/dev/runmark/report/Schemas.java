package dev.runmark.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** What the published schemas say against a report; nothing if it is valid. */
final class Schemas {

    private static final Schema SARIF = json("/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7);
    private static final Schema OWN = json("report.schema.json", SpecificationVersion.DRAFT_2020_12);
    private static final javax.xml.validation.Schema JUNIT = xml("/schema/surefire-test-report.xsd");

    private Schemas() {}

    static List<String> againstSarif(String report) {
        return against(SARIF, report);
    }

    static List<String> againstJson(String report) {
        return against(OWN, report);
    }

    static List<String> againstJunit(String report) {
        try {
            JUNIT.newValidator().validate(new StreamSource(new StringReader(report)));
            return List.of();
        } catch (SAXException e) {
            return List.of(e.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> against(Schema schema, String report) {
        return schema
                .validate(
                        report,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema json(String resource, SpecificationVersion version) {
        try (InputStream schema = open(resource)) {
            return SchemaRegistry.withDefaultDialect(version).getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static javax.xml.validation.Schema xml(String resource) {
        try (InputStream schema = open(resource)) {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new StreamSource(schema));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(Report.class.getResourceAsStream(resource), resource);
    }
}
