package dev.runmark.adopt;

import dev.runmark.example.claim.NonCode;
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
 * @param explicit whether the mark ends with a sign such as a colon
 * @param readings what may be the claimed text, the longest first; empty for a comment that says nothing
 */
record Wording(Mark mark, boolean explicit, List<Reading> readings) {

    private static final Pattern ARROW = Pattern.compile("(?:#?=+>|\\$\\d+\\s*==>|-+>|→|⇒|➜|>>>?|==|=|:)\\s*");
    private static final Pattern PRINTS =
            Pattern.compile("(?iu)(?:(?:this|it|that|which|code|program|also|now|will|would"
                    + "|should|always|sample|expected|example|the|console)\\s+)*"
                    + "(?:prints?|printed|outputs?|displays?|logs|stdout|console|out|o/p|imprime|salida|saída|resultado"
                    + "|ausgabe|gibt|ergebnis|utskrift|skriver\\s+ut|udskriver|tulostaa|tulostetaan|tulostuu|affiche|sortie|résultat|stampa|risultato|uitvoer|wynik|wypisuje|wypisze|výstup|vypíše|kiírja|kimenet|yazdırır|çıktı|mencetak|keluaran"
                    + "|afișează|вывод|выводит|вивід|виводить|результат"
                    + "|(?:输出|打印|结果|輸出|結果)(?:为|是|為|は)?|出力|출력|결과)"
                    + "(?:\\s+(?:is|will be|out|would be|the\\s+(?:value|text|string|line|number)))?"
                    + "(?:\\s*(?:[:：=]|->|=>|→|--?|–|—)+>?\\s*|\\s+|$)");
    private static final Pattern IS =
            Pattern.compile("(?i)(?:(?:this|it|that|which|also|now|will|would|should|always|the)\\s+)*"
                    + "(?:(?:\\p{L}+\\s+and\\s+)?returns?|returned|results?(?:\\s+in|\\s+is)?|gives|yields|evaluates\\s+to|equals|is|becomes|value(?:\\s+is)?"
                    + "|answer(?:\\s+is)?|contains|返回)"
                    + "(?:\\s*(?:[:：=]|->|=>|→)+\\s*|\\s+)");
    /** Says what the code below is to do. */
    private static final Pattern DIRECTION = Pattern.compile("(?i)\\s*(?:print|output|display|log)\\s.*");
    /** A sum or the like, whose result the author writes behind it. */
    private static final Pattern EQUATION = Pattern.compile(
            "[-+(]*\\d+(?:\\.\\d+)?\\)*" + "(?:\\s*[-+*/%×÷]\\s*[-+(]*\\d+(?:\\.\\d+)?\\)*)+\\s*=\\s*(?=\\S)");

