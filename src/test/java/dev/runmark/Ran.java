package dev.runmark;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What came of a command.
 *
 * @param status its exit status
 * @param out what it printed on the output stream, with {@code \n} as line endings
 * @param err what it printed on the error stream, with {@code \n} as line endings
 */
record Ran(int status, String out, String err) {

    static Ran runmark(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(args, new PrintWriter(out), new PrintWriter(err));
        return new Ran(status, text(out), text(err));
    }

    private static String text(StringWriter writer) {
        return writer.toString().replace(System.lineSeparator(), "\n");
    }
}
