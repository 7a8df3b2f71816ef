package dev.runmark.site;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What examples may name without an import of their own.
 *
 * <p>Immutable and thread-safe.
 *
 * @param stated what is imported, as it stands between {@code import} and {@code ;}
 * @param found whether a class that an example names and nothing declares is looked for, too
 */
public record Imports(List<PlacedText> stated, boolean found) {

    /** Nothing is stated, and classes are looked for. */
    public static final Imports FOUND = new Imports(List.of(), true);

    /** Examples have what they import themselves. */
    public static final Imports NONE = new Imports(List.of(), false);

    /** The packages that bare statements and methods need not import. */
    public static final List<String> USUAL = List.of(
            "java.io",
            "java.lang.annotation",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.math",
            "java.net",
            "java.net.http",
            "java.nio",
            "java.nio.charset",
            "java.nio.file",
            "java.text",
            "java.time",
            "java.time.format",
            "java.time.temporal",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "java.util.concurrent.locks",
            "java.util.function",
            "java.util.regex",
            "java.util.stream");

    private static final Pattern NAME =
            Pattern.compile("(?:static\\s+)?[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*"
                    + "(?:\\.[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*)*\\.(?:\\*|[\\p{javaJavaIdentifierStart}]"
                    + "[\\p{javaJavaIdentifierPart}]*)");

    public Imports {
        stated = List.copyOf(stated);
    }

    /** Why a text cannot be imported; empty if it can. */
    public static Optional<Refusal> refusal(String text) {
        return NAME.matcher(text).matches()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "`" + text + "` is nothing that Java imports",
                        "write `com.example.*`, `com.example.Type` or `static com.example.Type.*`"));
    }

    /** These and others, these first; classes are looked for unless one of the two says no. */
    public Imports and(Imports others) {
        return new Imports(
                Stream.concat(stated.stream(), others.stated.stream()).toList(), found && others.found);
    }
}
