package dev.runmark.example.claim;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Java file whose class has what examples may use.
 *
 * <p>Immutable and thread-safe.
 *
 * @param path how problems name it
 * @param text the whole file
 * @param found imports that were found for it, as they stand between {@code import} and {@code ;}
 */
public record Setup(String path, String text, List<String> found) {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+[\\w.]+\\s*;");

    private static final Pattern IMPORT = Pattern.compile("(?m)\\bimport\\s+((?!static\\b)[\\w.]+(?:\\.\\*)?)\\s*;");

    public static Setup of(String path, String text) {
        return new Setup(path, text.replace("\r\n", "\n"), List.of());
    }

    /** The same with imports that were found for it. */
    public Setup importing(List<String> more) {
        return new Setup(path, text, more);
    }

    /** The class that is named like the file. */
    public String className() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.endsWith(".java") ? name.substring(0, name.length() - ".java".length()) : name;
    }

    /** What it imports from where, other than static members, as it stands between {@code import} and {@code ;}. */
    public List<String> imports() {
        return IMPORT.matcher(NonCode.codeOnly(text))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    public boolean declaresItsClass() {
        return Pattern.compile("\\bclass\\s+" + Pattern.quote(className()) + "\\b")
                .matcher(text)
                .find();
    }

    /**
     * The file as a member of a package; its lines keep their numbers.
     *
     * @param imports what it may use besides what it imports itself, as declarations on one line
     */
    public String in(String packageName, String imports) {
        String more = found.stream().map(name -> "import " + name + "; ").collect(Collectors.joining());
        return "package " + packageName + "; " + imports + more
                + PACKAGE.matcher(text).replaceFirst(stated -> stated.group().replaceAll("[^\\n]", ""));
    }
}
