package dev.runmark.example.javac;

import dev.runmark.example.claim.NonCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The class that starts a program whose {@code main} Java's own launcher would not call before Java 25 (JEP 512): one
 * that is not public, not static, or takes no arguments.
 */
final class MainStarter {

    private static final Pattern MAIN = Pattern.compile(
            "((?:(?:public|protected|private|static|final|synchronized)\\s+)*)void\\s+main\\s*\\(\\s*([^)]*?)\\s*\\)");
    private static final Pattern NAME = Pattern.compile("\\bStart\\b");

    private MainStarter() {}

    /**
     * The starter of a program, as its first class, since that is the one that {@code java File.java} runs.
     *
     * @param code the program's own code
     * @param depth how many braces stand around its {@code main} there
     * @param mainClass the class that has the {@code main}
     * @return empty if every launcher calls it, or if there is none
     */
    static String of(String code, int depth, String mainClass) {
        String plain = NonCode.codeOnly(code);
        Matcher main = MAIN.matcher(plain);
        while (main.find()) {
            if (depthAt(plain, main.start()) == depth) {
                return NAME.matcher(plain).find() ? "" : of(main, mainClass);
            }
        }
        return "";
    }

    private static String of(Matcher main, String mainClass) {
        boolean isStatic = main.group(1).contains("static");
        boolean takesArguments = !main.group(2).isEmpty();
        if (isStatic && takesArguments && main.group(1).contains("public")) {
            return "";
        }
        String owner = isStatic ? mainClass : "new " + mainClass + "()";
        return "class Start {\n    public static void main(String[] args) throws Throwable {\n        " + owner
                + ".main(" + (takesArguments ? "args" : "") + ");\n    }\n}\n\n";
    }

    private static int depthAt(String plain, int end) {
        int depth = 0;
        for (int i = 0; i < end; i++) {
            depth += plain.charAt(i) == '{' ? 1 : plain.charAt(i) == '}' ? -1 : 0;
        }
        return depth;
    }
}
