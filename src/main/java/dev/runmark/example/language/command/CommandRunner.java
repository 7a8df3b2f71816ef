package dev.runmark.example.language.command;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.CompilerReport;
import dev.runmark.example.fact.Ending;
import dev.runmark.example.fact.Interpreter;
import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import dev.runmark.example.language.HiddenPlaces;
import dev.runmark.example.language.Programs;
import dev.runmark.example.language.ScriptRunner;
import dev.runmark.example.language.Tried;
import dev.runmark.example.language.Way;
import dev.runmark.example.run.ConfinedProcess;
import dev.runmark.example.run.ExampleProcess;
import dev.runmark.example.run.Limits;
import dev.runmark.example.run.Surroundings;
import dev.runmark.example.sandbox.Cell;
import dev.runmark.site.FenceLine;
import dev.runmark.site.Language;
import dev.runmark.text.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs examples by the command that the project states. Of what they do, only the whole output and the exit status is seen. */
public final class CommandRunner implements ScriptRunner {

    private static final String FILE = "FILE";
    private static final Pattern VERSION = Pattern.compile("\\d+(?:\\.\\d+)+");

    /** Puts the example's file into the folder that it runs in. */
    private static final String SCRIPT = "cp \"$1\" . && shift && exec \"$@\"";

    private final Language.Command language;
    private final Interpreter platform;
    private final Cell cell;
    private final Path folder;
    private final Map<String, String> environment;

    private CommandRunner(
            Language.Command language, Interpreter platform, Cell cell, Path folder, Map<String, String> environment) {
        this.language = language;
        this.platform = platform;
        this.cell = cell;
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * A runner; empty if this machine does not have the command.
     *
     * @param cell where examples are kept
     * @param folder an empty folder that lives as long as the runner
     * @param environment variables that examples may read
     */
    public static Optional<ScriptRunner> open(
            Language.Command language, Cell cell, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        Optional<Path> program = Programs.named(language.command().get(0));
        if (program.isEmpty()) {
            return Optional.empty();
        }
        String version =
                Programs.ask(List.of(program.get().toString(), "--version")).orElse("");
        Matcher number = VERSION.matcher(version);
        Interpreter platform = new Interpreter(
                language.title(),
                number.find() ? number.group() : "",
                version.strip(),
                program.get(),
                List.of(Programs.real(program.get()), home(Programs.real(program.get()))));
        return Optional.of(new CommandRunner(language, platform, cell, folder, environment));
    }

    /** Where a program has what it needs: beside the folder {@code bin} that it lies in. */
    private static Path home(Path program) {
        Path parent = Objects.requireNonNull(program.getParent());
        Path above = parent.getParent();
        return parent.endsWith("bin") && above != null ? above : parent;
    }

    @Override
    public Interpreter platform() {
        return platform;
    }

    @Override
    public Tried run(Composition composition, Limits limits, Way way) throws IOException, InterruptedException {
        CompilerReport nothing = CompilerReport.rejected(List.of());
        if (composition.words().expectation() instanceof Expectation.Compiles) {
            return Tried.read(nothing);
        }
        Path place = Files.createTempDirectory(folder, "run-");
        try {
            Path file = place.resolve(language.file());
            Files.writeString(file, text(composition));
            ExampleProcess.ProcessResult result = ConfinedProcess.run(cell, order(composition, file, limits), place);
            List<CompilerMessage> errors = result.exitStatus() == 0 ? List.of() : errors(composition, result);
            if (!errors.isEmpty()) {
                return Tried.read(CompilerReport.rejected(errors));
            }
            Run run = new HiddenPlaces(Map.of(place, "…")).hidden(run(result, limits));
            return new Tried(nothing, Optional.of(run), List.of(), /* uncertain= */ false);
        } finally {
            Leftovers.delete(place);
        }
    }

    /** Each line has the number that it has in the page, so that what a compiler says needs no translation. */
    private static String text(Composition composition) {
        StringBuilder text = new StringBuilder();
        int line = 1;
        for (Example block : composition.blocks()) {
            for (FenceLine each : block.code().lines()) {
                for (; line < each.line(); line++) {
                    text.append('\n');
                }
                text.append(each.text()).append('\n');
                line++;
            }
        }
        return text.toString();
    }

    private ConfinedProcess.Order order(Composition composition, Path file, Limits limits) {
        List<Path> readable = new ArrayList<>(platform.readable());
        readable.add(file);
        Map<String, String> all = new HashMap<>(environment);
        all.put("PATH", platform.program().getParent() + ":/usr/local/bin:/usr/bin:/bin");
        return new ConfinedProcess.Order(
                (notes, temporary) -> words(composition, file, temporary),
                readable,
                limits,
                composition.time(limits.time()),
                /* startsProcesses= */ true,
                Surroundings.USUAL.with(all));
    }

    private List<String> words(Composition composition, Path file, Path temporary) {
        List<String> words = new ArrayList<>(List.of(
                "/usr/bin/env",
                "HOME=" + temporary,
                "TMPDIR=" + temporary,
                "/bin/sh",
                "-c",
                SCRIPT,
                "sh",
                file.toString()));
        words.add(platform.program().toString());
        language.command().stream()
                .skip(1)
                .map(word -> word.replace(FILE, language.file()))
                .forEach(words::add);
        words.addAll(composition.words().args());
        return words;
    }

    private List<CompilerMessage> errors(Composition composition, ExampleProcess.ProcessResult result) {
        List<CompilerMessage> errors = new ArrayList<>();
        if (language.message().isEmpty()) {
            return errors;
        }
        Matcher matcher = language.message().get().matcher(result.rawErr() + result.rawOut());
        while (matcher.find()) {
            line(composition, matcher.group("line"))
                    .ifPresent(line -> errors.add(new CompilerMessage(
                            "",
                            matcher.group("message"),
                            line.line(),
                            line.column(),
                            Math.max(1, line.text().length()))));
        }
        return errors;
    }

    private static Optional<FenceLine> line(Composition composition, String number) {
        return composition.blocks().stream()
                .flatMap(block -> block.code().lines().stream())
                .filter(line -> Integer.toString(line.line()).equals(number))
                .findFirst();
    }

    private Run run(ExampleProcess.ProcessResult result, Limits limits) {
        long nanos = result.elapsed().toNanos();
        List<Printed> printed = new ArrayList<>();
        if (!result.rawOut().isEmpty()) {
            printed.add(new Printed(Printed.Stream.OUT, result.rawOut(), "", nanos, List.of()));
        }
        if (!result.rawErr().isEmpty()) {
            printed.add(new Printed(Printed.Stream.ERR, result.rawErr(), "", nanos, List.of()));
        }
        return new Run(
                platform, printed, Map.of(), ending(result, limits.time()), result.elapsed(), /* threaded= */ false);
    }

    private static Ending ending(ExampleProcess.ProcessResult result, Duration time) {
        if (result.killedFor().equals("time")) {
            return new Ending.TimedOut(time, List.of());
        }
        return result.killedFor().isEmpty()
                ? new Ending.Exited(result.exitStatus())
                : new Ending.LimitExceeded(result.killedFor());
    }
}
