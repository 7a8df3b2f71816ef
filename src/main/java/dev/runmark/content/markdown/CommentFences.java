package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.HtmlCommentBlock;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.text.Location;
import dev.runmark.text.Source;
import dev.runmark.text.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fences in a comment that begins with {@code <!-- runmark}: no reader sees them, and every example of the page has
 * what they declare.
 *
 * @param fences in order
 * @param open where the comment ends within a fence; empty if it does not
 */
record CommentFences(List<Fence> fences, Optional<Spot> open) {

    private static final Pattern OPENING = Pattern.compile("<!--[ \t]*runmark[ \t]*\n");
    private static final Pattern FENCE = Pattern.compile("[ \t]*(`{3,}|~{3,})[ \t]*([^\n`]*)");
    private static final String END = "-->";

    static CommentFences in(MarkdownText text, HtmlCommentBlock comment) {
        Matcher opening = OPENING.matcher(comment.getChars());
        if (!opening.lookingAt()) {
            return new CommentFences(List.of(), Optional.empty());
        }
        return read(text.source(), text.locationOf(comment).line());
    }

    private static CommentFences read(Source source, int first) {
        List<Fence> fences = new ArrayList<>();
        int line = first + 1;
        while (line <= lines(source) && !source.line(line).contains(END)) {
            Matcher fence = FENCE.matcher(source.line(line));
            if (!fence.matches()) {
                line++;
                continue;
            }
            List<FenceLine> code = new ArrayList<>();
            int at = line + 1;
            while (at <= lines(source) && !closes(source.line(at), fence.group(1))) {
                int end = source.line(at).indexOf(END);
                if (end >= 0) {
                    return new CommentFences(fences, Optional.of(new Spot(source.at(at, end + 1), END.length())));
                }
                code.add(new FenceLine(source.line(at), at, 1));
                at++;
            }
            String info = fence.group(2).strip();
            if (info.equals("java") || info.startsWith("java ")) {
                Location marks = source.at(line, fence.start(1) + 1);
                Location place = source.at(line, fence.start(2) + 1);
                fences.add(new Fence(info + " " + Fence.UNSEEN, marks, place, code, false));
            }
            line = at + 1;
        }
        return new CommentFences(fences, Optional.empty());
    }

    private static boolean closes(String line, String marks) {
        String text = line.strip();
        return text.startsWith(marks) && text.chars().allMatch(c -> c == marks.charAt(0));
    }

    private static int lines(Source source) {
        return (int) source.text().lines().count();
    }
}
