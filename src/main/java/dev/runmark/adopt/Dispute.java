package dev.runmark.adopt;

import dev.runmark.adopt.Wording.Mark;
import dev.runmark.adopt.Wording.Reading;
import dev.runmark.example.judge.Told;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether a comment that is not true of its line is a false claim, or no claim at all. To accuse wrongly is worse
 * than to miss something: only a comment of the same kind as what was told is a claim.
 */
final class Dispute {

    private static final double ALIKE = 0.4;
    private static final double VERY_ALIKE = 0.65;
    private static final double ALMOST_THE_SAME = 0.9;
    private static final int LONG_ENOUGH = 12;
    private static final double MOST = 0.6;
    private static final int FEW = 3;

    private static final Set<Mark> OUTPUT_MARKS = Set.of(Mark.ARROW, Mark.PRINTS);
    /** The author has just written down the value; the comment says something else of it. */
    private static final Pattern PLAIN_VALUE =
            Pattern.compile("=\\s*[-+]?(?:\\d[\\w.]*|\"[^\"]*\"|'[^']*'|true|false|null)\\s*;\\s*$");
    /** The value is that before the call; authors often write down the one after it. */
    private static final Pattern OLD_VALUE =
            Pattern.compile("\\bgetAnd[A-Z]|\\b(?:put|set|replace|push|add|remove)\\s*\\(");

    private static final Pattern VALUE_AT_END = Pattern.compile("(?:[:=]|->|→|\\s)\\s*([^\\s:=]+|[\\[{].*[\\]}])$");

    private final Mark mark;
    private final Reading reading;
    private final Told told;

    private Dispute(Mark mark, Reading reading, Told told) {
        this.mark = mark;
        this.reading = reading;
        this.told = told;
    }

    /**
     * Whether a reading claims something else than what was told.
     *
     * @param code the code that told it
     */
    static boolean isClear(Mark mark, Reading reading, Told told, String code) {
        if (!reading.cut() || Volatility.showsAddress(told.text())) {
            return false;
        }
        boolean printed = told.how() == Told.How.PRINTED;
        boolean saysOther = PLAIN_VALUE.matcher(code).find()
                || (reading.form() != Form.BOOLEAN && OLD_VALUE.matcher(code).find());
        if (!printed && saysOther) {
            return false;
        }
        Dispute dispute = new Dispute(mark, reading, told);
        return told.lines().size() == 1 ? dispute.ofLine(told.lines().get(0).strip()) : dispute.ofLines(told.lines());
    }

    private boolean isMarkedAsOutput() {
        return OUTPUT_MARKS.contains(mark);
    }

    private boolean ofLines(List<String> lines) {
        if (reading.form() != Form.SEVERAL) {
            return isMarkedAsOutput() && Likeness.similarity(reading.text(), String.join(" ", lines)) >= VERY_ALIKE;
        }
        return Pieces.splits(reading.text()).anyMatch(pieces -> areOthers(pieces, lines));
    }

    /** Values of the same kind, as many as there are lines; or most of the lines, and not just the first ones. */
    private static boolean areOthers(List<String> said, List<String> lines) {
        if (said.size() == lines.size()) {
            return Form.of(said.get(0)) == Form.of(lines.get(0))
                    && lines.stream().map(Form::of).distinct().count() == 1;
        }
        long shared = said.stream()
                .filter(piece -> lines.stream().anyMatch(line -> Likeness.isSame(piece, line)))
                .count();
        boolean beginning = said.size() < lines.size() && Likeness.linesAreSame(said, lines.subList(0, said.size()));
        return said.size() >= FEW && shared >= MOST * Math.max(said.size(), lines.size()) && !beginning;
    }

    private boolean ofLine(String line) {
        // A value that is printed among other things may be what is meant.
        if (Pattern.compile("(?<![\\w.])" + Pattern.quote(reading.text()) + "(?![\\w.])")
                .matcher(line)
                .find()) {
            return false;
        }
        boolean printed = told.how() == Told.How.PRINTED;
        Form found = Form.of(line);
        Form atEnd = found == Form.WORDS ? formAtEnd(line) : found;
        Form said = reading.form();
        return switch (said) {
            case NUMBER, BOOLEAN, TEMPORAL ->
                found == said || (printed && atEnd == said) || (printed && isMarkedAsOutput());
            case NULL -> printed && (found.isLiteral() || isMarkedAsOutput());
            case QUOTED -> isOtherText(line, found);
            case LIST, BRACES -> found == said || (printed && atEnd == said);
            case NAMED -> found == Form.NAMED && head(reading.text()).equals(head(line));
            case SEVERAL -> printed && (found == Form.SEVERAL || isOtherList(line, found));
            case WORDS -> found == Form.WORDS && isMisquoted(line);
        };
    }

    private boolean isOtherText(String line, Form found) {
        boolean backtick = reading.text().startsWith("`");
        if (backtick && mark == Mark.NONE) {
            return false;
        }
        boolean alike = Likeness.similarity(Quotes.content(reading.text()), line) >= ALIKE;
        return alike || (mark != Mark.NONE && (found == Form.WORDS || isMarkedAsOutput()));
    }

    private boolean isMisquoted(String line) {
        double similarity = Likeness.similarity(reading.text(), line);
        return isMarkedAsOutput()
                ? similarity >= VERY_ALIKE
                : similarity >= ALMOST_THE_SAME && line.length() >= LONG_ENOUGH;
    }

    private boolean isOtherList(String line, Form found) {
        if (found != Form.LIST) {
            return false;
        }
        List<String> items = Pieces.splits(Pieces.unwrapped(line)).findFirst().orElse(List.of());
        return Pieces.splits(reading.text())
                .findFirst()
                .filter(said -> said.size() == items.size())
                .isPresent();
    }

    private static Form formAtEnd(String line) {
        var end = VALUE_AT_END.matcher(line);
        return end.find() ? Form.of(end.group(1)) : Form.WORDS;
    }

    private static String head(String named) {
        return named.split("[^\\w.$]", 2)[0];
    }
}
