package dev.runmark.example.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places in a Java text where an author has left something out and written {@code ...} or {@code …} instead. In the
 * text that is compiled a name that nothing is called stands there, or blanks where a statement or a member could stand;
 * either is as long as what it replaces, so that no character changes its place.
 *
 * <p>Immutable and thread-safe.
 *
 * @param text the text to compile
 * @param starts where something is left out, in ascending order
 */
public record Elisions(String text, List<Integer> starts) {

    private static final Pattern MARK = Pattern.compile("\\.{3,}|…");
    private static final Pattern VARIABLE_ARITY = Pattern.compile("\\.\\.\\.\\s*\\w+\\s*[,)]");
    private static final Pattern COMMENT = Pattern.compile("(?is)/[/*]\\s*(?:(?:\\.{3}|…).*"
            + "|.*(?<!\\bbe )\\b(?:omitted|elided|left out)(?:\\s+for\\b.*)?\\W*|.*\\bfor brevity\\W*"
            + "|.*\\byour\\b.*\\b(?:goes?|code|logic|implementation) here\\W*)");

    /** On a line of its own, what ends like this stands for more of the same: {@code // other details ...}. */
    private static final Pattern AND_SO_ON =
            Pattern.compile("(?is)/[/*]\\s*\\w.*(?:\\.{3}|…|\\betc\\.?)\\s*(?:\\*/)?\\s*");

    /** What stands before the body of a class or of a method, and not before that of a statement or a lambda. */
    private static final Pattern HEAD = Pattern.compile("(?:^|\\s)(?:class|interface|enum|record)\\s+\\w"
            + "|[\\w>\\]]\\s+(?!(?:if|for|while|switch|synchronized|catch)\\b)\\w+\\s*"
            + "\\([^()]*\\)\\s*(?:throws\\s[\\w\\s.,]+)?$");

    private static final String OPENING = "(,=+-*/?:&|!<";

    public Elisions {
        starts = List.copyOf(starts);
    }

    public static Elisions in(String code) {
        String bare = NonCode.codeOnly(code);
        StringBuilder text = new StringBuilder(code);
        List<Integer> starts = new ArrayList<>(comments(code, bare));
        Matcher mark = MARK.matcher(bare);
        while (mark.find()) {
            if (!isVariableArity(bare, mark.start())) {
                starts.add(mark.start());
                text.replace(mark.start(), mark.end(), replacement(bare, mark.start(), mark.end()));
            }
        }
        return new Elisions(text.toString(), starts.stream().sorted().toList());
    }

    /** A comment that begins with a mark, or says that something is missing, stands for it as well. */
    private static List<Integer> comments(String code, String bare) {
        return NonCode.in(code).stream()
                .filter(part -> part.kind() != NonCode.Kind.LITERAL)
                .filter(part ->
                        COMMENT.matcher(code).region(part.start(), part.end()).matches()
                                || goesOn(code, part)
                                || isWholeBody(bare, part))
                .map(NonCode::start)
                .toList();
    }

    private static boolean goesOn(String code, NonCode comment) {
        String before = code.substring(code.lastIndexOf('\n', comment.start()) + 1, comment.start());
        return before.isBlank()
                && AND_SO_ON
                        .matcher(code)
                        .region(comment.start(), comment.end())
                        .matches();
    }

    /** A comment that is all there is of a class or a method says what stands there in truth. */
    private static boolean isWholeBody(String bare, NonCode comment) {
        int brace = lastBefore(bare, comment.start());
        if (brace < 0
                || bare.charAt(brace) != '{'
                || !bare.substring(comment.end()).stripLeading().startsWith("}")) {
            return false;
        }
        String head = bare.substring(0, brace);
        return HEAD.matcher(head.substring(head.replaceAll("[;{}]", ";").lastIndexOf(';') + 1))
                .find();
    }

    private static boolean isVariableArity(String bare, int at) {
        int before = lastBefore(bare, at);
        boolean afterType = before >= 0
                && (Character.isJavaIdentifierPart(bare.charAt(before))
                        || bare.charAt(before) == '>'
                        || bare.charAt(before) == ']');
        return afterType
                && VARIABLE_ARITY.matcher(bare).region(at, bare.length()).lookingAt();
    }

    /** In an expression, something must stand there for it to be one. */
    private static String replacement(String bare, int start, int end) {
        int before = lastBefore(bare, start);
        boolean inExpression = (before >= 0 && OPENING.indexOf(bare.charAt(before)) >= 0)
                || endsWithWord(bare, before, "return")
                || endsWithWord(bare, before, "throw");
        boolean ofLambda = before > 0 && bare.startsWith("->", before - 1);
        if (isAllInParentheses(bare, before, end)) {
            return inParentheses(bare, before, end - start);
        }
        return inExpression || ofLambda ? "$".repeat(end - start) : " ".repeat(end - start);
    }

    private static boolean isAllInParentheses(String bare, int before, int end) {
        return before >= 0
                && bare.charAt(before) == '('
                && bare.substring(end).stripLeading().startsWith(")");
    }

    /** Arguments and parameters may be none; a condition must be there, and so must what is caught. */
    private static String inParentheses(String bare, int parenthesis, int length) {
        int word = lastBefore(bare, parenthesis);
        if (endsWithWord(bare, word, "catch")) {
            return length < 3 ? " ".repeat(length) : "$ " + "$".repeat(length - 2);
        }
        boolean condition = List.of("if", "while", "switch", "synchronized").stream()
                .anyMatch(keyword -> endsWithWord(bare, word, keyword));
        return condition ? "$".repeat(length) : " ".repeat(length);
    }

    private static boolean endsWithWord(String bare, int last, String word) {
        int start = last - word.length() + 1;
        return start >= 0
                && bare.startsWith(word, start)
                && (start == 0 || !Character.isJavaIdentifierPart(bare.charAt(start - 1)));
    }

    private static int lastBefore(String bare, int at) {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(bare.charAt(before))) {
            before--;
        }
        return before;
    }

    /** Whether anything is left out between two places. */
    public boolean within(int start, int end) {
        return starts.stream().anyMatch(at -> start <= at && at < end);
    }

    /** Whether anything is left out at all. */
    public boolean any() {
        return !starts.isEmpty();
    }
}
