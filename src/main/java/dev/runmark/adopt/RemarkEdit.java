package dev.runmark.adopt;

import dev.runmark.example.Observation;
import dev.runmark.example.claim.Claim;
import dev.runmark.example.judge.Actual;
import dev.runmark.example.judge.Edit;
import dev.runmark.site.FenceLine;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a true comment into claims at the ends of the lines that it is about. */
final class RemarkEdit {

    /** A claim that makes a line longer than this is harder to read than the comment was. */
    private static final int WIDEST = 140;

    private final Source source;
    private final Observation observation;
    private final Remark remark;
    private final Meaning meaning;

    private RemarkEdit(Source source, Observation observation, Remark remark, Meaning meaning) {
        this.source = source;
        this.observation = observation;
        this.remark = remark;
        this.meaning = meaning;
    }

    /**
     * The change.
     *
     * @param scope the statements that show it
     * @param claimed what to claim of them
     * @return empty if the comment is a claim already, or if none can be written
     */
    static Optional<Edit> of(
            Source source, Observation observation, Remark remark, Scope scope, Meaning meaning, String claimed) {
        RemarkEdit edit = new RemarkEdit(source, observation, remark, meaning);
        if (remark.isBlock() || !edit.isAsInFile()) {
            return Optional.empty();
        }
        return remark.trailing() ? edit.atItsLine(scope, claimed) : edit.atItsStatements(scope, claimed);
    }

    /** The lines of the comment must stand in the file as the block has them, and with them all lines between. */
    private boolean isAsInFile() {
        return remark.lines().stream().allMatch(line -> isAsInFile(line.line())) && isAsInFile(remark.code());
    }

    private boolean isAsInFile(FenceLine line) {
        return line.standsIn(source.line(line.line()));
    }

    private boolean isWholeLine(FenceLine line) {
        return line.isAllOf(source.line(line.line()));
    }

    private Optional<Edit> atItsLine(Scope scope, String claimed) {
        Actual actual = scope.actual().get(0).orElseThrow();
        Optional<String> comment =
                comment(claimed, actual.text(), meaning.reading().explanation());
        if (comment.isEmpty() || !holdsAlways(scope, claimed)) {
            return Optional.empty();
        }
        FenceLine line = remark.code();
        String old = source.line(line.line());
        int from = remark.first().column();
        String changed =
                line.changed(old, from, line.text().length(), comment.get()).orElse(old);
        List<Edit.Line> further = remark.lines().subList(1, meaning.used()).stream()
                .map(Remark.Line::line)
                .map(this::removed)
                .toList();
        boolean removable =
                remark.lines().subList(1, meaning.used()).stream().allMatch(next -> isWholeLine(next.line()));
        if (changed.equals(old) || !removable || changed.length() > Math.max(WIDEST, old.length() + 4)) {
            return Optional.empty();
        }
        List<Edit.Line> lines = new ArrayList<>();
        lines.add(new Edit.Line(Edit.Kind.REMOVED, old));
        lines.addAll(further);
        lines.add(new Edit.Line(Edit.Kind.ADDED, changed));
        return Optional.of(new Edit(source.at(line.line(), line.columnAt(from)), lines));
    }

    private boolean holdsAlways(Scope scope, String claimed) {
        return scope.actual().stream().allMatch(actual -> actual.flatMap(what -> comment(claimed, what.text(), ""))
                .isPresent());
    }

    /** Every statement gets its part of what they print; the comment, which has said it so far, goes. */
    private Optional<Edit> atItsStatements(Scope scope, String claimed) {
        int comment = remark.first().line().line();
        int commentEnd = remark.lines().get(meaning.used() - 1).line().line();
        int first = Math.min(scope.ends().get(0), comment);
        int end = Math.max(scope.ends().get(scope.ends().size() - 1), commentEnd);
        Map<Integer, FenceLine> block = observation.lines();
        Map<Integer, Actual> actual = observation.actual(scope.ends()).get(0);
        List<Edit.Line> lines = new ArrayList<>();
        for (int number = first; number <= end; number++) {
            FenceLine line = block.get(number);
            if (line == null || !isAsInFile(line)) {
                return Optional.empty();
            }
            boolean gap = line.text().isBlank() && number > remark.code().line() && number < comment;
            if (gap || (comment <= number && number <= commentEnd)) {
                if (!isWholeLine(line)) {
                    return Optional.empty();
                }
                lines.add(removed(line));
            } else if (actual.containsKey(number)) {
                Optional<String> changed =
                        claim(scope, claimed, actual.get(number).text()).flatMap(claim -> withComment(line, claim));
                if (changed.isEmpty()) {
                    return Optional.empty();
                }
                lines.add(removed(line));
                lines.add(new Edit.Line(Edit.Kind.ADDED, changed.get()));
            } else {
                lines.add(new Edit.Line(Edit.Kind.KEPT, source.line(number)));
            }
        }
        return Optional.of(new Edit(source.at(first, 1), lines));
    }

    private Optional<String> claim(Scope scope, String claimed, String actual) {
        return scope.ends().size() == 1
                ? comment(claimed, actual, meaning.reading().explanation())
                : comment(actual, actual, "");
    }

    private Optional<String> withComment(FenceLine line, String comment) {
        int end = line.text().stripTrailing().length();
        return line.changed(source.line(line.line()), end, line.text().length(), "  " + comment)
                .filter(changed ->
                        !line.text().contains(observation.language().comment()) && changed.length() <= WIDEST);
    }

    private Optional<String> comment(String claimed, String actual, String explanation) {
        return Claim.AtLine.comment(observation.language(), claimed, actual, explanation);
    }

    private Edit.Line removed(FenceLine line) {
        return new Edit.Line(Edit.Kind.REMOVED, source.line(line.line()));
    }
}
