package dev.runmark.content.yaml;

import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.Spot;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A part of a source that is written in YAML. It knows where in the file each of its nodes stands.
 *
 * @param source the file
 * @param start the offset where the YAML begins
 * @param text the YAML
 */
public record YamlText(Source source, int start, String text) {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).setSchema(new CoreSchema()).build();

    /**
     * What the YAML says.
     *
     * @param root its keys; empty if there are none or if it is broken
     * @param problems at most one: YAML that is broken cannot be read beyond
     */
    public record Content(Optional<MappingNode> root, List<Problem> problems) {}

    public static YamlText of(Source source, int start, int end) {
        return new YamlText(source, start, source.text().substring(start, end));
    }

    public Content content() {
        try {
            Optional<Node> node = new Compose(SETTINGS).composeString(text);
            if (node.isEmpty() || node.get().getTag().equals(Tag.NULL)) {
                return new Content(Optional.empty(), List.of());
            }
            if (node.get() instanceof MappingNode mapping) {
                return new Content(Optional.of(mapping), List.of());
            }
            return broken(MissingSpace.before(this, startOf(node.get())).orElseGet(() -> spot(node.get())
                    .error(Rule.BROKEN_YAML, source, "expected `key: value` lines")
                    .withHelp("write one such as `title: …`")));
        } catch (MarkedYamlEngineException e) {
            return broken(YamlMistake.of(e).problem(this));
        } catch (StackOverflowError e) {
            return broken(spot(start)
                    .error(Rule.BROKEN_YAML, source, "this YAML is nested too deep")
                    .withHelp("close the brackets and braces, or put the value in quotes"));
        } catch (ReaderException e) {
            Spot spot = spot(offset(e.getPosition()));
            String character = String.format("U+%04X", e.getCodePoint());
            return broken(spot.error(Rule.BROKEN_YAML, source, "the character " + character + " may not stand here")
                    .withHelp("take the character out"));
        } catch (YamlEngineException e) {
            return broken(spot(start)
                    .error(Rule.BROKEN_YAML, source, "this is not YAML that Runmark understands")
                    .withHelp("write plain `key: value` lines"));
        }
    }

    private static Content broken(Problem problem) {
        return new Content(Optional.empty(), List.of(problem));
    }

    /** Where a node begins, as an offset in the file. */
    int startOf(Node node) {
        return node.getStartMark().map(this::offset).orElse(start);
    }

    /** Where a node ends, as an offset in the file. */
    int endOf(Node node) {
        return node.getEndMark().map(this::offset).orElse(start);
    }

    Location locationOf(Node node) {
        return source.locationOf(startOf(node));
    }

    /** What to underline for a node. */
    Spot spot(Node node) {
        return Spot.of(source, startOf(node), endOf(node));
    }

    /** What to underline for a mark. */
    Spot spot(Mark mark) {
        return spot(offset(mark));
    }

    private Spot spot(int offset) {
        return Spot.of(source, offset, offset + 1);
    }

    /** Where a mark stands, as an offset in the file. */
    int offset(Mark mark) {
        return offset(mark.getIndex());
    }

    /** Marks count code points, sources count UTF-16 code units. */
    private int offset(int codePoints) {
        int available = text.codePointCount(0, text.length());
        return start + text.offsetByCodePoints(0, Math.min(codePoints, available));
    }
}
