package dev.runmark.example;

import java.util.regex.Pattern;

/**
 * Puts javac's messages the way its command line shows them. Through its API, types have their full names, and the
 * package that was made for a unit would show.
 */
final class CompilerText {

    private static final Pattern QUALIFIER = Pattern.compile("\\b(?:[a-z_][\\w$]*\\.)+(?=[A-Z])");

    private CompilerText() {}

    /** A message without qualifiers before type names. */
    static String shown(String message, Unit unit) {
        String plain = unit.packageName().isEmpty()
                ? message
                : message.replace("package " + unit.packageName(), "the unnamed package");
        return QUALIFIER.matcher(plain).replaceAll("");
    }
}
