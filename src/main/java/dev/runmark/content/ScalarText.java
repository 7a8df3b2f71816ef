package dev.runmark.content;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.builder.SequenceBuilder;
import dev.runmark.text.Location;
import dev.runmark.text.Source;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A Markdown text that stands as one value in YAML.
 *
 * @param text its characters; where YAML only indents them, each one still knows its offset in the file
 * @param start where the value begins, if that is all that can be said of the place of its characters: quoting, escapes
 *     and folding move them
 */
record ScalarText(BasedSequence text, Optional<Location> start) {

    static ScalarText of(YamlText yaml, ScalarNode node) {
        return inPlace(yaml.source(), yaml.startOf(node), yaml.endOf(node), node.getValue())
                .map(text -> new ScalarText(text, Optional.empty()))
                .orElseGet(() -> new ScalarText(BasedSequence.of(node.getValue()), Optional.of(yaml.locationOf(node))));
    }

    private static Optional<BasedSequence> inPlace(Source source, int start, int end, String value) {
        String file = source.text();
        for (int quotes = 0; quotes <= 1; quotes++) {
            if (end - start == value.length() + 2 * quotes && file.startsWith(value, start + quotes)) {
                return Optional.of(BasedSequence.of(file).subSequence(start + quotes, end - quotes));
            }
        }
        return file.startsWith("|", start) ? lines(file, start, value) : Optional.empty();
    }

    /** A literal block: every line of the value is the end of the file's line, after its indentation. */
    private static Optional<BasedSequence> lines(String file, int start, String value) {
        SequenceBuilder builder = BasedSequence.of(file).getBuilder();
        int at = file.indexOf('\n', start) + 1;
        for (int from = 0; from < value.length(); ) {
            int valueEnd = value.indexOf('\n', from);
            int fileEnd = file.indexOf('\n', at);
            if (valueEnd < 0 || fileEnd < 0 || at == 0) {
                return Optional.empty();
            }
            int begin = fileEnd - (valueEnd - from);
            boolean same = begin >= at && file.regionMatches(begin, value, from, valueEnd - from);
            if (!same || !file.substring(at, begin).isBlank()) {
                return Optional.empty();
            }
            builder.append(begin, fileEnd + 1);
            at = fileEnd + 1;
            from = valueEnd + 1;
        }
        return Optional.of(builder.toSequence());
    }
}
