package dev.runmark.example.claim;

import dev.runmark.site.FenceLine;
import dev.runmark.site.Language;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The regions of a source file, as JEP 413 marks them: {@code // @start region=name} to {@code // @end}. A mark at the
 * end of a line of code belongs to that line.
 */
final class Regions {

    private static final Pattern START = Pattern.compile("\\s*@start\\b(.*)");
    private static final Pattern END = Pattern.compile("\\s*@end\\b(.*)");
    private static final Pattern NAME = Pattern.compile("\\bregion\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s:]+))");

    private final Source source;
    private final Language language;
    private final Map<String, List<FenceLine>> regions = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, Integer> openedAt = new HashMap<>();
    private final List<FenceLine> all = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Regions(Source source, Language language) {
        this.source = source;
        this.language = language;
    }

    /**
     * Reads the marks of a file.
     *
     * @param language what the file is written in
     */
    static Regions of(Source source, Language language) {
        Regions regions = new Regions(source, language);
        regions.read();
        return regions;
    }

    /** Every line of a file. */
    static List<FenceLine> linesOf(Source source) {
        List<FenceLine> lines = new ArrayList<>();
        int count = source.text().endsWith("\n") ? source.lineCount() - 1 : source.lineCount();
        for (int line = 1; line <= count; line++) {
            lines.add(new FenceLine(source.line(line), line, 1));
        }
        return lines;
    }

    /** The names of the regions, in the order in which they begin. */
    List<String> names() {
        return List.copyOf(regions.keySet());
    }

    /** The lines of a region, without marks and without the indentation that they share. */
    Optional<List<FenceLine>> named(String name) {
        return Optional.ofNullable(regions.get(name)).map(Regions::withoutIndentation);
    }

    /** The whole file without marks. */
    List<FenceLine> all() {
        return List.copyOf(all);
    }

    /** What is wrong with the marks. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void read() {
        Map<Integer, LineComments.LineComment> comments = new HashMap<>();
        Comments.in(source.text(), language).forEach(comment -> comments.put(comment.line() + 1, comment));
        for (FenceLine line : linesOf(source)) {
            LineComments.LineComment comment = comments.get(line.line());
            Matcher start = START.matcher(comment == null ? "" : comment.text());
            Matcher end = END.matcher(comment == null ? "" : comment.text());
            if (start.matches()) {
                start(line, start.group(1));
            }
            boolean marked = start.matches() || end.matches();
            String code = marked && comment != null
                    ? line.text().substring(0, comment.column()).stripTrailing()
                    : line.text();
            if (!marked || !code.isEmpty()) {
                add(line.until(code.length()));
            }
            if (end.matches()) {
                end(line, end.group(1));
            }
        }
        open.forEach(name -> problems.add(at(openedAt.getOrDefault(name, 1), "the region `" + name + "` never ends")
                .withHelp("write a line `" + mark() + " @end` after its last line")));
    }

    private void start(FenceLine line, String rest) {
        Optional<String> name = name(rest);
        if (name.isEmpty()) {
            problems.add(at(line.line(), "a region begins here, and it has no name")
                    .withHelp("write `" + mark() + " @start region=name`"));
            return;
        }
        if (regions.containsKey(name.get())) {
            problems.add(at(line.line(), "there are two regions `" + name.get() + "` in this file")
                    .withHelp("give each a name of its own"));
        }
        regions.put(name.get(), new ArrayList<>());
        openedAt.put(name.get(), line.line());
        open.push(name.get());
    }

    private void end(FenceLine line, String rest) {
        String name = name(rest).orElse(open.isEmpty() ? "" : open.peek());
        if (!open.remove(name)) {
            problems.add(at(line.line(), "a region ends here, and none is open" + (name.isEmpty() ? "" : ": " + name))
                    .withHelp("take the mark out, or let the region begin: `" + mark() + " @start region=name`"));
        }
    }

    private void add(FenceLine line) {
        all.add(line);
        for (String name : open) {
            regions.computeIfAbsent(name, n -> new ArrayList<>()).add(line);
        }
    }

    private static Optional<String> name(String rest) {
        Matcher matcher = NAME.matcher(rest);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(matcher.group(1))
                .or(() -> Optional.ofNullable(matcher.group(2)))
                .or(() -> Optional.ofNullable(matcher.group(3)));
    }

    private static List<FenceLine> withoutIndentation(List<FenceLine> lines) {
        int shared = lines.stream()
                .map(FenceLine::text)
                .filter(text -> !text.isBlank())
                .mapToInt(text -> text.length() - text.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.from(Math.min(shared, line.text().length())))
                .toList();
    }

    private String mark() {
        return language.comment();
    }

    private Problem at(int line, String message) {
        String text = source.line(line);
        int indent = text.length() - text.stripLeading().length();
        return Problem.error(
                Rule.EXAMPLE_FILE,
                source,
                source.at(line, indent + 1),
                Math.max(1, text.strip().length()),
                message);
    }
}
