package dev.runmark.render.template;

import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.Suggestion;
import io.pebbletemplates.pebble.error.ParserException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.core.CoreExtension;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Pebble finds wrong with a template, in the words of this program and at its place in the line.
 *
 * <p>Immutable and thread-safe.
 *
 * @param said what Pebble says; its first group, if it has one, is what is to be underlined
 * @param message what is said instead, with {@code %s} for that group
 * @param help what to do; empty if one of the names is to be suggested
 * @param names what there is
 */
public record Slip(Pattern said, String message, String help, Set<String> names) {

    private static final String READ_ON = "https://pebbletemplates.io describes what may stand here";

    private static final CoreExtension CORE = new CoreExtension();

    private static final Pattern TAG = Pattern.compile("\\{[{%]");

    private static final List<Slip> ALL = List.of(
            of(
                    "Unexpected character \\[(.)]",
                    "`%s` means nothing here",
                    "put text in quotes, and join conditions by `and` and `or`"),
            of("Unclosed \".*\"", "a bracket has no end here", "close it before the tag ends"),
            of("Unexpected \"(.*)\"", "`%s` closes nothing that is open", "take it out, or open it before"),
            of("Unexpected token of value \"(=)\".*", "`=` compares nothing", "write `==`"),
            of("Unexpected token .*_END.* of value \"(.*)\"", "a value is missing before `%s`", READ_ON),
            of("Unexpected token of value \"(.*)\" and type \\w+_END, .*", "something is missing before `%s`", READ_ON),
            of("Unexpected token of value \"(.*)\" and type .*", "`%s` cannot stand here", READ_ON),
            of("Unexpected token \".*\" of value \"(.*)\"", "`%s` cannot stand here", READ_ON),
            of(
                    "Filter \\[(.*)] does not exist\\.?",
                    "there is no filter `%s`",
                    CORE.getFilters().keySet()),
            of(
                    "Test \\[(.*)] does not exist\\.?",
                    "there is no test `%s`",
                    CORE.getTests().keySet()),
            of(
                    "Function or Macro \\[(.*)] does not exist\\.?",
                    "there is no function and no macro `%s`",
                    CORE.getFunctions().keySet()),
            of(
                    "Not an iterable object.*",
                    "what is to be looped over here is no list",
                    "loop over a list, such as `topic.pages`"),
            of(
                    "Wrong operand.*|Unsupported value type.*|null value .*",
                    "this condition is neither true nor false",
                    "ask what is one of both, such as `… is empty` or `… is not null`"),
            of(
                    "Could not perform .*",
                    "this computes or compares what are no numbers",
                    "join texts by `~`, and compare them by `==`"),
            of(
                    "The argument at position \\d+ is not allowed.*",
                    "there are more values in the brackets here than are asked for",
                    "leave out the last"),
            of("The following named argument does not exist: (.*)", "nothing called `%s` is asked for here", READ_ON),
            of(
                    "Can not use parent function.*",
                    "`parent()` is for templates that extend another",
                    "take it out, or extend one"),
            of("The template name in an? .*", "this names no template", "put its name in quotes"));

    private static Slip of(String said, String message, String help) {
        return new Slip(Pattern.compile(said, Pattern.DOTALL), message, help, Set.of());
    }

    private static Slip of(String said, String message, Set<String> names) {
        return new Slip(Pattern.compile(said, Pattern.DOTALL), message, "", new TreeSet<>(names));
    }

    /**
     * What an exception says of a template.
     *
     * @param line where it says that, from 1
     */
    public static Problem of(PebbleException broken, Source source, int line) {
        Optional<Problem> tag = broken instanceof ParserException ? TagEnds.fault(source) : Optional.empty();
        String said = broken.getPebbleMessage();
        return tag.or(() -> ALL.stream()
                        .flatMap(slip -> slip.problem(said, source, line).stream())
                        .findFirst())
                .orElseGet(() -> at(source, line, "", "this cannot be filled: " + lower(said))
                        .withHelp(READ_ON));
    }

    /** What is wrong with a template at which Pebble fails, instead of refusing it. */
    public static Problem ofFailure(Source source) {
        return TagEnds.fault(source)
                .orElseGet(() -> wholeLine(source, 1, "something in this template does not fit together")
                        .withHelp("look for what is asked of a text that only a number has, such as `is even`"));
    }

    private Optional<Problem> problem(String pebble, Source source, int line) {
        Matcher matcher = said.matcher(pebble);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String part = matcher.groupCount() > 0 ? matcher.group(1) : "";
        String advice = names.isEmpty() ? help : Suggestion.didYouMean(part, names);
        return Optional.of(at(source, line, part, message.formatted(part)).withHelp(advice));
    }

    /** Underlines a part of the line that stands in a tag; the whole line if there is none. */
    private static Problem at(Source source, int line, String part, String message) {
        String text = source.line(line);
        Matcher tag = TAG.matcher(text);
        int column = !part.isEmpty() && tag.find() ? text.indexOf(part, tag.end()) : -1;
        return column < 0
                ? wholeLine(source, line, message)
                : Problem.error(Rule.TEMPLATE, source, source.at(line, column + 1), part.length(), message);
    }

    /** A problem of a line as a whole. */
    public static Problem wholeLine(Source source, int line, String message) {
        String text = source.line(line);
        int indent = text.length() - text.stripLeading().length();
        return Problem.error(
                Rule.TEMPLATE, source, source.at(line, indent + 1), text.strip().length(), message);
    }

    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