    private static final Pattern NAME = Pattern.compile(
            "([A-Za-z_$][\\w.$]*(?:\\(\\w*\\))?(?:\\[\\w+\\])?)\\s*(?:==?>?|:|->|→|\\sis\\s|\\sbecomes\\s"
                    + "|\\s(?:now\\s+)?(?:has|holds|contains)\\s+(?:now\\s+)?(?:(?:the|a)\\s+)?(?:new\\s+)?"
                    + "(?:(?:int|boolean|double|string)\\s+)?value\\s+(?:of\\s+)?)\\s*(?:now\\s+)?");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?i)(?:e\\.\\s?g\\.|eg\\.?|for\\s+(?:example|instance)|something\\s+like|such\\s+as|say"
                    + "|(?:could|might|may)\\s+be|maybe|perhaps|possibly|approx(?:imately|\\.)?|about|around|roughly|[~≈])"
                    + "(?:[,:]\\s*|\\s+|(?<=[~≈])(?=\\S))");
    /** Says of a value that it has not changed, or that it has. */
    private static final Pattern ADVERB = Pattern.compile("(?i)(?:still|now|again|also|always)\\s+");

    /** The number of a step, or of a note that the text around the block explains. */
    private static final Pattern STEP = Pattern.compile(
            "(?iu)(?:step\\s+\\d+.*|\\d{1,2}(?:[.)]|\\s?:|\\s-)\\s*\\p{L}.*|[(<#]\\d{1,2}[)>]?|[①-⑳❶-❿].*)");

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

    /** What sets an explanation off from any text. */
    private static final Pattern EXPLANATION = Pattern.compile("\\s+(?:--|—|–|-|//|<-|←)\\s+|\\s*;\\s+|\\s*[(]"
            + "|,?\\s+(?=(?:because|due|of course)\\b)|,\\s+(?=(?:since|as|so|not)\\b)");
    /** What sets one off from a value; in other words it could stand as well. */
    private static final Pattern EXPLANATION_OF_VALUE = Pattern.compile("\\s+(?=(?:since|as|so|not)\\b)"
            + "|,\\s+(?=\\p{L}+\\s+\\p{L})|\\s*[-–—]+\\s+(?=\\p{L})|\\s+--(?=\\p{L})"
            + "|(?i:(?<=true|false|null)[,:])\\s+|[.!](?:\\s+|$)");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!]\\s*");
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
        NAME,
        /** Words that say that it is one of several values that there may be. */
        EXAMPLE
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
        if (STEP.matcher(comment.strip()).matches()) {
            return new Wording(Mark.NONE, false, List.of());
        }
        String names = NonCode.codeOnly(code);
        Mark mark = Mark.NONE;
        int next = start;
        do {
            start = next;
            Matcher arrow = at(ARROW, comment, start);
            Matcher prints = at(PRINTS, comment, start);
            Matcher is = at(IS, comment, start);
            Matcher name = at(NAME, comment, start);
            Matcher adverb = at(ADVERB, comment, start);
            Matcher example = at(EXAMPLE, comment, start);
            Matcher sum = at(EQUATION, comment, start);
            if (example.lookingAt()) {
                mark = Mark.EXAMPLE;
                next = example.end();
            } else if (sum.lookingAt()) {
                mark = mark == Mark.NONE ? Mark.IS : mark;
                next = sum.end();
            } else if (arrow.lookingAt()) {
                mark = mark == Mark.NONE ? Mark.ARROW : mark;
                next = arrow.end();
            } else if (prints.lookingAt()) {
                mark = mark == Mark.EXAMPLE ? mark : Mark.PRINTS;
                next = prints.end();
            } else if (is.lookingAt()) {
                mark = mark == Mark.NONE ? Mark.IS : mark;
                next = is.end();
            } else if (name.lookingAt() && names.contains(name.group(1))) {
                mark = mark == Mark.NONE ? Mark.NAME : mark;
                next = name.end();
            } else if (adverb.lookingAt()) {
                next = adverb.end();
            }
        } while (next > start);
        boolean explicit = comment.substring(0, start).stripTrailing().matches(".*[:：=>→–—-]");
        return new Wording(mark, explicit, readings(comment, start));
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
        if (Form.of(text) == Form.SEVERAL) {
            // Of several values none explains the others.
            return readings;
        }
        readings.addAll(cuts(text, start, EXPLANATION, true));
        readings.addAll(cutsFromValue(text, start, EXPLANATION_OF_VALUE, true));
        readings.addAll(cutsFromValue(text, start, SPACE, false));
        return readings;
    }

    private static List<Reading> cutsFromValue(String text, int start, Pattern pattern, boolean cut) {
        return cuts(text, start, pattern, cut).stream()
                .filter(reading -> reading.form().isLiteral())
                .toList();
    }

    private static List<Reading> cuts(String text, int start, Pattern pattern, boolean cut) {
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
        return found;
    }

    private static boolean isCondition(String rest) {
        String[] words = rest.toLowerCase(Locale.ROOT).replaceFirst("^\\W+", "").split("\\W+", 2);
        return CONDITIONS.contains(words[0]);
    }

    /** Whether a text holds of some runs only. */
    static boolean isConditional(String text) {
        return SPACE.splitAsStream(text.toLowerCase(Locale.ROOT)).anyMatch(CONDITIONS::contains);
    }

    /** Whether a sign, and not only a word, says that what follows is printed. */
    boolean isExplicit() {
        return mark == Mark.ARROW || (mark == Mark.PRINTS && explicit);
    }

    /** Whether it asks for something to be printed and, as far as its words go, does not say that it is. */
    boolean isDirection(String comment) {
        return mark == Mark.PRINTS && !explicit && DIRECTION.matcher(comment).matches();
    }

    /** Whether its author says that it is what the program prints. */
    boolean isMarkedAsOutput() {
        return mark == Mark.ARROW || mark == Mark.PRINTS;
    }

    /** Whether a claimed text is set off from the author's other words, or is all that there is. */
    boolean isPlain() {
        return readings.stream()
                .anyMatch(reading -> reading.cut() && reading.form().isLiteral());
    }
}
