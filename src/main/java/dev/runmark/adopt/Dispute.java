package dev.runmark.adopt;

import dev.runmark.adopt.Wording.Mark;
import dev.runmark.adopt.Wording.Reading;
import dev.runmark.example.judge.Actual;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out whether a comment that is not true of its line is a false claim, or no claim at all. A wrong accusation is
 * worse than a miss: only a comment of the same kind as what was observed is clearly a claim.
 */
final class Dispute {

    private static final double ALIKE = 0.4;
    private static final double MOST = 0.5;

    private static final Set<Mark> OUTPUT_MARKS = Set.of(Mark.ARROW, Mark.PRINTS);
    /** The author has just written down the value; the comment says something else of it. */
    private static final Pattern PLAIN_VALUE = Pattern.compile(
            "(?<![-+*/%&|^<>=!])=\\s*([-+]?(?:\\d[\\w.]*|\"[^\"]*\"|'[^']*'|true|false|null))\\s*;\\s*$");
    /** The value is that before the call; authors often write down the one after it. */
    private static final Pattern OLD_VALUE =
            Pattern.compile("\\bgetAnd[A-Z]|\\b(?:put|set|replace|push|add|remove)\\s*\\(");
    /** The value of the expression is that before, the variable's that after. */
    private static final Pattern POSTFIX = Pattern.compile("(?:\\+\\+|--)\\s*;\\s*$");
    /** Nothing else is done with the value: it is there for its comment. */
    private static final Pattern BARE = Pattern.compile("\\s*[\\w.\"'\\[]+[^=]*\\)\\s*;?\\s*");

    /** A variable gets a value that the code does not write down. */
    private static final Pattern COMPUTED =
            Pattern.compile("\\s*(?:final\\s+)?(?:[\\w.]+(?:<.*>)?(?:\\[\\])*\\s+)?\\w+\\s*=(?!=).*;\\s*");

    private static final Pattern VALUE_AT_END = Pattern.compile("(?:[:=]|->|→|\\s)\\s*([^\\s:=]+|[\\[{].*[\\]}])$");

    /** Words and a value: {@code number of entries: 2}, {@code is it empty? false}, {@code remainder -1}. */
    private static final Pattern LABELLED = Pattern.compile("(?:\\p{L}[\\p{L}\\d' ()]*[:=?]|"
            + "(?!(?:not|no|line|step|page|row|at|to|of|in|by|for|with|than|from|version|since|max|min|until|up)\\b)\\p{Ll}+)"
            + "\\s+(\\S+|[\\[{].*[\\]}])");

    private final BlockVocabulary vocabulary;
    private final Mark mark;
    private final Reading reading;
    private final Actual actual;
    private final String code;

    private Dispute(BlockVocabulary vocabulary, Mark mark, Reading reading, Actual actual, String code) {
        this.vocabulary = vocabulary;
        this.mark = mark;
        this.reading = reading;
        this.actual = actual;
        this.code = code;
    }

    /**
     * How sure it is that a reading claims something else than what was observed.
     *
     * @param code the code that it is about
     */
    static Doubt of(BlockVocabulary vocabulary, Mark mark, Reading reading, Actual actual, String code) {
        if (!reading.cut() || ObjectAddress.isIn(actual.text())) {
            return Doubt.NONE;
        }
        Dispute dispute = new Dispute(vocabulary, mark, reading, actual, code);
        if (!dispute.isPrinted() && dispute.saysOther()) {
            return Doubt.possibleIf(dispute.mayBeOfVariable());
        }
        if (!dispute.isPrinted() && dispute.mayBeWrittenOtherwise()) {
            return Doubt.POSSIBLE;
        }
        if (!dispute.isPrinted() && mark != Mark.NAME && POSTFIX.matcher(code).find() && dispute.isNear()) {
            return Doubt.POSSIBLE;
        }
        return actual.lines().size() == 1
                ? dispute.ofLine(actual.lines().get(0).strip())
                : new LinesDispute(vocabulary, dispute.isMarkedAsOutput()).of(reading.text(), actual.lines());
    }

    /** Whether it may be the value before or after one is added or subtracted. */
    private boolean isNear() {
        boolean numbers = reading.form() == Form.NUMBER && Form.of(actual.text()) == Form.NUMBER;
        return !numbers || Likeness.distance(reading.text(), actual.text()).compareTo(BigDecimal.ONE) <= 0;
    }

    /** Whether it may be the same, in an order that nobody promises, or as something that is not printed as authors write it. */
    private boolean mayBeWrittenOtherwise() {
        boolean otherShape = Tuples.isOne(reading.text()) && !Likeness.haveSameShape(reading.text(), actual.text());
        return otherShape || Likeness.haveSameEntries(reading.text(), actual.text());
    }

    private boolean isPrinted() {
        return actual.how() == Actual.How.PRINTED;
    }

    private boolean saysOther() {
        return isWrittenDown()
                || (reading.form() != Form.BOOLEAN && OLD_VALUE.matcher(code).find());
    }

    /** Whether it may be what a collection or a text is after the call, of which the value of the call says nothing. */
    private boolean mayBeOfVariable() {
        boolean whole = reading.form() == Form.LIST || reading.form() == Form.BRACES;
        return !isWrittenDown()
                && (whole || (mark == Mark.NAME && reading.form().isLiteral()));
    }

    /** Whether nothing else is done with the value of some code. */
    static boolean isBare(String code) {
        return BARE.matcher(code).matches();
    }

    /** Whether a variable gets a value that is not written down in the code. */
    static boolean isComputed(String code) {
        return COMPUTED.matcher(code).matches() && !PLAIN_VALUE.matcher(code).find();
    }

