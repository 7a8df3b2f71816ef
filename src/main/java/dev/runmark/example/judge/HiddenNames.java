package dev.runmark.example.judge;

import dev.runmark.example.fact.CompilerMessage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to do about names that stand for something which an example cannot name: one of several, or one that a module keeps. */
final class HiddenNames {

    private static final String AMBIGUOUS = "compiler.err.ref.ambiguous";
    private static final String NOT_VISIBLE = "compiler.err.package.not.visible";
    private static final Pattern TYPE =
            Pattern.compile("(?:class|interface|enum|record|@interface) ([\\w.]+) in ([\\w.]+)");
    private static final Pattern KEPT =
            Pattern.compile("package ([\\w.]+) is declared in module ([\\w.]+), which does not export it");
    private static final Pattern LEFT_OUT =
            Pattern.compile("is declared in module ([\\w.]+), which is not in the module graph");

    private HiddenNames() {}

    /** The advice for an error; empty if it is about something else. */
    static Optional<String> help(CompilerMessage message) {
        return switch (message.key()) {
            case AMBIGUOUS -> ambiguous(message.text());
            case NOT_VISIBLE -> notVisible(message.text());
            default -> Optional.empty();
        };
    }

    private static Optional<String> ambiguous(String text) {
        List<String> types = TYPE.matcher(text)
                .results()
                .map(type -> type.group(1).contains(".") ? type.group(1) : type.group(2) + "." + type.group(1))
                .sorted()
                .toList();
        return types.size() < 2
                ? Optional.empty()
                : Optional.of("import the one that is meant by its name: `" + String.join("` or `", types) + "`");
    }

    private static Optional<String> notVisible(String text) {
        Matcher kept = KEPT.matcher(text);
        if (kept.find()) {
            return Optional.of("the module keeps it to itself: use what the JDK offers to all, or add"
                    + " --add-exports=" + kept.group(2) + "/" + kept.group(1) + "=ALL-UNNAMED to `compilerOptions`");
        }
        return LEFT_OUT.matcher(text)
                .results()
                .findFirst()
                .map(module -> "add --add-modules=" + module.group(1) + " to `compilerOptions`");
    }
}
