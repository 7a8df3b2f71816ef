package dev.runmark.render.file;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The built-in style sheets and scripts without what only their authors need: comments and the blanks around them. Every
 * reader fetches them, and a project's own files stay as they are.
 *
 * <p>This is no parser. It relies on how the built-in files are written: a comment of a script has its lines for itself, no
 * text in backticks goes beyond its line, and no text in a style sheet has two blanks in a row or one beside {@code {};,}.
 */
public final class PackedAsset {

    private static final Pattern CSS_COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern AROUND_SIGNS = Pattern.compile(" ?([{};,]) ?");
    private static final Pattern BEFORE_VALUE = Pattern.compile(": (?=[^{}]*})");

    private PackedAsset() {}

    /** What is published of a built-in file. */
    public static String of(String name, String text) {
        if (name.endsWith(".css")) {
            return css(text);
        }
        return name.endsWith(".js") ? script(text) : text;
    }

    private static String css(String text) {
        String plain = BLANKS.matcher(CSS_COMMENT.matcher(text).replaceAll("")).replaceAll(" ");
        String close = AROUND_SIGNS.matcher(plain.strip()).replaceAll("$1");
        return BEFORE_VALUE.matcher(close).replaceAll(":").replace(";}", "}") + "\n";
    }

    private static String script(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//") && !isDocumentation(line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static boolean isDocumentation(String line) {
        return line.startsWith("/**") && line.endsWith("*/");
    }
}
