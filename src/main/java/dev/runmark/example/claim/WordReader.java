package dev.runmark.example.claim;

import dev.runmark.site.Fence;
import dev.runmark.site.Language;
import dev.runmark.site.Languages;
import dev.runmark.site.Room;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.Suggestion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the words after the language in the opening line of one fence. */
public final class WordReader {

    private static final String TIMELINE = "timeline";

    private static final List<String> KNOWN = List.of(
            "no-run",
            "ignore",
            "compile-error",
            "throws",
            "exit",
            "jdk",
            "preview",
            "runs",
            "timeout",
            "heap",
            "processes",
            "args",
            "title",
            "tab",
            "mark",
            "hide",
            "setup",
            "group",
            "standalone",
            "file",
            "files",
            "region",
            TIMELINE);
    private static final Set<String> FLAGS =
            Set.of("no-run", "preview", "hide", "setup", "standalone", "file-write", TIMELINE);

    /** With these words there is no run, or nobody to look at it. */
    private static final List<String> WITHOUT_TIMELINE = List.of("no-run", "ignore", "compile-error", "hide", "setup");

    private static final List<String> EXPECTATIONS = List.of("no-run", "ignore", "compile-error", "throws", "exit");

    /** Where a backslash before the last quote of the line would leave the value open, it is a part of the value. */
    private static final Pattern WORD =
            Pattern.compile("(\\{[^}\"]*}|[^\\s=\"]+)(=(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|\"([^\"]*)\"(?=\\s|$)|(\\S*)))?");

    /** What a backslash in quotes takes the meaning from. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m)");
    private static final Pattern LINES = Pattern.compile("(\\d{1,4})(?:-(\\d{1,4}))?");

    /** Each shows the whole line: more of them say nothing more. */
    private static final int MOST_PROBLEMS = 20;

    private final Source source;
    private final Fence fence;
    private final Language language;
    private final List<String> known;
    private final Map<String, Word> words = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private WordReader(Source source, Fence fence, Language language) {
        this.source = source;
        this.fence = fence;
        this.language = language;
        this.known = LanguageWords.of(language, KNOWN);
    }

    /** A word, its value if it has one, whether its quote is open, and where all of it stands in the info string. */
    private record Word(String name, Optional<String> value, boolean open, int offset, int length) {}

    /** What was read and what is wrong with it. */
    public record Result(Words words, List<Problem> problems) {}

    /** The words of a block in Java. */
    public static Result read(Source source, Fence fence) {
        return read(source, fence, Languages.JAVA);
    }

    /** The words of a block in a language. */
    public static Result read(Source source, Fence fence, Language language) {
        WordReader reader = new WordReader(source, fence, language);
        reader.split();
        Words words = reader.words();
        return new Result(words, List.copyOf(reader.problems));
    }

    private void split() {
        int end = fence.isAttributes() ? fence.info().lastIndexOf('}') : -1;
        Matcher matcher = WORD.matcher(fence.info())
                .region(
                        fence.wordsStart(),
                        end < fence.wordsStart() ? fence.info().length() : end);
        while (matcher.find()) {
            Optional<String> value = Optional.ofNullable(matcher.group(3))
                    .map(quoted -> ESCAPED.matcher(quoted).replaceAll("$1"))
                    .or(() -> Optional.ofNullable(matcher.group(4)))
                    .or(() -> Optional.ofNullable(matcher.group(5)));
            boolean open = Optional.ofNullable(matcher.group(5))
                    .filter(bare -> bare.startsWith("\""))
                    .isPresent();
            accept(new Word(matcher.group(1), value, open, matcher.start(), matcher.end() - matcher.start()));
        }
    }

    private void accept(Word word) {
        if (word.name().startsWith("{") || fence.isAttributes()) {
            foreign(word);
        } else {
            own(word);
        }
    }

    /** What is plain is taken; of the rest, only a list of attributes may say what matters to other tools alone. */
    private void foreign(Word word) {
        Optional<String> marked = ForeignWords.marked(word.name(), text(word));
        if (marked.isPresent()) {
            own(new Word("mark", marked, word.open(), word.offset(), word.length()));
        } else if (!fence.isAttributes() || known.contains(word.name())) {
            own(word);
        }
    }

