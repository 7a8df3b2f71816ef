package dev.runmark.render.code;

/** What a piece of code is to the reader's eye. */
enum TokenKind {
    COMMENT("c"),
    STRING("s"),
    NUMBER("n"),
    KEYWORD("k"),
    ANNOTATION("a"),
    TYPE("t"),
    CALL("f");

    private final String cssClass;

    TokenKind(String cssClass) {
        this.cssClass = cssClass;
    }

    /** The class that the style sheet colours; one letter, because a page has hundreds of them. */
    String cssClass() {
        return cssClass;
    }
}
