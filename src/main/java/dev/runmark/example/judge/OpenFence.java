package dev.runmark.example.judge;

import dev.runmark.example.claim.Example;
import dev.runmark.site.FenceLine;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A block that was never closed, so that it goes on through the text behind it. What the compiler says of that is beside the point. */
final class OpenFence {

    /** The line that opens a block; one that closes it has no word (CommonMark 4.5). */
    private static final Pattern OPENS = Pattern.compile("\\s{0,3}(?<fence>(?:`{3,}|~{3,}))\\s*[\\w{][^`]*");

    private OpenFence() {}

    /** Whether nothing closes it before the end of the file. */
    static boolean isLeftOpen(Example example) {
        List<FenceLine> lines = example.fence().lines();
        Source page = example.source();
        int last =
                lines.isEmpty() ? page.lineCount() : lines.get(lines.size() - 1).line() + 1;
        return IntStream.rangeClosed(last, page.lineCount())
                .allMatch(line -> page.line(line).isBlank());
    }

    /** The problem of an example that does not compile, if another block begins within it. */
    static Optional<Problem> in(Example example) {
        int opened = example.fence().location().line();
        for (FenceLine line : example.fence().lines()) {
            Matcher opens = OPENS.matcher(line.text());
            if (opens.matches()) {
                return Optional.of(Problem.error(
                                Rule.EXAMPLE_COMPILE,
                                example.code().source(),
                                example.code().source().at(line.line(), line.columnAt(opens.start("fence"))),
                                opens.group("fence").length(),
                                "another block of code begins here, within the one that line " + opened + " begins")
                        .withHelp("close the block of line " + opened + " with a line " + opens.group("fence")
                                + " where its code ends"));
            }
        }
        return Optional.empty();
    }
}
