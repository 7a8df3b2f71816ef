package dev.runmark.example.judge;

import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.MessageSubject;
import dev.runmark.text.Suggestion;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Slips that an error of the compiler does not name: characters that no key of a keyboard has, single quotes around a text,
 * a claim outside of a comment, the arrow of another language, a class of {@code java.lang} in small letters, an exception that nobody handles.
 */
final class CommonSlips {

    private static final String ILLEGAL_CHARACTER = "compiler.err.illegal.char";
    private static final String UNCLOSED_CHARACTER = "compiler.err.unclosed.char.lit";
    private static final String UNHANDLED = "compiler.err.unreported.exception.need.to.catch.or.throw";

    /** After these the compiler reads the rest of the line for something else than its author meant. */
    private static final Set<String> SPOIL_THE_LINE = Set.of(ILLEGAL_CHARACTER, UNCLOSED_CHARACTER);

    private static final Map<Integer, String> TYPED = Map.ofEntries(
            Map.entry(0x201C, "\""),
            Map.entry(0x201D, "\""),
            Map.entry(0x201E, "\""),
            Map.entry(0x2033, "\""),
            Map.entry(0x00AB, "\""),
            Map.entry(0x00BB, "\""),
            Map.entry(0x2018, "'"),
            Map.entry(0x2019, "'"),
            Map.entry(0x2032, "'"),
            Map.entry(0x00B4, "'"),
            Map.entry(0x2013, "-"),
            Map.entry(0x2014, "-"),
            Map.entry(0x2212, "-"),
            Map.entry(0xFF1B, ";"),
            Map.entry(0xFF08, "("),
            Map.entry(0xFF09, ")"),
            Map.entry(0xFF0C, ","));

    private static final Pattern CLAIM_IN_LINE = Pattern.compile("(?:[;}]|\\)(?=[^;{)]*$))\\s*(?<arrow>=>)\\s*\\S.*");
    /** How far from an arrow the compiler may be when it stumbles over it. */
    private static final int NEAR = 2;

    private static final Pattern EXCEPTION = Pattern.compile("unreported exception ([\\w.$]+);.*", Pattern.DOTALL);
    private static final Pattern SINGLE_QUOTED = Pattern.compile("'[^'\\\\]{2,}'.*");

    /** Classes that newcomers write in small letters, by these. */
    private static final Map<String, String> IN_SMALL_LETTERS = Stream.of(
                    "String", "System", "Integer", "Boolean", "Double", "Long", "Object", "Math", "Thread", "Character")
            .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));

    private CommonSlips() {}

    /** The advice, if it is one of these. */
    static Optional<String> help(CompilerMessage message, String line) {
        String rest = line.substring(Math.min(line.length(), message.column() - 1));
        return switch (message.key()) {
            case ILLEGAL_CHARACTER -> illegal(rest);
            case UNCLOSED_CHARACTER ->
                SINGLE_QUOTED.matcher(rest).matches()
                        ? Optional.of("put a text in double quotes: single ones hold one character")
                        : Optional.empty();
            case UNHANDLED -> unhandled(message);
            default -> claim(message, line).or(() -> lambda(message, line)).or(() -> smallLetters(message.subject()));
        };
    }

    private static Optional<String> illegal(String rest) {
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        int character = rest.codePointAt(0);
        String name = String.format("U+%04X", character)
                + Optional.ofNullable(Character.getName(character))
                        .map(" "::concat)
                        .orElse("");
        String typed = TYPED.get(character);
        return Optional.of("this is " + name + ": "
                + (typed != null
                        ? "type `" + typed + "`"
                        : Character.isSpaceChar(character) ? "type a space" : "take it out"));
    }

    private static Optional<String> unhandled(CompilerMessage message) {
        Matcher exception = EXCEPTION.matcher(message.text());
        return exception.matches()
                ? Optional.of("write `throws " + exception.group(1) + "` behind the method's parameters, or catch it")
                : Optional.empty();
    }

    /** An arrow that no comment begins before. */
    private static Optional<String> claim(CompilerMessage message, String line) {
        Matcher claim = CLAIM_IN_LINE.matcher(line);
        return claim.find()
                        && message.column() - 1 >= claim.start()
                        && !line.substring(0, claim.start()).contains("//")
                ? Optional.of("a claim is a comment: write `// " + line.substring(claim.start("arrow")) + "`")
                : Optional.empty();
    }

    private static Optional<String> lambda(CompilerMessage message, String line) {
        int arrow = line.indexOf("=>", Math.max(0, message.column() - 1 - NEAR));
        boolean near = arrow >= 0 && arrow <= message.column() - 1 + NEAR;
        return near && !line.substring(0, arrow).contains("//")
                ? Optional.of("the arrow of a lambda is `->`")
                : Optional.empty();
    }

    private static Optional<String> smallLetters(MessageSubject subject) {
        String name = subject instanceof MessageSubject.MissingType type
                ? type.name()
                : subject instanceof MessageSubject.MissingVariable variable
                        ? variable.name()
                        : subject instanceof MessageSubject.MissingPackage missing ? missing.name() : "";
        return Optional.ofNullable(IN_SMALL_LETTERS.get(name))
                .or(() -> misspelt(subject))
                .map(meant -> "did you mean `" + meant + "`?");
    }

    /** A class that nobody has, and whose name is nearly that of one of these; a plural is more likely a class of its own. */
    private static Optional<String> misspelt(MessageSubject subject) {
        return subject instanceof MessageSubject.MissingType type
                        && type.candidates().isEmpty()
                        && !type.name().endsWith("s")
                ? Suggestion.nearest(type.name(), new TreeSet<>(IN_SMALL_LETTERS.values()))
                : Optional.empty();
    }

    /** Whether a message would not be there without another one before it on its line. */
    static boolean isConsequence(CompilerMessage message, CompilerMessage before, String line) {
        boolean sameSlip =
                claim(before, line).isPresent() && claim(message, line).isPresent();
        return message.line() == before.line() && (SPOIL_THE_LINE.contains(before.key()) || sameSlip);
    }
}
