package dev.runmark.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes JSON: keys in the order of the records, the same bytes on every machine. */
final class ReportJson {

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private static final ObjectWriter PRETTY = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build()
            .readerFor(JsonReport.class);

    private ReportJson() {}

    static void write(Object value, Writer out) throws IOException {
        try {
            PRETTY.writeValue(out, value);
        } catch (JacksonException e) {
            throw ioFailure(e);
        }
        out.write('\n');
    }

    /** What a text says; empty if it is no JSON of this shape. */
    static Optional<JsonReport> read(String text) {
        try {
            return Optional.ofNullable(READER.readValue(text));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** What the writer threw, which the library wraps once for every object that it was in. */
    private static IOException ioFailure(JacksonException wrapped) {
        for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException failure) {
                return failure;
            }
        }
        throw wrapped;
    }
}