    /** Whether the value is what the code writes, and not what becomes of it: an {@code int} set to {@code 'A'} is 65. */
    private boolean isWrittenDown() {
        Matcher plain = PLAIN_VALUE.matcher(code);
        if (!plain.find()) {
            return false;
        }
        String written = plain.group(1);
        String value = written.matches("[-+\\d].*")
                ? written.replaceAll("_|(?<!^0[xX].{0,16})[lLfFdD]$", "")
                : Quotes.content(written);
        boolean otherRadix = written.matches("0[xXbB].*");
        return value.equals(actual.text()) || (!otherRadix && Likeness.isSame(value, actual.text()));
    }

    private boolean isMarkedAsOutput() {
        return OUTPUT_MARKS.contains(mark);
    }

    private Doubt ofLine(String line) {
        Form said = reading.form();
        // A value that is printed among other things may be what is meant.
        boolean among = Pattern.compile("(?<![\\w.])" + Pattern.quote(reading.text()) + "(?![\\w.])")
                .matcher(line)
                .find();
        if (among && said != Form.WORDS) {
            return Doubt.possibleIf(isPrinted());
        }
        Form found = Form.of(line);
        Form atEnd = found == Form.WORDS ? formAtEnd(line) : found;
        boolean sameKind = found == said || (isPrinted() && atEnd == said);
        return switch (said) {
            case NUMBER, BOOLEAN, TEMPORAL -> ofSimple(said, found, sameKind);
            case NULL -> Doubt.clearIf(found.isLiteral() || isMarkedAsOutput(), Doubt.possibleIf(isPrinted()));
            case QUOTED -> ofQuoted(line, found);
            case LIST, BRACES -> ofCollection(line, found, sameKind);
            case NAMED -> Doubt.clearIf(found == Form.NAMED, Doubt.possibleIf(isPrinted()));
            case SEVERAL -> ofSeveral(line, found);
            case WORDS -> ofWords(line, found);
        };
    }

    private Doubt ofWords(String line, Form found) {
        Doubt words = isPrinted() || mark == Mark.IS || isBare()
                ? new WordsDispute(vocabulary, isMarkedAsOutput() || mark == Mark.IS, isPrinted())
                        .of(reading.text(), line)
                : Doubt.NONE;
        return words == Doubt.NONE ? Doubt.possibleIf(isLabelled(found)) : words;
    }

    /** Whether a value of the same kind follows words that may say what it is, as in {@code remainder: 2}. */
    private boolean isLabelled(Form found) {
        Matcher labelled = LABELLED.matcher(reading.text());
        return labelled.matches() && found.isLiteral() && Form.of(labelled.group(1)) == found;
    }

    private boolean isBare() {
        return isBare(code);
    }

    private Doubt ofSimple(Form said, Form found, boolean sameKind) {
        boolean otherValue = said == Form.BOOLEAN && isPrinted() && found.isLiteral();
        return Doubt.clearIf(
                sameKind || otherValue || (isPrinted() && isMarkedAsOutput()),
                Doubt.possibleIf(isPrinted() || mark == Mark.NAME));
    }

    private Doubt ofQuoted(String line, Form found) {
        boolean backtick = reading.text().startsWith("`");
        if (backtick && mark == Mark.NONE) {
            return Doubt.NONE;
        }
        boolean alike = Likeness.similarity(Quotes.content(reading.text()), line) >= ALIKE;
        boolean value = found == Form.WORDS || found == Form.NUMBER || found == Form.SEVERAL;
        return Doubt.clearIf(
                alike || isMarkedAsOutput() || (value && (isPrinted() || isBare() || isText())), Doubt.POSSIBLE);
    }

    /** Whether the line declares or sets a text or a character. */
    private boolean isText() {
        return code.matches("\\s*(?:final\\s+)?(?:String|char|Character|var|CharSequence)\\s+\\w+\\s*=.*");
    }

    private Doubt ofCollection(String line, Form found, boolean sameKind) {
        boolean other = isPrinted() && found.isLiteral() && (isMarkedAsOutput() || found != Form.NAMED);
        boolean asMany = found == Form.LIST && isOtherList(Pieces.unwrapped(reading.text()), line);
        return Doubt.clearIf(sameKind || other || asMany, Doubt.POSSIBLE);
    }

    private Doubt ofSeveral(String line, Form found) {
        boolean startsRight = Pieces.splits(reading.text()).anyMatch(pieces -> Likeness.isSame(pieces.get(0), line));
        boolean asMany = found == Form.LIST && (isOtherList(reading.text(), line) || sharesItems(reading.text(), line));
        boolean clear = found == Form.SEVERAL || startsRight || asMany || isMarkedAsOutput();
        return isPrinted()
                ? Doubt.clearIf(clear, Doubt.POSSIBLE)
                : Doubt.clearIf(asMany && isBare(), Doubt.possibleIf(asMany));
    }

    /** Whether most of several values are among those of a list. */
    private static boolean sharesItems(String said, String line) {
        List<String> items = Pieces.splits(Pieces.unwrapped(line)).findFirst().orElse(List.of());
        return Pieces.splits(said).findFirst().stream().anyMatch(pieces -> {
            long shared = pieces.stream()
                    .filter(piece -> items.stream().anyMatch(item -> Likeness.isSame(piece, item)))
                    .count();
            return shared > MOST * pieces.size();
        });
    }

    private static boolean isOtherList(String said, String line) {
        List<String> items = Pieces.splits(Pieces.unwrapped(line)).findFirst().orElse(List.of());
        return Pieces.splits(said)
                .findFirst()
                .filter(pieces -> pieces.size() == items.size())
                .isPresent();
    }

    private static Form formAtEnd(String line) {
        var end = VALUE_AT_END.matcher(line);
        return end.find() ? Form.of(end.group(1)) : Form.WORDS;
    }
}
