package dev.runmark.example.claim;

import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the rows of an {@code outcomes} fence: {@code output | kind | explanation}. */
final class OutcomeReader {

    private static final List<String> KINDS =
            Arrays.stream(Outcome.Kind.values()).map(Outcome.Kind::label).toList();

    private OutcomeReader() {}

    static Claim.Outcomes read(Source source, Fence fence, List<Problem> problems) {
        List<Outcome> rows = new ArrayList<>();
        for (FenceLine line : fence.lines()) {
            if (!line.text().isBlank()) {
                read(source, line, problems).ifPresent(rows::add);
            }
        }
        return new Claim.Outcomes(ClaimReader.firstLine(source, fence), fence.location(), rows);
    }

    private static Optional<Outcome> read(Source source, FenceLine line, List<Problem> problems) {
        String[] parts = line.text().split("\\|", 3);
        String word = parts.length < 2 ? "" : parts[1].strip();
        Optional<Outcome.Kind> kind = Outcome.Kind.of(word);
        if (kind.isEmpty()) {
            int column = parts.length < 2 ? 0 : parts[0].length() + 1 + parts[1].indexOf(word);
            Location place = source.at(line.line(), line.columnAt(column));
            String message = word.isEmpty()
                    ? "an outcome needs the page's opinion of it"
                    : "`" + word + "` is no opinion of an outcome";
            int length = word.isEmpty() ? line.text().length() : word.length();
            String help = word.isEmpty() ? "write: the output | expected | why" : Suggestion.didYouMean(word, KINDS);
            problems.add(Problem.error(Rule.OUTCOME_KIND, source, place, length, message)
                    .withHelp(help));
            return Optional.empty();
        }
        String output = parts[0].strip();
        String explanation = parts.length > 2 ? parts[2].strip() : "";
        int indent = parts[0].length() - parts[0].stripLeading().length();
        return Optional.of(new Outcome(source.at(line.line(), line.columnAt(indent)), output, kind.get(), explanation));
    }
}
