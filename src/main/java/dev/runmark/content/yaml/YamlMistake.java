package dev.runmark.content.yaml;

import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Spot;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What the YAML parser objects to, in the words of somebody who writes front matter.
 *
 * @param mark where, if known
 * @param message what is wrong
 * @param help what to do
 * @param joinsLines whether a line that is taken for the continuation of another may be the cause
 */
record YamlMistake(Optional<Mark> mark, String message, String help, boolean joinsLines) {

    private static final List<String> OF_JOINED_LINES =
            List.of("mapping values are not allowed", "could not find expected ':'");

    private record Plain(String says, String message, String help) {}

    // The first row whose words occur in the parser's message wins.
    private static final List<Plain> PLAIN = List.of(
            new Plain(
                    "mapping values are not allowed",
                    "a second `:` in this line, or a line indented too far",
                    "put a value that contains `: ` in quotes"),
            new Plain(
                    "quoted scalar found unexpected end",
                    "this quoted text is never closed",
                    "close the text with the quote that it begins with"),
            new Plain("TAB", "YAML does not allow a tab here", "write spaces for it"),
            new Plain("found character", "a plain value cannot begin with this character", "put the value in quotes"),
            new Plain(
                    "undefined alias",
                    "`*` begins an alias in YAML, and there is none of this name",
                    "put the value in quotes"),
            new Plain("flow sequence", "this list is not closed where it should be", "write `[one, two]`"),
            new Plain(
                    "flow mapping", "this `{…}` is not closed where it should be", "write `{key: value, key: value}`"),
            new Plain(
                    "could not find expected ':'",
                    "this line is no `key: value`",
                    "write a `:` and a space after the key"),
            new Plain(
                    "unknown escape",
                    "this `\\` means nothing in double quotes",
                    "use single quotes, or double the `\\`"),
            new Plain(
                    "<scalar>",
                    "there is more text after the value has ended",
                    "put the whole value in quotes of the other kind"),
            new Plain(
                    "<document start>",
                    "this line is indented less than the ones before",
                    "begin each key in the same column"));

    static YamlMistake of(MarkedYamlEngineException exception) {
        String says = exception.getContext() + " " + exception.getProblem();
        // What is not closed is mended where it was opened; the parser notices much later.
        boolean open = says.contains("quoted scalar found unexpected end") || says.contains("parsing a flow");
        Optional<Mark> mark = open ? exception.getContextMark() : exception.getProblemMark();
        for (Plain plain : PLAIN) {
            if (says.contains(plain.says)) {
                return new YamlMistake(mark, plain.message, plain.help, OF_JOINED_LINES.contains(plain.says));
            }
        }
        return new YamlMistake(
                mark,
                "this is not valid YAML here",
                "check the indentation and the quotes of this line and the one before",
                false);
    }

    Problem problem(YamlText text) {
        Spot spot = mark.map(text::spot).orElseGet(() -> Spot.of(text.source(), text.start(), text.start() + 1));
        Problem here = spot.error(Rule.BROKEN_YAML, text.source(), message).withHelp(help);
        return joinsLines
                ? mark.flatMap(where -> MissingSpace.before(text, text.offset(where)))
                        .orElse(here)
                : here;
    }
}
