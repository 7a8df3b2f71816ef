package dev.runmark;

import dev.runmark.start.FirstSite;
import dev.runmark.terminal.Exit;
import dev.runmark.terminal.Screen;
import dev.runmark.terminal.Version;
import dev.runmark.text.LanguageTag;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code runmark new}. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description =
                "Begins a site: writes its settings, a topic and a page with an example, and, on a terminal, shows them in"
                        + " the browser. What is there already is left alone.")
final class NewCommand implements Callable<Integer> {

    private final Screen screen;
    private final BufferedReader answers;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "The folder of the site; made if it is not there (default: the current folder).")
    private Path folder = Path.of(".");

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "What the site is called; asked for on a terminal (default: My documentation).")
    private @Nullable String title;

    @Option(
            names = "--topic",
            paramLabel = "TEXT",
            description = "What its first topic is called; asked for on a terminal (default: Getting started).")
    private @Nullable String topic;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description =
                    "What language it is in, such as de; de, en, es, fr and zh begin with texts in it (default: en).")
    private @Nullable String language;

    @Option(names = "--no-serve", description = "Only write the files.")
    private boolean noServe;

    NewCommand(Screen screen, BufferedReader answers) {
        this.screen = screen;
        this.answers = answers;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "`" + folder + "` is not a folder");
        }
        if (FirstSite.isIn(folder)) {
            screen.err().println("error: there is a site in this folder already: `runmark serve --open` shows it");
            return Exit.PROBLEMS;
        }
        FirstSite fresh = FirstSite.in(tag());
        FirstSite site = fresh.called(
                named("--title", "Title of the site", title, fresh.title()),
                named("--topic", "First topic", topic, fresh.topic()));
        screen.list(site.write(folder).stream().map(path -> "wrote " + path).toList());
        if (!site.isTranslated()) {
            screen.list(List.of("a new site has no texts in `" + site.language().orElseThrow()
                    + "`, so they are in English: there are " + FirstSite.languages()));
        }
        return shown();
    }

    private Optional<String> tag() {
        if (language == null) {
            return Optional.empty();
        }
        String text = language;
        return Optional.of(LanguageTag.of(text)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "`" + text + "` is no language tag: " + LanguageTag.help(text))));
    }

    private String named(String option, String question, @Nullable String given, String otherwise) throws IOException {
        if (given != null) {
            if (given.isBlank()) {
                throw new ParameterException(spec.commandLine(), option + " needs a name");
            }
            return given;
        }
        if (!screen.terminal().interactive()) {
            return otherwise;
        }
        screen.err().print(question + " [" + otherwise + "]: ");
        screen.err().flush();
        String answer = answers.readLine();
        return answer == null || answer.isBlank() ? otherwise : answer;
    }

    private int shown() {
        if (screen.terminal().interactive() && !noServe) {
            return Main.commandLine(screen, answers).execute("serve", "--open", "--source", folder.toString());
        }
        String there = folder.normalize().toString();
        screen.list(List.of((there.isEmpty() ? "" : "in " + folder + ": ")
                + "`runmark serve --open` shows the site while you write, `runmark build` publishes it"));
        return Exit.CLEAN;
    }
}
