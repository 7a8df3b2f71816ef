package dev.runmark.render.machine;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the JSON that every page has, value by value. To have {@link Json} look into the classes of values takes a new
 * process longer than to make the rest of a page.
 */
final class ScriptJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private ScriptJson() {}

    /**
     * JSON that may stand in a {@code <script>} element.
     *
     * @param value writes one value
     */
    static String of(Consumer<JsonGenerator> value) {
        StringWriter json = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), json)) {
            value.accept(out);
        }
        return safe(json.toString());
    }

    /** The same JSON, in which nothing can end the element or start a comment. */
    static String safe(String json) {
        return json.replace("<", "\\u003c");
    }
}
