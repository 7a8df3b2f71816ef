package dev.runmark.example.language.console;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.claim.Prompts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blocks of a page as one script for the shell: what is typed is run in order, in one shell and one folder, and the files
 * that the page shows are there once they were shown. After each command stands a mark with its exit status.
 *
 * @param blocks those that are run
 * @param mark what begins a mark, which no command can know
 */
record ShellScript(List<Block> blocks, String mark) {

    ShellScript {
        blocks = List.copyOf(blocks);
    }

    /**
     * A block that is run.
     *
     * @param number its number in its composition
     * @param file the file that it is, if it is one
     * @param commands what is typed in it
     */
    record Block(int number, Optional<Prompts.ShownFile> file, List<TypedCommand> commands) {

        Block {
            commands = List.copyOf(commands);
        }
    }

    static ShellScript of(Composition composition, String mark) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < composition.blocks().size(); i++) {
            Example block = composition.blocks().get(i);
            if (!(block.words().expectation() instanceof Expectation.Compiles)) {
                Optional<Prompts.ShownFile> file = Prompts.file(block);
                blocks.add(new Block(i, file, file.isPresent() ? List.of() : TypedCommand.in(block)));
            }
        }
        return new ShellScript(blocks, mark);
    }

    /**
     * Writes the script, and the files that it puts into its folder.
     *
     * @param folder an empty folder for them
     * @return the script
     */
    Path write(Path folder) throws IOException {
        StringBuilder script = new StringBuilder("exec 2>&1\n");
        for (Block block : blocks) {
            if (block.file().isPresent()) {
                Path copy = folder.resolve("file" + block.number());
                Files.writeString(copy, block.file().get().text());
                script.append(put(copy, block.file().get().path()));
            }
            for (TypedCommand command : block.commands()) {
                script.append("command eval ").append(quoted(command.text())).append('\n');
                script.append("printf '\\n").append(mark).append(" %s\\n' \"$?\"\n");
            }
        }
        Path file = folder.resolve("script");
        Files.writeString(file, script);
        return file;
    }

    private static String put(Path copy, String path) {
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : "mkdir -p " + quoted("./" + path.substring(0, slash)) + " && ";
        return folder + "cp " + quoted(copy.toString()) + " " + quoted("./" + path) + "\n";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** What the terminal shows of each block that was run, in order; what was not reached is missing. */
    List<String> shown(String output) {
        Matcher marks =
                Pattern.compile("\n" + Pattern.quote(mark) + " (\\d+)\n").matcher(output);
        List<String> shown = new ArrayList<>();
        int from = 0;
        for (Block block : blocks) {
            StringBuilder text = new StringBuilder();
            for (TypedCommand command : block.commands()) {
                boolean ended = marks.find(from);
                String printed = output.substring(from, ended ? marks.start() : output.length());
                text.append(command.shown()).append(printed);
                if (!printed.isEmpty() && !printed.endsWith("\n")) {
                    text.append('\n');
                }
                if (!ended) {
                    shown.add(text.toString());
                    return shown;
                }
                if (!marks.group(1).equals("0")) {
                    text.append('[').append(marks.group(1)).append("]\n");
                }
                from = marks.end();
            }
            shown.add(text.toString());
        }
        return shown;
    }
}
