package dev.runmark.terminal;

import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the other end of the output.
 *
 * @param interactive whether it is a terminal that somebody watches, where a line can be written over
 * @param coloured whether it shows colours
 * @param charset how it reads bytes
 */
public record Terminal(boolean interactive, boolean coloured, Charset charset) {

    /** A pipe or a file. */
    public static final Terminal NONE = new Terminal(false, false, StandardCharsets.UTF_8);

    /**
     * The terminal of this process.
     *
     * @param environment the environment variables; {@code NO_COLOR} switches colours off, see no-color.org
     */
    public static Terminal of(@Nullable Console console, Map<String, String> environment) {
        if (console == null
                || !isTerminal(console)
                || environment.getOrDefault("TERM", "").equals("dumb")) {
            return NONE;
        }
        boolean colourless = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(true, !colourless, console.charset());
    }

    /** From Java 22 on there is a console even where there is no terminal, and it has a method that says which. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException beforeJava22) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
