package dev.runmark.render.machine;

import dev.runmark.text.DirectionControls;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON: keys in the order of the records, the same bytes on every machine. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private static final ObjectWriter PRETTY = MAPPER.writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

    private Json() {}

    /**
     * JSON for people and programs, indented, with a line ending at the end. What would turn the direction of the text is
     * escaped: it can stand in strings only, and has the same meaning there.
     */
    public static String pretty(Object value) {
        return DirectionControls.shownInProse(PRETTY.writeValueAsString(value)) + "\n";
    }

    /** JSON that may stand in a {@code <script>} element: nothing in it can end the element or start a comment. */
    public static String inScript(Object value) {
        return ScriptJson.safe(MAPPER.writeValueAsString(value));
    }
}
