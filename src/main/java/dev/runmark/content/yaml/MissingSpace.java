package dev.runmark.content.yaml;

import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Spot;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key of YAML with no space after its {@code :}, which makes the line a text that goes on in the next line; so the
 * parser objects further down.
 */
final class MissingSpace {

    private static final Pattern LINE = Pattern.compile("^ *(?:- +)?[A-Za-z][\\w-]*:(?=[^\\s:/])", Pattern.MULTILINE);

    private MissingSpace() {}

    /**
     * The problem at the last such line up to a place.
     *
     * @param end the offset in the file at which the parser objects
     */
    static Optional<Problem> before(YamlText yaml, int end) {
        Matcher line = LINE.matcher(yaml.text());
        int found = -1;
        while (line.find() && yaml.start() + line.start() <= end) {
            found = yaml.start() + line.end();
        }
        return found < 0
                ? Optional.empty()
                : Optional.of(Spot.of(yaml.source(), found - 1, found)
                        .error(Rule.BROKEN_YAML, yaml.source(), "a space is missing after this `:`")
                        .withHelp("write `key: value`"));
    }
}
