package dev.runmark.adopt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a comment may be meant, if it is a claim at all.
 *
 * @param mark what stands before the claimed text
 * @param readings what may be the claimed text, the longest first; empty for a comment that says nothing
 */
record Wording(Mark mark, List<Reading> readings) {

    private static final Pattern ARROW = Pattern.compile("(?:=+>|-+>|→|⇒|➜|>>>?|==|=|:)\\s*");
    private static final Pattern PRINTS =
            Pattern.compile("(?i)(?:(?:this|it|that|which|code|program|also|now|will|would"
                    + "|should|always|sample|expected|example|the|console)\\s+)*"
                    + "(?:prints?|printed|printing|outputs?|displays?|logs|stdout|console|out|输出|打印|结果|imprime|salida)"
                    + "(?:\\s+(?:is|will be|out|would be|the\\s+(?:value|text|string|line|number)))?"
                    + "(?:\\s*(?:[:：=]|->|=>|→|--?|–|—)+>?\\s*|\\s+|$)");
    private static final Pattern IS =
            Pattern.compile("(?i)(?:(?:this|it|that|which|also|now|will|would|should|always|the)\\s+)*"
                    + "(?:returns?|returned|results?(?:\\s+in|\\s+is)?|gives|yields|evaluates\\s+to|equals|is|becomes|value(?:\\s+is)?"
                    + "|answer(?:\\s+is)?|contains|返回)"
                    + "(?:\\s*(?:[:：=]|->|=>|→)+\\s*|\\s+)");
    private static final Pattern NAME = Pattern.compile(
            "([A-Za-z_$][\\w.$]*(?:\\(\\w*\\))?(?:\\[\\w+\\])?)\\s*(?:==?|:|->|=>|→|\\sis\\s|\\sbecomes\\s)\\s*");

    /** Words that follow a value only where it depends on something. */
    private static final Set<String> CONDITIONS = Set.of(
            "if",
            "when",
            "whenever",
            "unless",
            "until",
            "only",
            "or",
            "on",
            "for",
            "in",
            "where",
            "while",
            "before",
            "after",
            "otherwise",
            "depending",
            "maybe",
            "sometimes",
            "usually",
            "probably",
            "possibly");

    private static final Pattern EXPLANATION = Pattern.compile("\\s+(?:--|—|–|-|//|<-|←)\\s+|\\s*;\\s+|\\s*[(]"
            + "|,?\\s+(?=(?:because|since|as|so|due|not)\\b)|(?<=true|false|null),\\s+|[.!]\\s+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!]\\s+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    Wording {
        readings = List.copyOf(readings);
    }

    /** What stands before a claimed text. */
    enum Mark {
        NONE,
        /** An arrow or the like, with which nothing but a result begins. */
        ARROW,
        /** A word for printing. */
        PRINTS,
        /** A word for having or returning a value. */
        IS,
        /** A name of the line of code. */
        NAME
    }

    /**
     * A text that may be claimed.
     *
     * @param text the text
     * @param start where it begins in the comment
     * @param explanation what follows it
     * @param cut whether what follows it is clearly set off
     */
    record Reading(String text, int start, String explanation, boolean cut) {

        Form form() {
            return Form.of(text);
        }
    }

    /**
     * Reads a comment.
     *
     * @param comment the text after its slashes
     * @param code the line of code that it is about
     */
    static Wording of(String comment, String code) {
        int start = comment.length() - comment.stripLeading().length();
        Mark mark = Mark.NONE;
        int next = start;
        do {
            start = next;
            Matcher arrow = at(ARROW, comment, start);
            Matcher prints = at(PRINTS, comment, start);
            Matcher is = at(IS, comment, start);
            Matcher name = at(NAME, comment, start);
            if (arrow.lookingAt()) {
                mark = mark == Mark.NONE ? Mark.ARROW : mark;
                next = arrow.end();
            } else if (prints.lookingAt()) {
                mark = Mark.PRINTS;
                next = prints.end();
            } else if (is.lookingAt()) {
                mark = mark == Mark.NONE ? Mark.IS : mark;
                next = is.end();
            } else if (name.lookingAt() && code.contains(name.group(1))) {
                mark = mark == Mark.NONE ? Mark.NAME : mark;
                next = name.end();
            }
        } while (next > start);
        return new Wording(mark, readings(comment, start));
    }

    private static Matcher at(Pattern pattern, String comment, int start) {
        return pattern.matcher(comment).region(start, comment.length());
    }

    private static List<Reading> readings(String comment, int start) {
        String text = comment.substring(start).stripTrailing();
        List<Reading> readings = new ArrayList<>();
        if (text.isEmpty() || text.startsWith("/")) {
            return readings;
        }
        readings.add(new Reading(text, start, "", true));
        addCuts(readings, text, start, EXPLANATION, true);
        addCuts(readings, text, start, SPACE, false);
        return readings;
    }

    private static void addCuts(List<Reading> readings, String text, int start, Pattern pattern, boolean cut) {
        Matcher matcher = pattern.matcher(text);
        List<Reading> found = new ArrayList<>();
        while (matcher.find()) {
            String head = text.substring(0, matcher.start());
            String rest = text.substring(matcher.end());
            String inBrackets = matcher.group().endsWith("(") && rest.endsWith(")")
                    ? rest.substring(0, rest.length() - 1)
                    : matcher.group().endsWith("(") ? "(" + rest : rest;
            boolean sentence = SENTENCE_END.matcher(matcher.group()).matches();
            if (!head.isBlank() && (sentence || !isCondition(inBrackets))) {
                found.add(0, new Reading(head.strip(), start, inBrackets.strip(), cut));
            }
        }
        readings.addAll(found);
    }

    private static boolean isCondition(String rest) {
        String[] words = rest.toLowerCase(Locale.ROOT).replaceFirst("^\\W+", "").split("\\W+", 2);
        return CONDITIONS.contains(words[0]);
    }

    /** Whether a claimed text is set off from the author's other words, or is all that there is. */
    boolean isPlain() {
        return readings.stream()
                .anyMatch(reading -> reading.cut() && reading.form().isLiteral());
    }
}
