package dev.runmark.example.javac;

import dev.runmark.site.Imports;
import java.util.Set;
import java.util.stream.Collectors;

/** How an example's text becomes a compilation unit (JLS 7.3). */
public enum Shape {
    /** It is one already: types, one of them perhaps with a {@code main}. */
    UNIT("", "", ""),
    /** It is the body of a class: methods, fields and types, with a {@code void main()} (JEP 512). */
    MEMBERS(usualImports(), "class %s {", "}"),
    /** It is the body of a method. */
    STATEMENTS(usualImports(), "class %s { public static void main(String[] args) throws Exception {", "}}"),
    /** Its blocks are classes, each of which inherits what those before it declare; {@code BlocksText} makes them. */
    BLOCKS(usualImports(), "", "");

    /** What bare statements and methods may use without an import. */
    static final String USUAL_IMPORTS = usualImports();

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
        return Set.copyOf(Imports.USUAL);
    }

    private static String usualImports() {
        return Imports.USUAL.stream().map(name -> "import " + name + ".*;").collect(Collectors.joining(" "));
    }
}
