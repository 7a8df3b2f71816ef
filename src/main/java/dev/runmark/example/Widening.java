package dev.runmark.example;

import dev.runmark.example.fact.Isolation;
import dev.runmark.site.Confinement;
import dev.runmark.site.ExampleScope;
import dev.runmark.site.PlacedText;
import dev.runmark.site.SandboxMode;
import dev.runmark.site.SetupFile;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what a project asks for although the command line asks for a sandbox: the files of a project come with the change
 * that is to be checked, and must not say how far its code may go.
 */
final class Widening {

    private final ExampleScope scope;
    private final List<Problem> problems = new ArrayList<>();

    private Widening(ExampleScope scope) {
        this.scope = scope;
    }

    /** What keeps examples from being run in the sandbox that is asked for. */
    static List<Problem> problems(ProvingSettings settings) {
        ExampleScope scope = settings.examples().scope();
        Confinement confinement = scope.confinement();
        Widening widening = new Widening(scope);
        if (confinement.isClosed()) {
            widening.lookAt(settings);
        }
        return widening.problems.isEmpty()
                ? missing(confinement, settings.cell().sandbox().isolation())
                : widening.problems;
    }

    private static List<Problem> missing(Confinement confinement, Isolation isolation) {
        if (confinement.mode() != SandboxMode.REQUIRED || isolation.sandboxed()) {
            return List.of();
        }
        return confinement.sandbox().stream()
                .map(stated -> stated.error(
                                Rule.SANDBOX_MISSING, "examples are to run in a sandbox: " + isolation.reason())
                        .withHelp(
                                "install bubblewrap and let it make user namespaces, or run them with all your rights:"
                                        + " --sandbox off"))
                .toList();
    }

    private void lookAt(ProvingSettings settings) {
        Confinement confinement = scope.confinement();
        confinement.network().stream().filter(Widening::isOfTheProject).forEach(this::network);
        refuse(confinement.readable(), "--read");
        refuse(scope.environment(), "--env");
        Stream.concat(
                        settings.examples().libraries().classpath().stream(),
                        scope.setups().stream().map(SetupFile::file))
                .filter(Widening::isOfTheProject)
                .filter(path -> leavesProject(path, settings.folder()))
                .forEach(path -> add(path, "this is outside of the project", "copy it into the project"));
    }

    private void network(PlacedText stated) {
        add(stated, "the project asks for the network", "say it yourself, if you trust the examples: --network");
    }

    private void refuse(List<PlacedText> stated, String option) {
        stated.stream()
                .filter(Widening::isOfTheProject)
                .forEach(text -> add(
                        text,
                        "the project asks for `" + text.text() + "`",
                        "say it yourself, if you trust the examples: " + option + " " + text.text()));
    }

    private boolean leavesProject(PlacedText path, Path folder) {
        Path base = folder.toAbsolutePath().normalize();
        return !base.resolve(path.text()).normalize().startsWith(base);
    }

    private static boolean isOfTheProject(PlacedText stated) {
        return !stated.isOnCommandLine();
    }

    private void add(PlacedText stated, String what, String help) {
        problems.add(stated.error(
                        Rule.SANDBOX_WIDENED,
                        what + ", and --sandbox required lets nobody but the command line widen the sandbox")
                .withHelp(help));
    }
}
