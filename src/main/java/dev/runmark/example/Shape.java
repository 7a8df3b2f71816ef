package dev.runmark.example;

/** How an example's text becomes a compilation unit (JLS 7.3). */
enum Shape {
    /** It is one already: types, one of them perhaps with a {@code main}. */
    UNIT("", "", ""),
    /** It is the body of a class: methods, fields and types, with a {@code void main()} (JEP 512). */
    MEMBERS(Shape.USUAL_IMPORTS, "class %s {", "}"),
    /** It is the body of a method. */
    STATEMENTS(Shape.USUAL_IMPORTS, "class %s { public static void main(String[] args) throws Exception {", "}}"),
    /** Its blocks are classes, each of which inherits what those before it declare; {@link BlocksText} makes them. */
    BLOCKS(Shape.USUAL_IMPORTS, "", "");

    /** What bare statements and methods may use without an import. */
    static final String USUAL_IMPORTS = "import java.io.*; import java.nio.file.*; import java.time.*;"
            + " import java.util.*; import java.util.concurrent.*; import java.util.concurrent.atomic.*;"
            + " import java.util.concurrent.locks.*; import java.util.function.*; import java.util.stream.*;";

    final String imports;
    final String opening;
    final String closing;

    Shape(String imports, String opening, String closing) {
        this.imports = imports;
        this.opening = opening;
        this.closing = closing;
    }
}
