package dev.runmark.example.language.console;

import dev.runmark.example.claim.Example;
import dev.runmark.site.FenceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody types at a prompt: a line that begins with <code>$ </code>, and those that continue it.
 *
 * @param lines its lines as they stand in the block
 */
record TypedCommand(List<String> lines) {

    private static final String PROMPT = "$ ";
    private static final String CONTINUED = "> ";

    TypedCommand {
        lines = List.copyOf(lines);
    }

    /** The commands of a block, in order. */
    static List<TypedCommand> in(Example block) {
        List<TypedCommand> commands = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (FenceLine line : block.code().lines()) {
            if (line.text().startsWith(PROMPT) || !open.isEmpty()) {
                open.add(line.text());
                if (!line.text().endsWith("\\")) {
                    commands.add(new TypedCommand(open));
                    open.clear();
                }
            }
        }
        if (!open.isEmpty()) {
            commands.add(new TypedCommand(open));
        }
        return commands;
    }

    /** The text that the shell gets. */
    String text() {
        return lines.stream().map(TypedCommand::withoutPrompt).collect(Collectors.joining("\n"));
    }

    /** What a terminal shows of it. */
    String shown() {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String withoutPrompt(String line) {
        return line.startsWith(PROMPT) || line.startsWith(CONTINUED) ? line.substring(PROMPT.length()) : line;
    }
}
