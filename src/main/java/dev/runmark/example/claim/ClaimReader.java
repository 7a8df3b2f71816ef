package dev.runmark.example.claim;

import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.site.Language;
import dev.runmark.site.Languages;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a page claims that an example prints. */
public final class ClaimReader {

    private static final String MARK = "=>";
    private static final String ANY_ORDER = "(any order)";
    private static final List<String> SEPARATORS = List.of(" -- ", " — ");

    private ClaimReader() {}

    /** The claims at the ends of an example's lines, in order. */
    public static List<Claim.AtLine> atLines(Source source, List<FenceLine> lines) {
        return atLines(source, lines, Languages.JAVA);
    }

    /** The claims at the ends of an example's lines, in order. */
    public static List<Claim.AtLine> atLines(Source source, List<FenceLine> lines, Language language) {
        List<Claim.AtLine> claims = new ArrayList<>();
        for (LineComments.LineComment comment : Comments.in(Code.text(lines), language)) {
            String stripped = comment.text().stripLeading();
            if (stripped.startsWith(MARK)) {
                claims.add(atLine(source, lines.get(comment.line()), comment, language));
            }
        }
        return claims;
    }

    /** {@link Claim.AtLine#comment}. */
    static Optional<String> comment(String claimed, String actual, String explanation, Language language) {
        String mark = language.comment();
        String comment = mark + " " + MARK + " " + claimed.strip()
                + (explanation.isEmpty() ? "" : SEPARATORS.get(0) + explanation);
        if (!Writable.isComment(comment, language)) {
            return Optional.empty();
        }
        Claim.AtLine read = atLine(
                Source.of("", comment),
                new FenceLine(comment, 1, 1),
                new LineComments.LineComment(0, 0, comment.substring(mark.length())),
                language);
        boolean asMeant =
                read.holds(actual) && !read.anyOrder() && read.explanation().equals(explanation);
        return asMeant ? Optional.of(comment) : Optional.empty();
    }

    private static Claim.AtLine atLine(
            Source source, FenceLine line, LineComments.LineComment comment, Language language) {
        int start = comment.text().indexOf(MARK) + MARK.length();
        String rest = comment.text().substring(start);
        String claimed = rest;
        String explanation = "";
        for (String separator : SEPARATORS) {
            int cut = claimed.indexOf(separator);
            if (cut >= 0) {
                explanation = rest.substring(cut + separator.length()).strip();
                claimed = claimed.substring(0, cut);
            }
        }
        int indent = claimed.length() - claimed.stripLeading().length();
        String expected = claimed.strip();
        boolean anyOrder = expected.endsWith(ANY_ORDER);
        if (anyOrder) {
            expected = expected.substring(0, expected.length() - ANY_ORDER.length())
                    .strip();
        }
        Location place = source.at(
                line.line(), line.columnAt(comment.column() + language.comment().length() + start + indent));
        return new Claim.AtLine(place, expected, anyOrder, line.columnAt(comment.column()), explanation);
    }

    /** What a fence about an example says; what is wrong with it goes to {@code problems}. */
    static Claim about(Source source, Fence fence, List<Problem> problems) {
        return fence.isOutput()
                ? OutputReader.read(source, fence, problems)
                : OutcomeReader.read(source, fence, problems);
    }

    static Location firstLine(Source source, Fence fence) {
        return fence.lines().isEmpty()
                ? fence.location()
                : source.at(fence.lines().get(0).line(), fence.lines().get(0).column());
    }
}
