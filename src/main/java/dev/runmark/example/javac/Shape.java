package dev.runmark.example.javac;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How an example's text becomes a compilation unit (JLS 7.3). */
public enum Shape {
    /** It is one already: types, one of them perhaps with a {@code main}. */
    UNIT("", "", ""),
    /** It is the body of a class: methods, fields and types, with a {@code void main()} (JEP 512). */
    MEMBERS(Shape.USUAL_IMPORTS, "class %s {", "}"),
    /** It is the body of a method. */
    STATEMENTS(Shape.USUAL_IMPORTS, "class %s { public static void main(String[] args) throws Exception {", "}}"),
    /** Its blocks are classes, each of which inherits what those before it declare; {@code BlocksText} makes them. */
    BLOCKS(Shape.USUAL_IMPORTS, "", "");

    /** What bare statements and methods may use without an import. */
    static final String USUAL_IMPORTS = "import java.io.*; import java.lang.annotation.*; import java.lang.invoke.*;"
            + " import java.lang.reflect.*; import java.math.*; import java.net.*; import java.net.http.*;"
            + " import java.nio.*; import java.nio.charset.*; import java.nio.file.*; import java.text.*;"
            + " import java.time.*; import java.time.format.*; import java.time.temporal.*; import java.util.*;"
            + " import java.util.concurrent.*; import java.util.concurrent.atomic.*; import java.util.concurrent.locks.*;"
            + " import java.util.function.*; import java.util.regex.*; import java.util.stream.*;";

    private static final Pattern PACKAGE = Pattern.compile("import ([\\w.]+)\\.\\*;");

    final String imports;
    final String opening;
    final String closing;

    Shape(String imports, String opening, String closing) {
        this.imports = imports;
        this.opening = opening;
        this.closing = closing;
    }

    /** The packages that bare statements and methods need not import. */
    public static Set<String> usualPackages() {
        return PACKAGE.matcher(USUAL_IMPORTS)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }
}
