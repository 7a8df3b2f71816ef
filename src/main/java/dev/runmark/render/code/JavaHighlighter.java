package dev.runmark.render.code;

import java.util.List;

/** Finds the tokens of Java source text, complete or not, in one pass over its characters. */
final class JavaHighlighter implements Highlighter {

    @Override
    public List<Token> tokens(String code) {
        return new JavaLexer(code).run();
    }
}
