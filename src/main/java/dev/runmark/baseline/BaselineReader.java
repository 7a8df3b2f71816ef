package dev.runmark.baseline;

import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.Suggestion;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads a baseline, strictly: what is not understood could hide a problem. */
final class BaselineReader {

    private static final String HELP = "undo the change, or delete the file and run `--update-baseline` to begin anew";
    private static final List<String> KEYS = List.of("file", "rule", "line", "count");

    private final Source source;
    private final JsonParser json;
    private final SortedMap<KnownProblem, Integer> counts = new TreeMap<>();

    private BaselineReader(Source source, JsonParser json) {
        this.source = source;
        this.json = json;
    }

    /** Is thrown at the first thing that is wrong. */
    private static final class Damaged extends Exception {

        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        Damaged(Problem problem) {
            super(problem.message());
            this.problem = problem;
        }
    }

    static Baseline.Reading read(String shown, Path file) {
        try {
            return read(Source.read(shown, file));
        } catch (CharacterCodingException e) {
            return unread(Problem.ofFile(Rule.BASELINE, shown, "this baseline is not UTF-8 text")
                    .withHelp(HELP));
        } catch (IOException e) {
            return unread(Problem.ofFile(Rule.BASELINE, shown, "this baseline cannot be read: " + e.getMessage())
                    .withHelp("name a file that Runmark may read"));
        }
    }

    static Baseline.Reading read(Source source) {
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), source.text())) {
            BaselineReader reader = new BaselineReader(source, json);
            reader.readAll();
            return new Baseline.Reading(Baseline.of(reader.counts), Optional.empty());
        } catch (Damaged e) {
            return unread(e.problem);
        } catch (JacksonException e) {
            String why = e.getOriginalMessage().lines().findFirst().orElse("");
            return unread(problem(source, e.getLocation(), "this is no JSON: " + why));
        }
    }

    private static Baseline.Reading unread(Problem problem) {
        return new Baseline.Reading(Baseline.empty(), Optional.of(problem));
    }

    private void readAll() throws Damaged {
        expect(json.nextToken() == JsonToken.START_OBJECT, "a baseline begins with `{`");
        boolean complete = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = json.currentName();
            expect(key.equals("version") || key.equals("problems"), "`" + key + "` is no key of a baseline");
            json.nextToken();
            if (key.equals("version")) {
                expect(
                        json.currentToken() == JsonToken.VALUE_NUMBER_INT && json.getIntValue() == BaselineText.VERSION,
                        "only version " + BaselineText.VERSION + " of baselines is understood here");
            } else {
                expect(json.currentToken() == JsonToken.START_ARRAY, "`problems` is a list");
                readProblems();
                complete = true;
            }
        }
        expect(complete, "a baseline has a list `problems`");
        expect(json.nextToken() == null, "nothing follows the end of a baseline");
    }

    private void readProblems() throws Damaged {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json.currentToken() == JsonToken.START_OBJECT, "a problem stands in braces");
            readProblem();
        }
    }

    private void readProblem() throws Damaged {
        TokenStreamLocation start = json.currentTokenLocation();
        Map<String, String> values = new HashMap<>();
        int count = 1;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = json.currentName();
            expect(KEYS.contains(key), "`" + key + "` is no key of a problem: " + Suggestion.didYouMean(key, KEYS));
            json.nextToken();
            if (key.equals("count")) {
                expect(
                        json.currentToken() == JsonToken.VALUE_NUMBER_INT && json.getIntValue() > 0,
                        "`count` is a number from 1");
                count = json.getIntValue();
            } else {
                expect(json.currentToken() == JsonToken.VALUE_STRING, "`" + key + "` is a text");
                values.put(key, key.equals("rule") ? rule().name() : json.getString());
            }
        }
        for (String key : KEYS.subList(0, 3)) {
            if (!values.containsKey(key)) {
                throw new Damaged(problem(source, start, "this problem has no `" + key + "`"));
            }
        }
        KnownProblem known = KnownProblem.of(
                Objects.requireNonNull(values.get("file")),
                Rule.valueOf(Objects.requireNonNull(values.get("rule"))),
                Objects.requireNonNull(values.get("line")));
        counts.merge(known, count, Integer::sum);
    }

    private Rule rule() throws Damaged {
        String name = json.getString();
        List<String> names = Arrays.stream(Rule.values()).map(Rule::toString).toList();
        expect(
                names.contains(name),
                "`" + name + "` is no rule"
                        + Suggestion.nearest(name, names)
                                .map(near -> ": did you mean `" + near + "`?")
                                .orElse(""));
        return Rule.values()[names.indexOf(name)];
    }

    private void expect(boolean fulfilled, String message) throws Damaged {
        if (!fulfilled) {
            throw new Damaged(problem(source, json.currentTokenLocation(), message));
        }
    }

    private static Problem problem(Source source, TokenStreamLocation place, String message) {
        int line = Math.max(1, place.getLineNr());
        Location location = source.at(line, Math.max(1, place.getColumnNr()));
        return Problem.error(Rule.BASELINE, source, location, 1, message).withHelp(HELP);
    }
}
