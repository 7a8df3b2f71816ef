package dev.runmark;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What came of a command.
 *
 * @param status its exit status
 * @param out what it printed on the output stream, with {@code \n} as line endings
 * @param err what it printed on the error stream, with {@code \n} as line endings
 */
public record Ran(int status, String out, String err) {

    private static final Set<String> PROVING = Set.of("build", "check");

    /** Runs a command; examples are run even if an earlier test did. */
    public static Ran runmark(String... args) {
        if (args.length == 0 || !PROVING.contains(args[0])) {
            return runmarkWithCache(args);
        }
        List<String> withoutCache = new ArrayList<>(List.of(args));
        withoutCache.add(1, "--no-cache");
        return runmarkWithCache(withoutCache.toArray(String[]::new));
    }

    /** Runs a command as users do, with the cache of the tests. */
    public static Ran runmarkWithCache(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(args, new PrintWriter(out), new PrintWriter(err));
        return new Ran(status, text(out), text(err));
    }

    private static String text(StringWriter writer) {
        return writer.toString().replace(System.lineSeparator(), "\n");
    }
}
