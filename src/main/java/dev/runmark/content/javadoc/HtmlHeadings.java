package dev.runmark.content.javadoc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The headings of a documentation comment that is HTML. */
final class HtmlHeadings {

    private static final Pattern HEADING = Pattern.compile("(?is)<h([1-6])\\b[^>]*>(.*?)</h\\1\\s*>");

    private HtmlHeadings() {}

    /** The texts of those that a place in a comment is below, from the outermost. */
    static List<String> above(String comment, int offset) {
        Deque<MatchResult> above = new ArrayDeque<>();
        HEADING.matcher(comment.substring(0, offset)).results().forEach(heading -> {
            while (!above.isEmpty() && above.getLast().group(1).compareTo(heading.group(1)) >= 0) {
                above.removeLast();
            }
            above.add(heading);
        });
        return above.stream()
                .map(heading -> heading.group(2)
                        .replaceAll("<[^>]*>", "")
                        .replaceAll("\\s+", " ")
                        .strip())
                .toList();
    }
}