    private void own(Word word) {
        if (!known.contains(word.name())) {
            problem(
                    word,
                    "`" + word.name() + "` is not a word for " + LanguageWords.example(language),
                    ForeignWords.inOurs(word.name(), text(word))
                            .orElseGet(() -> Suggestion.didYouMean(word.name(), known)));
            return;
        }
        if (words.containsKey(word.name())) {
            problem(word, "`" + word.name() + "` stands here twice", "keep one of them");
            return;
        }
        if (FLAGS.contains(word.name()) && word.value().isPresent()) {
            problem(word, "`" + word.name() + "` takes no value", "write just the word");
        }
        if (word.open()) {
            problem(word, "the quote after `" + word.name() + "=` is never closed", "end the value with a quote");
        }
        words.put(word.name(), word);
    }

    private Words words() {
        return new Words(
                expectation(),
                jdks(),
                value("timeout").flatMap(this::duration),
                value("runs").flatMap(this::runs),
                value("args")
                        .map(word -> List.of(text(word).trim().split("\\s+")))
                        .orElse(List.of()),
                value("title").map(WordReader::text).orElse(""),
                value("mark").map(this::lines).orElse(Set.of()),
                place(),
                excerpt(),
                room(),
                timeline());
    }

    private boolean timeline() {
        Optional<Word> timeline = value(TIMELINE);
        timeline.ifPresent(word -> WITHOUT_TIMELINE.stream()
                .filter(words::containsKey)
                .findFirst()
                .ifPresent(other -> problem(
                        word,
                        "`timeline` contradicts `" + other + "`",
                        "it is drawn of a run, below code that readers see: keep one")));
        return timeline.isPresent();
    }

    private Room room() {
        return new Room(
                value("heap")
                        .flatMap(word ->
                                read(word, Room::heap, "`heap` needs a size from 8m on", "write heap=512m or heap=2g")),
                value("processes")
                        .flatMap(word -> read(
                                word,
                                Room::processes,
                                "`processes` needs a number from 1 to 9999",
                                "write processes=64")));
    }

    private Optional<Integer> read(
            Word word, Function<String, Optional<Integer>> reading, String message, String help) {
        Optional<Integer> number = reading.apply(text(word));
        if (number.isEmpty()) {
            problem(word, message, help);
        }
        return number;
    }

    private Words.Place place() {
        Optional<Word> group = value("group");
        group.filter(word -> text(word).isBlank())
                .ifPresent(word -> problem(word, "`group` needs a name", "write group=name in each of its blocks"));
        Optional<Word> standalone = value("standalone");
        value("tab")
                .filter(word -> words.containsKey("hide"))
                .ifPresent(word ->
                        problem(word, "`tab` contradicts `hide`", "a block that nobody sees has no tab: keep one"));
        if (group.isPresent()) {
            standalone.ifPresent(word -> problem(
                    word, "`standalone` contradicts `group`", "a block stands alone or belongs to a group: keep one"));
        }
        return new Words.Place(
                group.map(WordReader::text),
                standalone.isPresent(),
                words.containsKey("hide"),
                words.containsKey("setup"));
    }

    private Optional<Words.Excerpt> excerpt() {
        Optional<Word> file = value("file");
        Optional<Word> region = value("region");
        if (file.isEmpty()) {
            region.ifPresent(
                    word -> problem(word, "`region` is a part of a source file, and none is named", "add file=path"));
            return Optional.empty();
        }
        if (text(file.get()).isBlank()) {
            problem(file.get(), "`file` needs the path of a source file", "write file=src/main/java/App.java");
            return Optional.empty();
        }
        region.filter(word -> text(word).isBlank())
                .ifPresent(word -> problem(word, "`region` needs a name", "write region=name"));
        return Optional.of(new Words.Excerpt(text(file.get()), region.map(WordReader::text)));
    }

