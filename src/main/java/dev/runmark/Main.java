package dev.runmark;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;

/** The command line: reads arguments, owns the streams of the process and its exit status. */
@Command(
        name = "runmark",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Builds documentation sites for Java whose pages may only say what their examples really do.",
        footer = {"", "Exit status: 0 clean, 1 problems in the content, 2 wrong usage, 3 the machine failed."})
public final class Main {

    private Main() {}

    /** Runs a command and ends the process with its exit status. */
    public static void main(String[] args) {
        Terminal terminal = Terminal.of(System.console(), System.getenv());
        Screen screen = new Screen(writer(System.out, terminal), writer(System.err, terminal), terminal);
        int status = run(args, screen, new BufferedReader(new InputStreamReader(System.in, terminal.charset())));
        System.exit(status);
    }

    /**
     * Runs a command as in a pipe: without progress and colours.
     *
     * @param args the command and its options
     * @param out for what was asked for
     * @param err for problems and failures
     * @return the exit status: 0 clean, 1 problems in the content, 2 wrong usage, 3 the machine failed
     */
    public static int run(String[] args, PrintWriter out, PrintWriter err) {
        return run(args, new Screen(out, err, Terminal.NONE), new BufferedReader(Reader.nullReader()));
    }

    /**
     * Runs a command.
     *
     * @param answers what the user types; read only if a terminal stands behind the screen
     */
    static int run(String[] args, Screen screen, BufferedReader answers) {
        CommandLine commands = commands(screen, answers);
        try {
            return commands.execute(args);
        } catch (StackOverflowError | OutOfMemoryError failure) {
            return screen.showFailure(failure);
        } finally {
            screen.out().flush();
            screen.err().flush();
        }
    }

    /** All commands with their options, from which help and the reference of the guide are made. */
    static CommandLine commands(Screen screen, BufferedReader answers) {
        return new CommandLine(new Main())
                .addSubcommand(new BuildCommand(screen))
                .addSubcommand(new CheckCommand(screen))
                .addSubcommand(new ServeCommand(screen))
                .addSubcommand(new FixCommand(screen, answers))
                .addSubcommand(new AdoptCommand(screen))
                .setOut(screen.out())
                .setErr(screen.err())
                .setColorScheme(Help.defaultColorScheme(screen.terminal().coloured() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setExecutionExceptionHandler((failure, command, parsed) -> screen.showFailure(failure));
    }

    private static PrintWriter writer(PrintStream stream, Terminal terminal) {
        return new PrintWriter(stream, true, terminal.charset());
    }
}
