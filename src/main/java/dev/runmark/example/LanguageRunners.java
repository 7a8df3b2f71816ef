package dev.runmark.example;

import dev.runmark.example.javac.Equipment;
import dev.runmark.example.language.ScriptRunner;
import dev.runmark.example.language.command.CommandRunner;
import dev.runmark.example.language.console.ConsoleRunner;
import dev.runmark.example.language.data.DataRunner;
import dev.runmark.example.language.javascript.JavaScriptRunner;
import dev.runmark.example.language.python.PythonRunner;
import dev.runmark.example.run.WorkFolder;
import dev.runmark.site.Language;
import dev.runmark.site.PlacedText;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows which package does the work of each language. */
final class LanguageRunners {

    private final Language language;
    private final ProvingSettings settings;
    private final List<ScriptProver> provers;
    private final List<Problem> problems;

    private LanguageRunners(
            Language language, ProvingSettings settings, List<ScriptProver> provers, List<Problem> problems) {
        this.language = language;
        this.settings = settings;
        this.provers = provers;
        this.problems = problems;
    }

    /**
     * Opens a prover for each platform of a language.
     *
     * @param provers takes them
     * @param problems takes what this machine does not have
     */
    static void of(Language language, ProvingSettings settings, List<ScriptProver> provers, List<Problem> problems)
            throws IOException, InterruptedException {
        new LanguageRunners(language, settings, provers, problems).open();
    }

    /** Opens a runner in a folder; empty if this machine does not have what it takes. */
    private interface Opening {
        Optional<ScriptRunner> in(WorkFolder folder, Map<String, String> environment)
                throws IOException, InterruptedException;
    }

    private void open() throws IOException, InterruptedException {
        if (language instanceof Language.Python python) {
            open(python);
        } else if (language instanceof Language.JavaScript script) {
            open(
                    script.asked(),
                    "Node 18 or newer (node)",
                    (folder, environment) -> JavaScriptRunner.open(settings.cell(), folder.path(), environment));
        } else if (language instanceof Language.Console console) {
            open(
                    console.asked(),
                    "/bin/sh",
                    (folder, environment) -> ConsoleRunner.open(settings.cell(), folder.path(), environment));
        } else if (language instanceof Language.Command command) {
            open(
                    command.asked(),
                    "`" + command.command().get(0) + "`",
                    (folder, environment) -> CommandRunner.open(command, settings.cell(), folder.path(), environment));
        } else if (language instanceof Language.Data data) {
            open(data.asked(), data.title(), (folder, environment) -> Optional.of(new DataRunner(data.format())));
        }
    }

    private void open(Language.Python python) throws IOException, InterruptedException {
        if (python.versions().isEmpty()) {
            open(python.asked(), "Python 3 (python3)", in(""));
        }
        for (PlacedText version : python.versions()) {
            open(version, "Python " + version.text() + " (python" + version.text() + ")", in(version.text()));
        }
    }

    private String named() {
        return language instanceof Language.Command ? "`" + language.word() + "`" : language.title();
    }

    private Opening in(String version) {
        return (folder, environment) -> PythonRunner.open(version, settings.cell(), folder.path(), environment);
    }

    private void open(PlacedText asked, String needed, Opening opening) throws IOException, InterruptedException {
        Map<String, String> environment =
                Equipment.environment(settings.examples().scope().environment());
        WorkFolder folder = WorkFolder.open();
        Optional<ScriptRunner> runner = opening.in(folder, environment);
        if (runner.isPresent()) {
            RunCache cache = RunCache.open(language, runner.get().platform(), environment, settings);
            provers.add(new ScriptProver(language, runner.get(), settings, cache, folder));
        } else {
            folder.close();
            problems.add(asked.error(
                            Rule.LANGUAGE_MISSING, "examples are in " + named() + ", and this machine has no " + needed)
                    .asWarning()
                    .withHelp("install it, or put it on the path; examples in it are not proved here"));
        }
    }
}
