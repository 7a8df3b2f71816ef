package dev.runmark.example.judge;

import dev.runmark.example.fact.Ending;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What to do about an exception that comes from where examples run rather than from what they do. */
final class ThrownHelp {

    private static final Set<String> NO_FILE =
            Set.of("java.nio.file.NoSuchFileException", "java.io.FileNotFoundException", "FileNotFoundError");

    /** A path that begins at the root of a file system is none of the folder that the example is in. */
    private static final Pattern ABSOLUTE = Pattern.compile("(?:[/\\\\]|[A-Za-z]:).*");

    private ThrownHelp() {}

    /** The advice; empty if the exception is the example's own. */
    static Optional<String> of(Ending.Threw threw, String word) {
        if (threw.message().contains("java.io.Console.") || threw.message().contains("System.console()")) {
            return Optional.of("examples run without a console: write no-run after " + word + ", or give it the value");
        }
        boolean scanned = threw.type().equals("java.util.NoSuchElementException")
                && threw.trace().contains("java.util.Scanner.");
        if (scanned || threw.type().equals("EOFError")) {
            return Optional.of("examples get no input: write no-run after " + word + ", or let it "
                    + (scanned ? "scan" : "read") + " a text");
        }
        return NO_FILE.contains(threw.type())
                        && !ABSOLUTE.matcher(threw.message()).matches()
                ? Optional.of("examples run in an empty folder of their own: put the file beside the page and name it"
                        + " by files=, let a block with `hide` and the same group=name write it, or write throws="
                        + threw.simpleType() + " after " + word)
                : Optional.empty();
    }
}
