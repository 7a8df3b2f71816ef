package dev.runmark.example;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A Java file whose class has what examples may use.
 *
 * <p>Immutable and thread-safe.
 *
 * @param path how problems name it
 * @param text the whole file
 */
record Setup(String path, String text) {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+[\\w.]+\\s*;");
    private static final Pattern IMPORT = Pattern.compile("(?m)^\\s*import\\s+([^;]+);");

    static Setup of(String path, String text) {
        return new Setup(path, text.replace("\r\n", "\n"));
    }

    /** The class that is named like the file. */
    String className() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.endsWith(".java") ? name.substring(0, name.length() - ".java".length()) : name;
    }

    boolean declaresItsClass() {
        return Pattern.compile("\\bclass\\s+" + Pattern.quote(className()) + "\\b")
                .matcher(text)
                .find();
    }

    /** What it imports, which examples need not import again. */
    List<String> imports() {
        return IMPORT.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(line -> line.strip().substring("import".length()).replace(";", "").strip())
                .toList();
    }

    /** The file as a member of a package, with the usual imports; its lines keep their numbers. */
    String in(String packageName) {
        return "package " + packageName + "; " + Shape.USUAL_IMPORTS
                + PACKAGE.matcher(text).replaceFirst(stated -> stated.group().replaceAll("[^\\n]", ""));
    }
}
