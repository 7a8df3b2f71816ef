package dev.runmark.render.machine;

import dev.runmark.content.signs.FormulaWords;
import dev.runmark.render.words.Words;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lines of Markdown as text, read one by one: what marks a heading, a list, a quotation or a table is left out, and so is
 * what readers never see.
 *
 * @param formulas whether the text has formulas
 * @param labels headings that say what an answer is and nothing more, in small letters
 */
record LineText(boolean formulas, Set<String> labels) {

    LineText {
        labels = Set.copyOf(labels);
    }

    private static final String FORMULA = "$$";
    private static final Pattern MATH = Pattern.compile("(?m)^math:\\s*true\\s*$");

    /** Nothing is looked for without a limit, or a line of brackets would take the square of its length. */
    private static final Pattern MARKUP =
            Pattern.compile("!?\\[(?=[^\\]]{0,500}]\\()|]\\([^)]{0,2000}\\)|</?[a-z][^<>]{0,1000}>"
                    + "|\\{[#.][^{}]{0,500}}|[*`]|\\[\\^[^\\]]{0,500}]");

    /** The characters that {@link #MARKUP} begins with: without any of them there is none. */
    private static final String MARKS = "[]<{*`";

    /** Abbreviations and addresses that other lines use, the kinds of alerts, and what a line or a table is drawn with. */
    private static final Pattern UNSEEN = Pattern.compile(
            " {0,3}(?:\\*\\[[^\\]]{1,500}]:.*|\\[(?!\\^)[^\\]]{1,500}]:\\s*\\S+\\s*(?:[\"'(].*)?|>\\s?\\[![A-Za-z]{1,20}]\\s*"
                    + "|[-*_=][-*_=\\s]*|[|:\\s-]*\\|[|:\\s-]*)");

    private static final Pattern LABEL = Pattern.compile(" {0,3}#{3,6}\\s+(\\p{L}[^#]{0,60}?)\\s*[:\uff1a]?\\s*#*\\s*");

    private static final Pattern NOTE = Pattern.compile(" {0,3}\\[\\^[^\\]]{1,500}]:\\s*");
    private static final Pattern COMMENT = Pattern.compile("<!--.{0,2000}?-->");
    private static final Pattern BEGIN =
            Pattern.compile("\\s*(?:(?:>|[-*+]\\s|\\d{1,9}[.)]\\s)\\s*)*(?:#{1,6}(?:\\s+|$))?");
    private static final Pattern CLOSING = Pattern.compile("\\s#+\\s*$");
    private static final Pattern INLINE = Pattern.compile("\\${1,2}([^$\\s](?:[^$]{0,500}[^$\\s])?)\\${1,2}(?!\\d)");

    /** How the lines of a text are read whose front matter is this, on a site that says so much in these words. */
    static LineText of(String frontMatter, Words words) {
        return new LineText(
                MATH.matcher(frontMatter).find(),
                Stream.of(Words.english(), words)
                        .flatMap(said -> Stream.of(said.of("answer"), said.of("answer.short")))
                        .map(label -> label.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }

    /** Whether a formula begins here that ends on another line. */
    boolean opensFormula(String line) {
        String text = formulas ? withoutBeginning(line) : "";
        return text.startsWith(FORMULA) && text.indexOf(FORMULA, FORMULA.length()) < 0;
    }

    /** Whether a formula that began on another line ends here. */
    boolean closesFormula(String line) {
        return formulas && line.stripTrailing().endsWith(FORMULA);
    }

    /** Whether a line holds nothing but a formula that is shown on a line of its own. */
    boolean isFormula(String line) {
        String text = formulas ? withoutBeginning(line) : "";
        return text.length() > 2 * FORMULA.length() && text.startsWith(FORMULA) && text.endsWith(FORMULA);
    }

    /** What a reader sees of a line. */
    String textOf(String line) {
        if (UNSEEN.matcher(line).matches() || isLabel(line)) {
            return "";
        }
        String text = line.contains("<!--") ? COMMENT.matcher(line).replaceAll("") : line;
        text = withoutBeginning(NOTE.matcher(text).replaceFirst(""));
        text = text.startsWith("|") ? text.replace('|', ' ') : text;
        return withoutMarkup(formulas && text.indexOf('$') >= 0 ? withoutFormulas(text) : text);
    }

    private boolean isLabel(String line) {
        Matcher label = LABEL.matcher(line);
        return line.contains("###")
                && label.matches()
                && labels.contains(label.group(1).toLowerCase(Locale.ROOT));
    }

    /** A line without links, emphasis and whatever else stands within it, as a heading is compared, too. */
    static String withoutMarkup(String line) {
        return line.chars().anyMatch(c -> MARKS.indexOf(c) >= 0)
                ? MARKUP.matcher(line).replaceAll("")
                : line;
    }

    private static String withoutBeginning(String line) {
        Matcher begin = BEGIN.matcher(line);
        if (!begin.lookingAt()) {
            return line.strip();
        }
        String text = line.substring(begin.end()).strip();
        return begin.group().indexOf('#') >= 0 ? CLOSING.matcher(text).replaceFirst("") : text;
    }

    private static String withoutFormulas(String text) {
        return INLINE.matcher(text).replaceAll(formula -> Matcher.quoteReplacement(FormulaWords.of(formula.group(1))));
    }
}
