package dev.runmark.render.code;

import java.util.Set;

/** Finds out what a word of Java is from the word itself and its two neighbours. */
final class JavaWords {

    private static final Set<String> RESERVED = Set.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "try",
            "void",
            "volatile",
            "while",
            "true",
            "false",
            "null",
            "non-sealed");

    private static final Set<String> AFTER_SEALED =
            Set.of("abstract", "class", "interface", "public", "protected", "private", "static", "strictfp");

    private static final Set<String> STATEMENT_STARTS_AFTER = Set.of("", "{", "}", ";", ">", ":", ")");

    private JavaWords() {}

    /**
     * Whether a word is a keyword where it stands.
     *
     * @param word the word
     * @param previous the word or character before it; empty at the start
     * @param next the word or character after it; empty at the end
     */
    static boolean isKeyword(String word, String previous, String next) {
        if (RESERVED.contains(word)) {
            return true;
        }
        return switch (word) {
            case "var" -> startsName(next);
            case "record" -> isType(next) && !previous.equals(".");
            case "sealed" -> AFTER_SEALED.contains(next);
            case "permits" -> isType(next) && (startsName(previous) || previous.equals(">"));
            case "when" -> startsName(next) && startsName(previous) && !RESERVED.contains(previous);
            case "yield" -> STATEMENT_STARTS_AFTER.contains(previous) && startsOperand(next);
            default -> false;
        };
    }

    /** Whether a word is written as types are: a capital first, and not all capitals as constants are. */
    static boolean isType(String word) {
        if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
            return false;
        }
        return word.length() == 1 || word.chars().anyMatch(Character::isLowerCase);
    }

    private static boolean startsName(String word) {
        return !word.isEmpty() && Character.isJavaIdentifierStart(word.charAt(0));
    }

    private static boolean startsOperand(String word) {
        return startsName(word) || word.startsWith("\"") || (!word.isEmpty() && Character.isDigit(word.charAt(0)));
    }
}