    private Expectation expectation() {
        List<String> stated = EXPECTATIONS.stream().filter(words::containsKey).toList();
        if (stated.isEmpty()) {
            return new Expectation.Ends();
        }
        Word word = word(stated.get(0));
        if (stated.size() > 1) {
            Word second = word(stated.get(1));
            problem(
                    second,
                    "`" + second.name() + "` contradicts `" + word.name() + "`",
                    "say one thing that becomes of the example");
        }
        return switch (word.name()) {
            case "no-run" -> new Expectation.Compiles();
            case "ignore" -> ignored(word);
            case "compile-error" -> new Expectation.FailsToCompile(text(word));
            case "throws" -> thrown(word);
            default -> exits(word);
        };
    }

    private Expectation ignored(Word word) {
        if (text(word).isBlank()) {
            problem(word, "`ignore` needs a reason, which the reader will see", "write ignore=\"why\"");
        }
        return new Expectation.Ignored(text(word));
    }

    private Expectation thrown(Word word) {
        String text = text(word);
        int colon = text.indexOf(':');
        String type = (colon < 0 ? text : text.substring(0, colon)).trim();
        if (!type.matches("[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}.]*")) {
            problem(
                    word,
                    "`throws` needs the name of an exception",
                    "write throws=" + LanguageWords.exception(language) + " or throws=\""
                            + LanguageWords.exception(language) + ": its message\"");
        }
        return new Expectation.Throws(
                type, colon < 0 ? "" : text.substring(colon + 1).trim());
    }

    private Expectation exits(Word word) {
        String text = text(word);
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > 255) {
            problem(word, "`exit` needs a status from 0 to 255", "write exit=3");
            return new Expectation.Exits(0);
        }
        return new Expectation.Exits(Integer.parseInt(text));
    }

    private JdkRange jdks() {
        boolean preview = words.containsKey("preview");
        Word word = words.get("jdk");
        if (word == null) {
            return new JdkRange(0, Integer.MAX_VALUE, preview);
        }
        Optional<JdkRange> written = JdkRange.parse(text(word));
        if (written.isEmpty()) {
            problem(word, "`jdk` needs a Java version", JdkRange.HELP);
            return JdkRange.ANY;
        }
        JdkRange range = written.get();
        if (range.isEmpty()) {
            problem(word, "`jdk` needs the older version first", "write jdk=" + range.last() + "-" + range.first());
        }
        return new JdkRange(range.first(), range.last(), preview);
    }

    private Optional<Integer> runs(Word word) {
        if (!text(word).matches("[1-9]\\d{0,4}")) {
            problem(word, "`runs` needs a number from 1 to 99999", "write runs=50");
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(text(word)));
    }

    private Optional<Duration> duration(Word word) {
        Matcher matcher = DURATION.matcher(text(word));
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
            problem(word, "`timeout` needs a time greater than 0", "write timeout=500ms, timeout=5s or timeout=1m");
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Optional.of(Duration.ofMillis(number));
            case "s" -> Optional.of(Duration.ofSeconds(number));
            default -> Optional.of(Duration.ofMinutes(number));
        };
    }

    private Set<Integer> lines(Word word) {
        Set<Integer> lines = new HashSet<>();
        for (String part : text(word).split(",", -1)) {
            Matcher matcher = LINES.matcher(part);
            int first = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
            int last = first == 0 || matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (first == 0 || last < first || last > fence.lines().size()) {
                problem(
                        word,
                        "`mark` needs lines of this block, from 1 to "
                                + fence.lines().size(),
                        "write mark=3 or mark=3,5-7");
                return Set.of();
            }
            for (int line = first; line <= last; line++) {
                lines.add(line);
            }
        }
        return lines;
    }

    private Optional<Word> value(String name) {
        return Optional.ofNullable(words.get(name));
    }

    private Word word(String name) {
        return value(name).orElseThrow();
    }

    private static String text(Word word) {
        return word.value().orElse("");
    }

    private void problem(Word word, String message, String help) {
        if (problems.size() >= MOST_PROBLEMS) {
            return;
        }
        Location start = fence.infoLocation();
        Location place = new Location(start.path(), start.line(), start.column() + word.offset());
        problems.add(Problem.error(Rule.EXAMPLE_WORD, source, place, word.length(), message)
                .withHelp(help));
    }
}
