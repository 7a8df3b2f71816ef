package dev.runmark.example.language;

import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes the places of this machine out of what a program printed: a page must not show where its author keeps what, and not
 * the name that a folder happens to have, which is another one in each run.
 */
public final class HiddenPlaces {

    private final Map<String, String> shown = new LinkedHashMap<>();
    private final Pattern pattern;

    /**
     * Knows what is to be hidden.
     *
     * @param instead for each place what is shown in its stead
     */
    public HiddenPlaces(Map<Path, String> instead) {
        instead.forEach((place, text) -> {
            shown.put(place.toAbsolutePath().toString(), text);
            shown.putIfAbsent(real(place), text);
        });
        pattern = Pattern.compile(shown.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
    }

    private static String real(Path place) {
        try {
            return place.toRealPath().toString();
        } catch (IOException gone) {
            return place.toAbsolutePath().toString();
        }
    }

    /** A text without them. */
    public String hidden(String text) {
        return pattern.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(shown.getOrDefault(found.group(), "…")));
    }

    /** A run without them. */
    public Run hidden(Run run) {
        Map<Integer, String> values = new HashMap<>();
        run.values().forEach((line, value) -> values.put(line, hidden(value)));
        Map<Integer, Run.BlockRun> blocks = new HashMap<>();
        run.blocks()
                .forEach((number, block) ->
                        blocks.put(number, new Run.BlockRun(hidden(block.printed()), hidden(block.ending()))));
        return new Run(
                run.platform(),
                hidden(run.printed()),
                values,
                hidden(run.ending()),
                run.elapsed(),
                run.threaded(),
                blocks,
                run.interference());
    }

    private List<Printed> hidden(List<Printed> printed) {
        return printed.stream()
                .map(each -> new Printed(each.stream(), hidden(each.text()), each.thread(), each.nanos(), each.lines()))
                .toList();
    }

    private Ending hidden(Ending ending) {
        return ending instanceof Ending.Threw threw
                ? new Ending.Threw(threw.type(), hidden(threw.message()), hidden(threw.trace()), threw.lines())
                : ending;
    }
}
