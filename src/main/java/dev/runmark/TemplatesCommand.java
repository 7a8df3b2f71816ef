package dev.runmark;

import dev.runmark.render.look.BuiltIn;
import dev.runmark.render.look.Copied;
import dev.runmark.terminal.Exit;
import dev.runmark.terminal.Screen;
import dev.runmark.terminal.Version;
import dev.runmark.text.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code runmark templates}. */
@Command(
        name = "templates",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Lists the templates, the files of the design and the words of the interface, and which of them the project has"
                    + " its own of; those that were copied from a built-in one that has changed since come first.",
            "With NAME, shows the built-in one."
        })
final class TemplatesCommand implements Callable<Integer> {

    private final Screen screen;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "The name of one, such as foot.peb or words/de.properties.")
    private @Nullable String name;

    @Option(names = "--copy", description = "With NAME: write a copy into the project's templates, to be changed.")
    private boolean copying;

    @Mixin
    private SourceOption source = new SourceOption();

    TemplatesCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = source.folder(spec).resolve(BuiltIn.FOLDER);
        if (name == null) {
            if (copying) {
                throw new ParameterException(spec.commandLine(), "--copy needs the name of a template");
            }
            screen.list(lines(folder));
            return Exit.CLEAN;
        }
        String known = known(name);
        if (copying) {
            return copy(known, folder);
        }
        screen.list(BuiltIn.text(known).lines().toList());
        return Exit.CLEAN;
    }

    private static SortedMap<String, String> all() {
        SortedMap<String, String> all = new TreeMap<>(BuiltIn.templates());
        all.putAll(BuiltIn.assets());
        all.putAll(BuiltIn.words());
        return all;
    }

    private String known(String asked) {
        if (!all().containsKey(asked)) {
            // Another language's file would be no help.
            String help = BuiltIn.words().keySet().stream().anyMatch(file -> isBeside(asked, file))
                    ? "begin with a copy of `words/en.properties`"
                    : Suggestion.didYouMean(asked, all().keySet());
            throw new ParameterException(spec.commandLine(), "there is no template `" + asked + "`: " + help);
        }
        return asked;
    }

    private static boolean isBeside(String asked, String known) {
        return asked.startsWith(known.substring(0, known.indexOf('/') + 1));
    }

    private int copy(String known, Path folder) throws IOException {
        Path file = folder.resolve(known);
        String shown = BuiltIn.FOLDER + "/" + known;
        if (Files.exists(file)) {
            screen.err().println("error: there is `" + shown + "` already, and it is left alone");
            return Exit.PROBLEMS;
        }
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, Copied.copy(known));
        screen.list(List.of("wrote " + shown));
        return Exit.CLEAN;
    }

    private static List<String> lines(Path folder) throws IOException {
        int width = all().keySet().stream().mapToInt(String::length).max().orElse(0) + 2;
        List<String> stale = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Map.Entry<String, String> one : all().entrySet()) {
            Optional<Copied> own = own(folder.resolve(one.getKey()), one.getKey());
            String line = one.getKey()
                    + " ".repeat(width - one.getKey().length())
                    + one.getValue()
                    + own.map(copied -> "; " + copied.inWords()).orElse("");
            (own.filter(copied -> copied == Copied.STALE).isPresent() ? stale : others).add(line);
        }
        stale.addAll(others);
        return stale;
    }

    private static Optional<Copied> own(Path file, String name) throws IOException {
        return Files.isRegularFile(file) ? Optional.of(Copied.of(name, Files.readString(file))) : Optional.empty();
    }
}
