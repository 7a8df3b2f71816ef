package dev.runmark.render.words;

import dev.runmark.site.PlacedText;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.Suggestion;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a project, which are built in for no language, or which replace some of those.
 *
 * <p>Immutable and thread-safe.
 *
 * @param words what the interface says
 * @param problems what is wrong with the project's file
 */
public record OwnWords(Words words, List<Problem> problems) {

    private static final String FOLDER = "words";
    private static final String ENDING = ".properties";

    /** What ends the first word of a key, also of one that is written as a name in code is. */
    private static final Pattern FIRST_WORD = Pattern.compile("[.]|(?=\\p{Lu})|[_-]");

    /** What is put into a word. */
    private static final Pattern INSERTED = Pattern.compile("\\{\\d}");

    private static final int MOST_ALIKE = 8;

    public OwnWords {
        problems = List.copyOf(problems);
    }

    /**
     * Reads the words of a site.
     *
     * @param templates the folder of the project's templates, which need not be there
     * @param shown how problems name that folder
     * @param language the BCP 47 tag of the site's language, and where it is stated
     * @throws IOException if a file cannot be read
     */
    public static OwnWords read(Path templates, String shown, PlacedText language) throws IOException {
        String tag = language.text();
        Optional<String> file = Stream.of(tag, Locale.forLanguageTag(tag).getLanguage())
                .map(name -> FOLDER + "/" + name + ENDING)
                .filter(path -> Files.isRegularFile(templates.resolve(path)))
                .findFirst();
        if (file.isPresent()) {
            return read(templates.resolve(file.get()), shown + "/" + file.get(), tag);
        }
        Words words = Words.of(tag, Map.of());
        return new OwnWords(words, words.isInLanguage() ? List.of() : List.of(unknown(language, shown)));
    }

    private static OwnWords read(Path file, String path, String tag) throws IOException {
        try {
            Source source = Source.read(path, file);
            Map<String, String> own = Words.read(source.text());
            List<Problem> problems = new ArrayList<>();
            Words words = Words.of(tag, own);
            words.checkPlurals();
            own.forEach((key, word) -> check(key, word, source).ifPresent(problems::add));
            return new OwnWords(words, problems);
        } catch (CharacterCodingException notUtf8) {
            Problem problem = Problem.ofFile(Rule.WORDS, path, "this file is not UTF-8 text")
                    .withHelp("save it as UTF-8");
            return new OwnWords(Words.english(), List.of(problem));
        } catch (IllegalArgumentException broken) {
            Problem problem = Problem.ofFile(Rule.WORDS, path, "this file cannot be read: " + broken.getMessage())
                    .withHelp("write lines `key = word`, and in `plurals` the rules of the CLDR, such as"
                            + " `one:i = 1 and v = 0`");
            return new OwnWords(Words.english(), List.of(problem));
        }
    }

    /** A form of a noun that English does not have is no slip, and one for a single thing may go without its number. */
    private static Optional<Problem> check(String key, String word, Source source) {
        Words english = Words.english();
        if (!english.keys().contains(key) && !english.keys().contains(Plurals.other(key))) {
            return Optional.of(at(key, source, "nothing says `" + key + "`").withHelp(help(key, english.keys())));
        }
        return INSERTED.matcher(key.endsWith(".one") ? "" : english.all().getOrDefault(key, ""))
                .results()
                .map(MatchResult::group)
                .filter(mark -> !word.contains(mark))
                .findFirst()
                .map(mark -> at(key, source, "`" + key + "` lacks `" + mark + "`, so that what stands for it is lost")
                        .asWarning()
                        .withHelp("in English it is `" + english.of(key) + "`"));
    }

    private static Problem at(String key, Source source, String text) {
        int line = 1;
        while (line < source.lineCount() && !source.line(line).strip().startsWith(key)) {
            line++;
        }
        int column = source.line(line).indexOf(key) + 1;
        return Problem.error(Rule.WORDS, source, source.at(line, Math.max(1, column)), key.length(), text);
    }

    private static String help(String key, Collection<String> known) {
        String first = FIRST_WORD.split(key, 2)[0];
        List<String> alike = known.stream()
                .filter(one -> !first.isEmpty() && FIRST_WORD.split(one, 2)[0].equals(first))
                .limit(MOST_ALIKE)
                .map(one -> "`" + one + "`")
                .toList();
        return Suggestion.nearest(key, known)
                .map(near -> "did you mean `" + near + "`?")
                .or(() -> Optional.of("did you mean one of " + String.join(", ", alike) + "?")
                        .filter(any -> !alike.isEmpty()))
                .orElse("take the line out: `runmark templates " + FOLDER + "/en" + ENDING + "` shows all keys");
    }

    private static Problem unknown(PlacedText language, String shown) {
        String tag = language.text();
        return language.error(
                        Rule.WORDS,
                        "the interface has no words in `" + tag + "`, so it is in English: there are "
                                + String.join(", ", Words.LANGUAGES))
                .asWarning()
                .withHelp("write `" + shown + "/" + FOLDER + "/" + tag + ENDING + "`, as the guide has it");
    }
}
