package dev.runmark;

import dev.runmark.launch.PreviewProcess;
import dev.runmark.terminal.Exit;
import dev.runmark.terminal.Progress;
import dev.runmark.terminal.ProgressLine;
import dev.runmark.terminal.ProgressLog;
import dev.runmark.terminal.Screen;
import dev.runmark.terminal.Terminal;
import dev.runmark.terminal.Version;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IParameterExceptionHandler;

/** The command line: reads arguments, owns the streams of the process and its exit status. */
@Command(
        name = Main.NAME,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Builds documentation sites for Java whose pages may only say what their examples really do.",
        footer = {"", "Exit status: 0 clean, 1 problems in the content, 2 wrong usage, 3 the machine failed."})
public final class Main {

    static final String NAME = "runmark";

    private Main() {}

    /** Runs a command and ends the process with its exit status. */
    public static void main(String[] args) throws InterruptedException {
        OptionalInt elsewhere = PreviewProcess.run(args, TrainingRun.class);
        System.exit(elsewhere.isPresent() ? elsewhere.getAsInt() : runHere(args));
    }

    private static int runHere(String[] args) {
        PreviewProcess.whenBuildIsLeftAlone(args, () -> System.exit(Exit.FAILURE));
        Terminal terminal = Terminal.of(System.console(), System.getenv());
        PrintWriter err = writer(System.err, terminal);
        Progress progress = terminal.interactive() ? ProgressLine.ticking(err) : new ProgressLog(err, System::nanoTime);
        // Whatever ends the work leaves no half line behind.
        Runtime.getRuntime().addShutdownHook(new Thread(progress::end, "runmark-end-progress"));
        Screen screen = new Screen(writer(System.out, terminal), err, terminal, progress);
        return run(args, screen, new BufferedReader(new InputStreamReader(System.in, terminal.charset())));
    }

    /**
     * Runs a command without progress and colours.
     *
     * @param args the command and its options
     * @param out for what was asked for
     * @param err for problems and failures
     * @return the exit status: 0 clean, 1 problems in the content, 2 wrong usage, 3 the machine failed
     */
    public static int run(String[] args, PrintWriter out, PrintWriter err) {
        return run(args, new Screen(out, err, Terminal.NONE, Progress.NONE), new BufferedReader(Reader.nullReader()));
    }

    /**
     * Runs a command.
     *
     * @param answers what the user types; read only if a terminal stands behind the screen
     */
    static int run(String[] args, Screen screen, BufferedReader answers) {
        Map<String, Supplier<Object>> all = commands(screen, answers);
        try {
            // Setting up all commands for one takes a fifth of the time that passes until a preview answers.
            return args.length > 0 && all.containsKey(args[0])
                    ? with(new CommandLine(all.get(args[0]).get()), screen)
                            .setCommandName(NAME + " " + args[0])
                            .execute(Arrays.copyOfRange(args, 1, args.length))
                    : commandLine(screen, answers).execute(args);
        } catch (StackOverflowError | OutOfMemoryError failure) {
            return screen.showFailure(failure);
        } finally {
            screen.out().flush();
            screen.err().flush();
        }
    }

    /** All commands with their options, from which help and the reference of the guide are made. */
    static CommandLine commandLine(Screen screen, BufferedReader answers) {
        CommandLine main = new CommandLine(new Main());
        commands(screen, answers).values().forEach(command -> main.addSubcommand(command.get()));
        return with(main, screen);
    }

    private static Map<String, Supplier<Object>> commands(Screen screen, BufferedReader answers) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("new", () -> new NewCommand(screen, answers));
        all.put("build", () -> new BuildCommand(screen));
        all.put("check", () -> new CheckCommand(screen));
        all.put("serve", () -> new ServeCommand(screen));
        all.put("fix", () -> new FixCommand(screen, answers));
        all.put("adopt", () -> new AdoptCommand(screen, answers));
        all.put("merge", () -> new MergeCommand(screen));
        all.put("templates", () -> new TemplatesCommand(screen));
        all.put("init", () -> new InitCommand(screen, answers));
        return all;
    }

    private static CommandLine with(CommandLine commands, Screen screen) {
        IParameterExceptionHandler usual = commands.getParameterExceptionHandler();
        return commands.setParameterExceptionHandler((wrong, args) -> {
                    if (wrong instanceof PathArgument.Refused) {
                        screen.err().println(wrong.getMessage());
                        return Exit.USAGE;
                    }
                    return usual.handleParseException(wrong, args);
                })
                .setUseSimplifiedAtFiles(true)
                .setOut(screen.out())
                .setErr(screen.err())
                .setColorScheme(Help.defaultColorScheme(screen.terminal().coloured() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setExecutionExceptionHandler((failure, command, parsed) -> screen.showFailure(failure));
    }

    private static PrintWriter writer(PrintStream stream, Terminal terminal) {
        return new PrintWriter(stream, true, terminal.charset());
    }
}
