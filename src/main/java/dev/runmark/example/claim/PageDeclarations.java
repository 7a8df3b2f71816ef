package dev.runmark.example.claim;

import dev.runmark.content.javadoc.FencedFile;
import dev.runmark.example.fact.MessageSubject;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.text.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the Java blocks of a page declare names, as far as their text shows. It is asked where the compiler does not know
 * a name, and only to say where its author may have meant it to come from.
 *
 * <p>Immutable and thread-safe.
 *
 * @param lines the lines of all blocks, in order
 */
public record PageDeclarations(List<FenceLine> lines) {

    private static final String TYPE = "(?<type>[A-Za-z_$][\\w$.]*(?:<[^;=()]*>)?(?:\\[])*)\\s+";
    private static final Set<String> NO_TYPES =
            Set.of("return", "new", "else", "case", "throw", "assert", "yield", "import", "package", "instanceof");

    public static PageDeclarations of(Source page) {
        return of(FencedFile.plain(page).fences());
    }

    public static PageDeclarations of(List<Fence> fences) {
        return new PageDeclarations(fences.stream()
                .filter(Fence::isExample)
                .flatMap(fence -> fence.lines().stream())
                .toList());
    }

    /** The line nearest to another that declares what a message misses; empty if none does. */
    public Optional<Integer> nearest(MessageSubject missing, int to) {
        Optional<Pattern> declaration = declaration(missing);
        Optional<Integer> nearest = Optional.empty();
        for (FenceLine line : lines) {
            boolean closer = line.line() < to || nearest.isEmpty();
            if (closer
                    && declaration
                            .filter(pattern -> declares(line.text(), pattern))
                            .isPresent()) {
                nearest = Optional.of(line.line());
            }
        }
        return nearest;
    }

    private static Optional<Pattern> declaration(MessageSubject missing) {
        if (missing instanceof MessageSubject.MissingVariable variable) {
            return Optional.of(
                    Pattern.compile("\\b" + TYPE + Pattern.quote(variable.name()) + "\\s*(?:=(?!=)|[;,:)])"));
        }
        if (missing instanceof MessageSubject.MissingMethod method) {
            return Optional.of(
                    Pattern.compile("\\b" + TYPE + Pattern.quote(method.name()) + "\\s*\\([^;]*\\)[^;]*\\{"));
        }
        if (missing instanceof MessageSubject.MissingType type) {
            return Optional.of(Pattern.compile(
                    "\\b(?<type>class|interface|record|enum)\\s+" + Pattern.quote(type.name()) + "\\b"));
        }
        return Optional.empty();
    }

    private static boolean declares(String line, Pattern declaration) {
        int comment = line.indexOf("//");
        Matcher matcher = declaration.matcher(comment < 0 ? line : line.substring(0, comment));
        while (matcher.find()) {
            if (!NO_TYPES.contains(matcher.group("type"))) {
                return true;
            }
        }
        return false;
    }
}
