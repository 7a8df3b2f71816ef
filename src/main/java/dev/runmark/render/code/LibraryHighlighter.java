package dev.runmark.render.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/** Finds tokens with one of RSyntaxTextArea's lexers, which work line by line. */
final class LibraryHighlighter implements Highlighter {

    private final String style;

    /** Takes one of the names that {@link org.fife.ui.rsyntaxtextarea.SyntaxConstants} lists. */
    LibraryHighlighter(String style) {
        this.style = style;
    }

    @Override
    public List<Token> tokens(String code) {
        // Token makers keep state, so that each text gets its own.
        TokenMaker maker = TokenMakerFactory.getDefaultInstance().getTokenMaker(style);
        List<Token> tokens = new ArrayList<>();
        char[] chars = code.toCharArray();
        int state = TokenTypes.NULL;
        int start = 0;
        while (start < chars.length) {
            int newline = code.indexOf('\n', start);
            int end = newline < 0 ? chars.length : newline;
            Segment line = new Segment(chars, start, end - start);
            addLine(tokens, maker.getTokenList(line, state, start), start, end);
            state = maker.getLastTokenTypeOnLine(line, state);
            start = end + 1;
        }
        return tokens;
    }

    private static void addLine(
            List<Token> tokens, org.fife.ui.rsyntaxtextarea.Token first, int lineStart, int lineEnd) {
        int from = lineStart;
        for (var token = first; token != null && token.isPaintable(); token = token.getNextToken()) {
            int start = Math.max(from, token.getOffset());
            int end = Math.min(lineEnd, token.getEndOffset());
            Optional<TokenKind> kind = kindOf(token.getType());
            if (kind.isPresent() && start < end) {
                tokens.add(new Token(kind.get(), start, end));
            }
            from = Math.max(from, end);
        }
    }

    private static Optional<TokenKind> kindOf(int type) {
        return switch (type) {
            case TokenTypes.COMMENT_EOL,
                    TokenTypes.COMMENT_MULTILINE,
                    TokenTypes.COMMENT_DOCUMENTATION,
                    TokenTypes.COMMENT_KEYWORD,
                    TokenTypes.COMMENT_MARKUP,
                    TokenTypes.MARKUP_COMMENT -> Optional.of(TokenKind.COMMENT);
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
                    TokenTypes.LITERAL_CHAR,
                    TokenTypes.LITERAL_BACKQUOTE,
                    TokenTypes.REGEX,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
                    TokenTypes.MARKUP_CDATA,
                    TokenTypes.ERROR_STRING_DOUBLE,
                    TokenTypes.ERROR_CHAR -> Optional.of(TokenKind.STRING);
            case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
                    TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL -> Optional.of(TokenKind.NUMBER);
            case TokenTypes.RESERVED_WORD,
                    TokenTypes.RESERVED_WORD_2,
                    TokenTypes.LITERAL_BOOLEAN,
                    TokenTypes.MARKUP_TAG_NAME,
                    TokenTypes.MARKUP_DTD,
                    TokenTypes.MARKUP_PROCESSING_INSTRUCTION -> Optional.of(TokenKind.KEYWORD);
            case TokenTypes.ANNOTATION, TokenTypes.PREPROCESSOR, TokenTypes.MARKUP_ENTITY_REFERENCE ->
                Optional.of(TokenKind.ANNOTATION);
            case TokenTypes.DATA_TYPE, TokenTypes.VARIABLE, TokenTypes.MARKUP_TAG_ATTRIBUTE ->
                Optional.of(TokenKind.TYPE);
            case TokenTypes.FUNCTION -> Optional.of(TokenKind.CALL);
            default -> Optional.empty();
        };
    }
}
