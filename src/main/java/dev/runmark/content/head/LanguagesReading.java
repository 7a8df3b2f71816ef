package dev.runmark.content.head;

import dev.runmark.content.yaml.Fields;
import dev.runmark.content.yaml.Stated;
import dev.runmark.site.Language;
import dev.runmark.site.Languages;
import dev.runmark.site.PlacedText;
import dev.runmark.site.Refusal;
import dev.runmark.text.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads which languages examples are in besides Java: the names of some, and how others are run. */
final class LanguagesReading {

    private static final String LANGUAGES = "languages";
    private static final String COMMAND = "command";
    private static final String CHECK = "check";
    private static final String FILE = "FILE";
    private static final List<String> KEYS = List.of(COMMAND, "file", "error", CHECK);
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_+#.-]*");
    private static final Pattern PYTHON = Pattern.compile("3\\.\\d{1,2}");
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

    private final Fields fields;
    private final List<Language> languages = new ArrayList<>();
    private final Set<String> words = new HashSet<>();

    private LanguagesReading(Fields fields) {
        this.fields = fields;
    }

    static Languages of(Fields fields) {
        LanguagesReading reading = new LanguagesReading(fields);
        fields.choices(LANGUAGES, reading::named, reading::described);
        return new Languages(reading.languages);
    }

    /** One that is built in. */
    private void named(Stated<String> name) {
        PlacedText asked = fields.placed(name);
        if (name.value().equals("java")) {
            fields.reject(name, "Java is there without being asked for", "take it out of `" + LANGUAGES + "`");
            return;
        }
        builtIn(asked)
                .ifPresentOrElse(
                        language -> add(name, language),
                        () -> fields.reject(
                                name,
                                "`" + name.value() + "` is no language that is run by its name alone",
                                "say how it is run: `- " + name.value() + ": {command: [" + name.value()
                                        + ", FILE], file: example.txt}`; "
                                        + Suggestion.didYouMean(name.value(), Language.BUILT_IN)));
    }

    private static Optional<Language> builtIn(PlacedText asked) {
        return switch (asked.text()) {
            case "python" -> Optional.of(new Language.Python(asked, List.of()));
            case "javascript" -> Optional.of(new Language.JavaScript(asked));
            case "console" -> Optional.of(new Language.Console(asked));
            default -> Optional.empty();
        };
    }

    private void add(Stated<String> name, Language language) {
        if (words.add(name.value().toLowerCase(Locale.ROOT))) {
            languages.add(language);
        } else {
            fields.reject(name, "`" + name.value() + "` is listed twice", "keep one of the two");
        }
    }

    /** One with its versions, or with how it is run. */
    private void described(Stated<String> name, Fields item) {
        if (!WORD.matcher(name.value()).matches() || name.value().equals("java")) {
            fields.reject(
                    name, "`" + name.value() + "` cannot be the word of a language here", "write one such as `kotlin`");
        } else if (name.value().equals("python")) {
            add(
                    name,
                    new Language.Python(fields.placed(name), item.accepted("python", LanguagesReading::refusedPython)));
        } else if (Language.BUILT_IN.contains(name.value())) {
            fields.reject(name, "there is nothing to say of `" + name.value() + "`", "write `- " + name.value() + "`");
        } else {
            item.nested(name.value(), KEYS, keys -> run(name, keys))
                    .flatMap(language -> language)
                    .ifPresent(language -> add(name, language));
        }
    }

    private static Optional<Refusal> refusedPython(String version) {
        return PYTHON.matcher(version).matches()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "`" + version + "` is no version of Python 3",
                        "write versions such as `python: [3.11, \"3.13\"]`"));
    }

    private Optional<Language> run(Stated<String> name, Fields keys) {
        PlacedText asked = fields.placed(name);
        Optional<Stated<String>> check = keys.text(CHECK);
        if (check.isPresent()) {
            return data(asked, check.get(), keys);
        }
        keys.missing(COMMAND, "[" + name.value() + ", " + FILE + "]");
        List<Stated<String>> command = keys.texts(COMMAND);
        Optional<Stated<String>> file = keys.text("file").filter(stated -> isFileName(stated, keys));
        if (command.isEmpty()) {
            return Optional.empty();
        }
        if (command.stream().noneMatch(word -> word.value().contains(FILE))) {
            keys.reject(
                    command.get(0), "the command does not say where the example's file stands in it", "write " + FILE);
            return Optional.empty();
        }
        return Optional.of(new Language.Command(
                asked,
                command.stream().map(Stated::value).toList(),
                file.map(Stated::value).orElse("example." + name.value()),
                keys.text("error").flatMap(pattern -> pattern(pattern, keys))));
    }

    private static boolean isFileName(Stated<String> stated, Fields keys) {
        boolean fits = FILE_NAME.matcher(stated.value()).matches();
        if (!fits) {
            keys.reject(stated, "`file` must be the name of a file without a folder", "write one such as `main.kts`");
        }
        return fits;
    }

    private static Optional<Pattern> pattern(Stated<String> stated, Fields keys) {
        try {
            Pattern pattern = Pattern.compile(stated.value(), Pattern.MULTILINE);
            if (stated.value().contains("(?<line>") && stated.value().contains("(?<message>")) {
                return Optional.of(pattern);
            }
            keys.reject(
                    stated,
                    "`error` must say what of it is the line and what the message",
                    "name two groups: `'^example\\.c:(?<line>\\d+):.*error: (?<message>.*)$'`");
        } catch (PatternSyntaxException e) {
            keys.reject(stated, "`error` is no regular expression: " + e.getDescription(), "mend it");
        }
        return Optional.empty();
    }

    private static Optional<Language> data(PlacedText asked, Stated<String> check, Fields keys) {
        if (!check.value().equals("syntax")) {
            keys.reject(check, "`" + check.value() + "` is nothing that can be checked", "write `check: syntax`");
            return Optional.empty();
        }
        Optional<Language.Format> format = Arrays.stream(Language.Format.values())
                .filter(known -> known.name().equalsIgnoreCase(asked.text())
                        || (known == Language.Format.YAML && asked.text().equalsIgnoreCase("yml")))
                .findFirst();
        if (format.isEmpty()) {
            keys.reject(
                    check,
                    "there is no check of the syntax of `" + asked.text() + "`",
                    "there is one for json, xml and yaml");
        }
        return format.map(known -> new Language.Data(asked, known));
    }
}
