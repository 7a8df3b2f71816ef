package dev.runmark.render.code;

import java.util.ArrayList;
import java.util.List;

/**
 * One pass over a Java text.
 *
 * <p>Examples are fragments and may be wrong on purpose, so this is a lexer that knows a little of its neighbourhood and
 * no parser: a word is coloured only where the words around it leave no doubt.
 */
final class JavaLexer {

    private static final String TEXT_BLOCK = "\"\"\"";
    private static final String NON_SEALED = "non-sealed";

    private final String code;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /** The word or single character before the current one, without blanks and comments; empty at the start. */
    private String previous = "";

    JavaLexer(String code) {
        this.code = code;
    }

    List<Token> run() {
        while (at < code.length()) {
            step();
        }
        return tokens;
    }

    private void step() {
        char c = code.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (code.startsWith("//", at)) {
            add(TokenKind.COMMENT, endOfLine(at));
        } else if (code.startsWith("/*", at)) {
            add(TokenKind.COMMENT, after("*/", at + 2));
        } else if (c == '"' || c == '\'') {
            literal(c);
        } else if (isDigit(c) || (c == '.' && isDigit(peek(at + 1)))) {
            significant(TokenKind.NUMBER, endOfNumber());
        } else if (c == '@' && Character.isJavaIdentifierStart(peek(at + 1))) {
            annotation();
        } else if (Character.isJavaIdentifierStart(code.codePointAt(at))) {
            word();
        } else {
            previous = code.substring(at, at + 1);
            at++;
        }
    }

    private void literal(char quote) {
        boolean textBlock = code.startsWith(TEXT_BLOCK, at);
        significant(TokenKind.STRING, textBlock ? endOfTextBlock() : endOfLiteral(quote));
    }

    private int endOfTextBlock() {
        int i = at + TEXT_BLOCK.length();
        while (i < code.length() && !code.startsWith(TEXT_BLOCK, i)) {
            i += code.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(code.length(), i + TEXT_BLOCK.length());
    }

    /** A literal that is never closed ends with its line, so that one slip does not colour the rest. */
    private int endOfLiteral(char quote) {
        int end = endOfLine(at);
        for (int i = at + 1; i < end; i++) {
            char c = code.charAt(i);
            if (c == quote) {
                return i + 1;
            }
            if (c == '\\') {
                i++;
            }
        }
        return end;
    }

    /** Takes letters too ({@code 0xFFL}, {@code 1e9}, {@code 2.5f}), and a sign only in an exponent. */
    private int endOfNumber() {
        boolean hexadecimal = code.startsWith("0x", at) || code.startsWith("0X", at);
        int i = at;
        while (i < code.length() && isPartOfNumber(i, hexadecimal)) {
            i++;
        }
        return i;
    }

    private boolean isPartOfNumber(int i, boolean hexadecimal) {
        char c = code.charAt(i);
        if (c == '.') {
            return isDigit(peek(i + 1)) || !(Character.isJavaIdentifierStart(peek(i + 1)) || peek(i + 1) == '.');
        }
        if (c == '+' || c == '-') {
            char exponent = Character.toLowerCase(code.charAt(i - 1));
            return i > at && exponent == (hexadecimal ? 'p' : 'e');
        }
        return isDigit(c) || c == '_' || (c < 128 && Character.isLetter(c));
    }

    private void annotation() {
        int end = endOfWord(at + 1);
        boolean declaration = code.startsWith("interface", at + 1) && end == at + 1 + "interface".length();
        while (!declaration && peek(end) == '.' && Character.isJavaIdentifierStart(peek(end + 1))) {
            end = endOfWord(end + 1);
        }
        significant(declaration ? TokenKind.KEYWORD : TokenKind.ANNOTATION, end);
    }

    private void word() {
        int end = code.startsWith(NON_SEALED, at) ? at + NON_SEALED.length() : endOfWord(at);
        String word = code.substring(at, end);
        int next = skipBlanks(end);
        if (JavaWords.isKeyword(word, previous, nextWord(next))) {
            significant(TokenKind.KEYWORD, end);
        } else if (JavaWords.isType(word)) {
            significant(TokenKind.TYPE, end);
        } else if (peek(next) == '(') {
            significant(TokenKind.CALL, end);
        } else {
            previous = word;
            at = end;
        }
    }

    /** The word that starts at a place, or the single character that stands there; empty at the end. */
    private String nextWord(int start) {
        if (start >= code.length()) {
            return "";
        }
        int end = Character.isJavaIdentifierStart(code.codePointAt(start)) ? endOfWord(start) : start + 1;
        return code.substring(start, end);
    }

    private void significant(TokenKind kind, int end) {
        previous = code.substring(at, end);
        add(kind, end);
    }

    private void add(TokenKind kind, int end) {
        tokens.add(new Token(kind, at, end));
        at = end;
    }

    private int endOfWord(int start) {
        int i = start;
        while (i < code.length() && Character.isJavaIdentifierPart(code.codePointAt(i))) {
            i += Character.charCount(code.codePointAt(i));
        }
        return i;
    }

    private int endOfLine(int start) {
        int end = code.indexOf('\n', start);
        return end < 0 ? code.length() : end;
    }

    private int after(String closing, int start) {
        int end = code.indexOf(closing, start);
        return end < 0 ? code.length() : end + closing.length();
    }

    private int skipBlanks(int start) {
        int i = start;
        while (i < code.length() && Character.isWhitespace(code.charAt(i))) {
            i++;
        }
        return i;
    }

    private char peek(int i) {
        return i < code.length() ? code.charAt(i) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
