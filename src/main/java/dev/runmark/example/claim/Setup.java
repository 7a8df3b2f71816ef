package dev.runmark.example.claim;

import java.util.List;
import java.util.regex.Matcher;
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
 * @param parent the class of the setup before it, which it extends so that an instance has the members of both; empty if none
 */
public record Setup(String path, String text, List<String> found, String parent) {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+[\\w.]+\\s*;");

    private static final Pattern IMPORT = Pattern.compile("(?m)\\bimport\\s+((?!static\\b)[\\w.]+(?:\\.\\*)?)\\s*;");

    private static final Pattern NOT_EXTENDING = Pattern.compile("\\s*(?:\\{|implements\\b)");

    public static Setup of(String path, String text) {
        return new Setup(path, text.replace("\r\n", "\n"), List.of(), "");
    }

    /** The same with imports that were found for it. */
    public Setup importing(List<String> more) {
        return new Setup(path, text, more, parent);
    }

    /** The same, extending the class of another unless it says itself what it extends. */
    public Setup extending(Setup other) {
        return head().results().allMatch(head -> NOT_EXTENDING
                        .matcher(text.substring(head.end()))
                        .lookingAt())
                ? new Setup(path, text, found, other.className())
                : this;
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
        return head().find();
    }

    /** Where its class begins. */
    private Matcher head() {
        return Pattern.compile("\\bclass\\s+" + Pattern.quote(className()) + "\\b")
                .matcher(text);
    }

    /**
     * The file as a member of a package; its lines keep their numbers.
     *
     * @param imports what it may use besides what it imports itself, as declarations on one line
     */
    public String in(String packageName, String imports) {
        String more = found.stream().map(name -> "import " + name + "; ").collect(Collectors.joining());
        String extended =
                parent.isEmpty() ? text : head().replaceFirst("$0 extends " + Matcher.quoteReplacement(parent));
        return "package " + packageName + "; " + imports + more
                + PACKAGE.matcher(extended)
                        .replaceFirst(stated -> stated.group().replaceAll("[^\\n]", ""));
    }
}
