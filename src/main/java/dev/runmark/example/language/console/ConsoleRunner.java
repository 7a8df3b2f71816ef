package dev.runmark.example.language.console;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.fact.CompilerReport;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Interpreter;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.example.language.HiddenPlaces;
import dev.runmark.example.language.ScriptRunner;
import dev.runmark.example.language.Tried;
import dev.runmark.example.language.Way;
import dev.runmark.example.run.ConfinedProcess;
import dev.runmark.example.run.ExampleProcess;
import dev.runmark.example.run.Limits;
import dev.runmark.example.run.Surroundings;
import dev.runmark.example.sandbox.Cell;
import dev.runmark.text.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs what a page shows of a terminal: its commands in one shell, in a folder with the files that the page shows. */
public final class ConsoleRunner implements ScriptRunner {

    private static final Path SHELL = Path.of("/bin/sh");

    private final Cell cell;
    private final Path folder;
    private final Map<String, String> environment;
    private final OwnCommand own;
    private final Interpreter shell;

    private ConsoleRunner(Cell cell, Path folder, Map<String, String> environment, OwnCommand own, String version) {
        this.cell = cell;
        this.folder = folder;
        this.environment = environment;
        this.own = own;
        this.shell = new Interpreter("the shell", "", version, SHELL, List.of());
    }

    /**
     * A runner; empty if there is no shell.
     *
     * @param cell where commands are kept
     * @param folder an empty folder that lives as long as the runner
     * @param environment variables that commands may read
     */
    public static Optional<ScriptRunner> open(Cell cell, Path folder, Map<String, String> environment)
            throws IOException {
        if (!Files.isExecutable(SHELL)) {
            return Optional.empty();
        }
        OwnCommand own = OwnCommand.in(folder);
        return Optional.of(new ConsoleRunner(cell, folder, environment, own, own.version()));
    }

    @Override
    public Interpreter platform() {
        return shell;
    }

    @Override
    public Tried run(Composition composition, Limits limits, Way way) throws IOException, InterruptedException {
        ShellScript script = ShellScript.of(composition, "runmark-" + UUID.randomUUID());
        CompilerReport nothing = CompilerReport.rejected(List.of());
        if (script.blocks().isEmpty()) {
            return Tried.read(nothing);
        }
        Path place = Files.createTempDirectory(folder, "run-");
        try {
            Path files = Files.createDirectory(place.resolve("files"));
            Path file = script.write(files);
            ExampleProcess.ProcessResult result =
                    ConfinedProcess.run(cell, order(file, limits.withTime(composition.time(limits.time()))), place);
            Run run = new HiddenPlaces(Map.of(place.resolve("place"), "…"))
                    .hidden(run(composition, script, result, limits));
            return new Tried(nothing, Optional.of(run), List.of(), /* uncertain= */ false);
        } finally {
            Leftovers.delete(place);
        }
    }

    private ConfinedProcess.Order order(Path script, Limits limits) {
        List<Path> readable = new ArrayList<>(own.readable());
        readable.add(script.resolveSibling(""));
        Map<String, String> all = new HashMap<>(environment);
        all.put("PATH", own.folder() + ":/usr/local/bin:/usr/bin:/bin");
        return new ConfinedProcess.Order(
                (notes, temporary) -> List.of(
                        "/usr/bin/env",
                        "HOME=" + temporary,
                        "TMPDIR=" + temporary,
                        SHELL.toString(),
                        script.toString()),
                readable,
                limits,
                limits.time(),
                /* startsProcesses= */ true,
                Surroundings.USUAL.with(all));
    }

    private Run run(Composition composition, ShellScript script, ExampleProcess.ProcessResult result, Limits limits) {
        List<String> shown = script.shown(result.rawOut());
        Ending ending = ending(result, composition.time(limits.time()));
        long nanos = result.elapsed().toNanos();
        List<Printed> printed = new ArrayList<>();
        Map<Integer, Run.BlockRun> blocks = new HashMap<>();
        for (int i = 0; i < script.blocks().size(); i++) {
            List<Printed> own = new ArrayList<>();
            if (i < shown.size() && !shown.get(i).isEmpty()) {
                own.add(new Printed(Printed.Stream.OUT, shown.get(i), "", nanos, List.of()));
            }
            printed.addAll(own);
            boolean stopped = !(ending instanceof Ending.Exited) && i >= shown.size() - 1;
            blocks.put(script.blocks().get(i).number(), new Run.BlockRun(own, stopped ? ending : new Ending.Exited(0)));
        }
        boolean several = !(composition instanceof Composition.Single);
        return new Run(
                shell, printed, Map.of(), ending, result.elapsed(), /* threaded= */ false, several ? blocks : Map.of());
    }

    /** The exit status of each command is a part of what the terminal shows. */
    private static Ending ending(ExampleProcess.ProcessResult result, Duration time) {
        if (result.killedFor().equals("time")) {
            return new Ending.TimedOut(time, List.of());
        }
        return result.killedFor().isEmpty() ? new Ending.Exited(0) : new Ending.LimitExceeded(result.killedFor());
    }
}
