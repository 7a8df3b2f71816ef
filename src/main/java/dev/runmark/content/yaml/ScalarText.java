package dev.runmark.content.yaml;

import dev.runmark.text.Source;
import dev.runmark.text.Spot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A Markdown text that stands as one value in YAML.
 *
 * @param text the value
 * @param start the offset in the file where YAML begins the value
 * @param lines where its lines stand in the file; empty if quoting, escapes or folding have moved its characters, so that
 *     nothing but the start can be said of their place
 */
public record ScalarText(String text, int start, Optional<Lines> lines) {

    /** For each line of a text, the offset of its first character in the text and in the file. */
    static final class Lines {

        private final int[] inText;
        private final int[] inFile;

        private Lines(List<Integer> inText, List<Integer> inFile) {
            this.inText = inText.stream().mapToInt(Integer::intValue).toArray();
            this.inFile = inFile.stream().mapToInt(Integer::intValue).toArray();
        }

        private int toFile(int offset) {
            int found = Arrays.binarySearch(inText, offset);
            int line = found >= 0 ? found : -found - 2;
            return inFile[line] + offset - inText[line];
        }
    }

    static ScalarText of(YamlText yaml, ScalarNode node) {
        int start = yaml.startOf(node);
        return new ScalarText(node.getValue(), start, lines(yaml.source(), start, yaml.endOf(node), node.getValue()));
    }

    /** What to underline for some of the text's characters. */
    public Spot spot(Source source, int from, int to) {
        return lines.map(places -> Spot.of(source, places.toFile(from), places.toFile(from) + to - from))
                .orElseGet(() -> Spot.of(source, start, start + 1));
    }

    private static Optional<Lines> lines(Source source, int start, int end, String value) {
        String file = source.text();
        for (int quotes = 0; quotes <= 1; quotes++) {
            if (end - start == value.length() + 2 * quotes && file.startsWith(value, start + quotes)) {
                return Optional.of(new Lines(List.of(0), List.of(start + quotes)));
            }
        }
        return file.startsWith("|", start) ? literal(file, start, value) : Optional.empty();
    }

    /** A literal block: every line of the value is the end of a line of the file, after its indentation. */
    private static Optional<Lines> literal(String file, int start, String value) {
        List<Integer> inText = new ArrayList<>();
        List<Integer> inFile = new ArrayList<>();
        int at = file.indexOf('\n', start) + 1;
        for (int from = 0; from <= value.length(); ) {
            int length = lineEnd(value, from) - from;
            int end = lineEnd(file, at);
            int begin = end - length;
            boolean same = begin >= at && file.regionMatches(begin, value, from, length);
            // The text may end with a line break, after which there is no line but still a last offset.
            boolean beyond = from == value.length() && from > 0;
            if (!beyond && (!same || !file.substring(at, begin).isBlank())) {
                return Optional.empty();
            }
            inText.add(from);
            inFile.add(beyond ? Math.min(at, file.length()) : begin);
            at = Math.min(end + 1, file.length());
            from += length + 1;
        }
        return Optional.of(new Lines(inText, inFile));
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
