package dev.runmark.content.javadoc;

import dev.runmark.content.markdown.MarkdownText;
import dev.runmark.content.markdown.OutlineProblems;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.site.Spelling;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the code in one documentation comment. */
final class CommentReading {

    private final Source source;
    private final DocComment comment;
    private final Letters content;
    private final String text;
    private final List<Fence> fences = new ArrayList<>();
    private final Map<Location, List<String>> titles = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final boolean[] code;

    private CommentReading(Source source, DocComment comment) {
        this.source = source;
        this.comment = comment;
        this.content = comment.content();
        this.text = content.text();
        this.code = new boolean[content.lines().size()];
    }

    /**
     * What was found.
     *
     * @param fences in reading order
     * @param titles the headings that each is below, by where it begins
     * @param problems what keeps code from being read rightly
     */
    record Result(List<Fence> fences, Map<Location, List<String>> titles, List<Problem> problems) {}

    static Result of(Source source, DocComment comment) {
        CommentReading reading = new CommentReading(source, comment);
        if (comment.markdown()) {
            reading.readMarkdown();
        }
        reading.readTags();
        return new Result(
                reading.fences.stream()
                        .sorted(Comparator.comparing(Fence::location))
                        .toList(),
                Map.copyOf(reading.titles),
                List.copyOf(reading.problems));
    }

    /** Its lines are read as a text of their own, and what is found there is put back to where it stands. */
    private void readMarkdown() {
        MarkdownText markdown = MarkdownText.plain(Source.of(source.path(), text));
        List<Letters> lines = content.lines();
        for (Fence fence : markdown.fences()) {
            List<FenceLine> own =
                    fence.lines().stream().map(line -> inFile(line, lines)).toList();
            Location place = inFile(fence.location(), lines);
            fences.add(new Fence(fence.info(), place, inFile(fence.infoLocation(), lines), own, fence.follows()));
            titles.put(place, markdown.titlesAbove(fence));
            int first = fence.location().line() - 1;
            for (int line = first; line <= Math.min(first + own.size() + 1, code.length - 1); line++) {
                code[line] = true;
            }
        }
        OutlineProblems.openFences(markdown).forEach(problem -> problems.add(inFile(problem, lines)));
    }

    private FenceLine inFile(FenceLine line, List<Letters> lines) {
        Letters whole = lines.get(line.line() - 1);
        int from = Math.min(line.column() - 1, whole.length());
        boolean asItIs = whole.text().startsWith(line.text(), from)
                && whole.origin(whole.length()) - whole.origin(from)
                        == line.text().length();
        Location place = whole.place(from, source);
        return asItIs
                ? new FenceLine(line.text(), place.line(), place.column())
                : FenceLines.line(source, whole.sub(from, whole.length()), Spelling.Kind.LINE);
    }

    private Location inFile(Location place, List<Letters> lines) {
        Letters line = lines.get(place.line() - 1);
        return line.place(Math.min(place.column() - 1, line.length()), source);
    }

    private Problem inFile(Problem problem, List<Letters> lines) {
        Location place = inFile(problem.location(), lines);
        return Problem.error(problem.rule(), source, place, problem.length(), problem.message())
                .withHelp(problem.help());
    }

    private void readTags() {
        int line = 0;
        int end = 0;
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '\n') {
                line++;
            }
            int next = code[line] || isInCodeSpan(at) ? at + 1 : read(at, end);
            if (next > at + 1) {
                line += (int)
                        text.substring(at, next).chars().filter(c -> c == '\n').count();
                end = next;
            }
            at = next;
        }
    }

    /** In Markdown, what stands between backticks is shown and not obeyed. */
    private boolean isInCodeSpan(int at) {
        return comment.markdown() && at > 0 && text.charAt(at - 1) == '`';
    }

    /** Reads what begins at an offset; returns where to go on. */
    private int read(int at, int end) {
        boolean follows = !fences.isEmpty() && text.substring(end, at).isBlank();
        if (SnippetTag.begins(text, at)) {
            int close = Braces.closing(text, at);
            if (close < 0) {
                neverEnds(at, "{@snippet", "close it with `}`; the braces in it must be in pairs");
                return text.length();
            }
            add(SnippetTag.read(source, content.sub(at, close), follows), at);
            return close + 1;
        }
        if (text.startsWith("{@", at)) {
            return Math.max(at, Braces.closing(text, at)) + 1;
        }
        return PreBlock.at(text, at).map(block -> read(block, follows)).orElse(at + 1);
    }

    private int read(PreBlock block, boolean follows) {
        if (!block.holdsCode(text)) {
            return Math.max(block.end(), block.start() + 1);
        }
        if (!block.closed()) {
            neverEnds(block.start(), "<pre>", "close it with `</pre>`; the braces in `{@code` must be in pairs");
            return block.end();
        }
        add(block.fence(source, content, follows), block.start());
        return block.end();
    }

    private void add(Fence fence, int at) {
        fences.add(fence);
        titles.put(fence.location(), HtmlHeadings.above(text, at));
    }

    private void neverEnds(int at, String what, String help) {
        problems.add(Problem.error(
                        Rule.JAVADOC,
                        source,
                        content.place(at, source),
                        what.length(),
                        "this `" + what + "` never ends")
                .withHelp(help));
    }
}
