package dev.runmark.render.view;

import dev.runmark.render.template.Bounds;
import dev.runmark.render.template.Slip;
import dev.runmark.render.template.TooMuch;
import dev.runmark.render.words.Placeholders;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.Spot;
import dev.runmark.text.Suggestion;
import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reports to the author of a template what Pebble says of it, at its place.
 *
 * @param sources the templates by name
 */
record TemplateProblems(Map<String, Source> sources) {

    /**
     * The problem that an exception reports.
     *
     * @param rendered the template that was to be filled, for exceptions that name none
     */
    Problem of(PebbleException broken, String rendered) {
        String name = broken.getFileName() == null ? rendered : broken.getFileName();
        Source source = source(sources.containsKey(name) ? name : rendered);
        int line = broken.getLineNumber() == null ? 1 : broken.getLineNumber();
        if (broken instanceof AttributeNotFoundException unknown) {
            return unknownName(source, line, unknown.getAttributeName());
        }
        if (broken instanceof TooMuch) {
            return Slip.wholeLine(source, line, broken.getPebbleMessage())
                    .withHelp(
                            "loop over what the page has; a page has at most %,d characters, of which each round of a loop counts as some"
                                    .formatted(Bounds.MOST));
        }
        if (broken instanceof LoaderException) {
            return missingTemplate(rendered, broken.getPebbleMessage());
        }
        return Slip.of(broken, source, line);
    }

    /** The problem of a template at which Pebble fails, instead of refusing it. */
    Problem ofFailure(String rendered) {
        return Slip.ofFailure(source(rendered));
    }

    /** The problem of templates that include each other in a circle. */
    Problem ofEndlessInclusion(String rendered) {
        return Slip.wholeLine(source(rendered), 1, "this template ends up including itself without end")
                .withHelp("look for an include or extends that leads back here");
    }

    private static Problem unknownName(Source source, int line, String name) {
        int column = source.line(line).indexOf(name) + 1;
        Set<String> known = ViewNames.all();
        if (known.contains(name) || column == 0) {
            return Slip.wholeLine(
                            source,
                            line,
                            "what `" + name + "` is asked of here has no such part, or is not there at all")
                    .withHelp("ask first: {% if … is not null %}");
        }
        return Problem.error(
                        Rule.TEMPLATE,
                        source,
                        source.at(line, column),
                        name.length(),
                        "there is no `" + name + "` here")
                .withHelp(Suggestion.didYouMean(name, known));
    }

    /** Pebble does not say which template wanted the missing one, so the first that names it is shown. */
    private Problem missingTemplate(String rendered, String message) {
        String missing = message.replaceAll("^[^\"]*\"|\"[^\"]*$", "");
        String help = Suggestion.didYouMean(missing, sources.keySet());
        for (Source source : sources.values()) {
            int offset = source.text().indexOf(missing);
            if (offset >= 0) {
                Location location = source.locationOf(offset);
                return Problem.error(
                                Rule.TEMPLATE, source, location, missing.length(), "there is no template " + missing)
                        .withHelp(help);
            }
        }
        return Problem.ofFile(Rule.TEMPLATE, source(rendered).path(), "there is no template " + missing)
                .withHelp(help);
    }

    /** The words that a template asks for and that there are not. */
    List<Problem> unknownWords(Source source, Placeholders words) {
        return words.unknown(source.text()).stream()
                .map(found -> Spot.of(source, found.start(1), found.end(1))
                        .error(Rule.TEMPLATE, source, "there is no word `" + found.group(1) + "`")
                        .withHelp(
                                Suggestion.nearest(found.group(1), words.words().keys())
                                        .map(near -> "did you mean `" + near + "`?")
                                        .orElse("the guide lists the words that there are")))
                .toList();
    }

    private Source source(String name) {
        return Objects.requireNonNull(sources.get(name), name);
    }
}
