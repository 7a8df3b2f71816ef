package dev.runmark;

import dev.runmark.build.Build;
import dev.runmark.build.FinishedPages;
import dev.runmark.build.Options;
import dev.runmark.example.ProvingSettings;
import dev.runmark.example.judge.Proofs;
import dev.runmark.launch.DesktopBrowser;
import dev.runmark.launch.PreviewProcess;
import dev.runmark.publish.SiteCheck;
import dev.runmark.serve.Preview;
import dev.runmark.serve.PreviewListener;
import dev.runmark.serve.PreviewSettings;
import dev.runmark.site.SiteConfig;
import dev.runmark.terminal.Exit;
import dev.runmark.terminal.Screen;
import dev.runmark.terminal.Version;
import dev.runmark.text.Origin;
import dev.runmark.text.Problem;
import dev.runmark.text.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code runmark serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description =
                "Shows the site in a browser while it is written: each save appears by itself, examples are proved in"
                        + " the background, and what is wrong is shown in the page. Drafts are shown, too. Nothing is published.")
final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    private final Screen screen;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port to listen at; the next free one if it is taken (default: 8080).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            defaultValue = "localhost",
            description =
                    "The name or address to listen at; others than that of this machine let other machines read the drafts"
                            + " (default: localhost).")
    private String host = "localhost";

    @Option(names = "--open", description = "Open the site in the browser.")
    private boolean open;

    @Mixin
    private ProvingOptions project = new ProvingOptions();

    @Mixin
    private BaseUrlOption baseUrl = new BaseUrlOption();

    ServeCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port needs a number from 0 to 65535: " + port);
        }
        Options options = project.options(spec, baseUrl.url(), Severity.ERROR);
        TerminalListener terminal = new TerminalListener(options.source());
        try (Preview preview = Preview.start(settings(options, terminal), terminal)) {
            // The signal of Ctrl-C runs hooks and nothing else.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(preview), "runmark-end-preview"));
            PreviewProcess.whenLeftAlone(() -> close(preview));
            preview.await();
            return Exit.CLEAN;
        }
    }

    private PreviewSettings settings(Options options, TerminalListener terminal) {
        return new PreviewSettings(
                options.source(),
                options.baseUrl(),
                examples -> options.examples() == Options.Examples.SKIP
                        ? Optional.empty()
                        : Optional.of(terminal.said(Build.settings(examples, options))),
                ServeCommand::check,
                Build.cards(options),
                options.cache().map(cache -> cache.resolve("heads")),
                host,
                port);
    }

    private void greet(Preview preview, Path folder) {
        if (port != 0 && preview.port() != port) {
            screen.err()
                    .println("port " + port + " is taken: this is " + preview.port()
                            + ", the next that is free (--port chooses)");
        }
        if (preview.isOpen()) {
            screen.err().println("warning: other machines can read this site and its drafts (--host " + host + ")");
        }
        screen.out().println(Version.text());
        screen.out().println("  " + preview.address() + " shows " + folder + " as it is written");
        screen.out().println("  Ctrl-C ends it");
        screen.out().flush();
    }

    private void openBrowser(Preview preview) {
        if (!DesktopBrowser.open(preview.address())) {
            screen.err().println("no browser could be opened: go to " + preview.address());
        }
    }

    private static void close(Preview preview) {
        try {
            preview.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Collection<Problem> check(
            Collection<String> paths, SiteConfig config, Map<String, String> pages, Function<String, Origin> origins) {
        SiteCheck check = FinishedPages.check(paths, config, origins);
        if (check.problems().isEmpty()) {
            pages.forEach(check::accept);
        }
        return check.problems();
    }

    /** Says on the terminal where to look, and what is wrong, in the words of a build, each problem once. */
    private final class TerminalListener implements PreviewListener {

        private final Path folder;
        private List<Problem> shown = List.of();
        private String conditions = "";

        private TerminalListener(Path folder) {
            this.folder = folder;
        }

        /** Says, if the user wants to know, what examples run with: at first, and when that is something else. */
        private synchronized ProvingSettings said(ProvingSettings settings) {
            String now = project.isVerbose() ? Details.of(settings) : "";
            if (!now.equals(conditions)) {
                conditions = now;
                screen.list(List.of(now));
                screen.out().flush();
            }
            return settings;
        }

        @Override
        public void listening(Preview preview) {
            greet(preview, folder);
            if (open) {
                openBrowser(preview);
            }
        }

        @Override
        public synchronized void problems(List<Problem> problems) {
            List<Problem> others = problems.stream()
                    .filter(problem -> !shown.contains(problem))
                    .toList();
            shown = problems;
            screen.show(others, others.size() == problems.size() ? "" : Screen.count(problems) + " in all");
            if (others.isEmpty()) {
                screen.err()
                        .println(problems.isEmpty() ? "nothing is wrong any more" : "left: " + Screen.count(problems));
            }
            screen.err().flush();
        }

        @Override
        public synchronized void proved(Proofs proofs) {
            if (project.isVerbose()) {
                screen.list(Details.of(proofs));
                screen.out().flush();
            }
        }

        @Override
        public synchronized void failed(Exception failure) {
            screen.showFailure(failure);
            screen.err().flush();
        }
    }
}
