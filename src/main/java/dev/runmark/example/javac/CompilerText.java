package dev.runmark.example.javac;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts javac's messages the way its command line shows them. Through its API, types have their full names, and the
 * package that was made for a unit would show.
 */
final class CompilerText {

    private static final Pattern QUALIFIER = Pattern.compile("\\b(?:[a-z_][\\w$]*\\.)+(?=[A-Z])");

    private static final Pattern LINT_CHECK = Pattern.compile("warning: \\[([a-z-]+)] ");

    private CompilerText() {}

    /**
     * The name of the check that a warning comes from, as {@code -Xlint} and {@code @SuppressWarnings} take it; empty if
     * it comes from none. Java's API has no other way to ask.
     *
     * @param diagnostic the warning as javac prints it
     */
    static String lintCheck(String diagnostic) {
        Matcher matcher = LINT_CHECK.matcher(diagnostic);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** A message without qualifiers before type names, those of the classes that blocks become among them. */
    static String shown(String message, Unit unit) {
        String plain = unit.packageName().isEmpty()
                ? message
                : message.replace("package " + unit.packageName(), "the unnamed package");
        return unit.withoutBlockNames(QUALIFIER.matcher(plain).replaceAll(""));
    }
}
