package dev.runmark;

import dev.runmark.terminal.Progress;
import dev.runmark.terminal.Screen;
import dev.runmark.terminal.Terminal;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The reference of commands and options, as Markdown made from what the command line really accepts. */
final class CommandReference {

    private CommandReference() {}

    /**
     * A section of level 2 for each command, in the order of {@code runmark --help}, without the options for help and
     * version, which all of them have.
     */
    static String markdown() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        CommandLine commands = Main.commandLine(
                new Screen(nowhere, nowhere, Terminal.NONE, Progress.NONE), new BufferedReader(Reader.nullReader()));
        return commands.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .map(CommandReference::section)
                .collect(Collectors.joining("\n"));
    }

    private static String section(CommandSpec command) {
        StringBuilder section = new StringBuilder();
        section.append("## ")
                .append(command.name())
                .append(" {#")
                .append(command.name())
                .append("}\n\n");
        section.append(String.join("\n\n", command.usageMessage().description()));
        section.append("\n\n```text\n").append(synopsis(command)).append("\n```\n\n");
        section.append("| option | meaning |\n|---|---|\n");
        rows(command).forEach(row -> section.append(row).append('\n'));
        return section.toString();
    }

    private static String synopsis(CommandSpec command) {
        return Stream.concat(
                        Stream.of("runmark " + command.name(), "[OPTION]..."),
                        command.positionalParameters().stream().map(CommandReference::synopsis))
                .collect(Collectors.joining(" "));
    }

    private static String synopsis(PositionalParamSpec parameter) {
        String name = parameter.paramLabel() + (parameter.arity().max() > 1 ? "..." : "");
        return parameter.arity().min() == 0 ? "[" + name + "]" : name;
    }

    private static List<String> rows(CommandSpec command) {
        Stream<String> parameters = command.positionalParameters().stream()
                .map(parameter -> row("`" + parameter.paramLabel() + "`", parameter.description()));
        Stream<String> options = command.options().stream()
                .filter(option -> !option.hidden() && !option.usageHelp() && !option.versionHelp())
                .map(option -> row(names(option), option.description()));
        return Stream.concat(parameters, options).toList();
    }

    private static String names(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        return Stream.of(option.names()).map(name -> "`" + name + value + "`").collect(Collectors.joining(", "));
    }

    private static String row(String names, String[] description) {
        return "| " + names + " | " + String.join(" ", description).replace("|", "\\|") + " |";
    }
}
