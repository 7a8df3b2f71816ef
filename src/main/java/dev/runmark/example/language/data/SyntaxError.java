package dev.runmark.example.language.data;

import dev.runmark.site.Language;
import java.io.StringReader;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Where a text does not follow its format.
 *
 * @param line from 1
 * @param column from 1
 * @param message what is wrong, in a line
 */
record SyntaxError(int line, int column, String message) {

    /** The first one of a text. */
    static Optional<SyntaxError> in(String text, Language.Format format) {
        return switch (format) {
            case JSON -> inJson(text);
            case XML -> inXml(text);
            case YAML -> inYaml(text);
        };
    }

    private static Optional<SyntaxError> inJson(String text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            while (parser.nextToken() != null) {
                // To read it is all.
            }
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.of(new SyntaxError(
                    e.getLocation().getLineNr(), e.getLocation().getColumnNr(), firstLine(e.getOriginalMessage())));
        }
    }

    private static Optional<SyntaxError> inXml(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // What a page shows names nothing that is to be fetched.
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                reader.next();
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            String[] lines = Objects.requireNonNullElse(e.getMessage(), "").split("\n", -1);
            return Optional.of(new SyntaxError(
                    e.getLocation().getLineNumber(),
                    e.getLocation().getColumnNumber(),
                    lines[lines.length - 1].replaceFirst("^Message: ", "")));
        }
    }

    private static Optional<SyntaxError> inYaml(String text) {
        try {
            new Parse(LoadSettings.builder().build()).parseString(text).forEach(event -> {});
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            return Optional.of(new SyntaxError(
                    e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1),
                    e.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(1),
                    firstLine(e.getProblem())));
        } catch (YamlEngineException e) {
            return Optional.of(new SyntaxError(1, 1, firstLine(String.valueOf(e.getMessage()))));
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
