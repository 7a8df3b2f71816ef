package dev.runmark.example.language.python;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.fact.Circumstance;
import dev.runmark.example.fact.Dependence;
import dev.runmark.example.fact.Interpreter;
import dev.runmark.example.fact.Run;
import dev.runmark.example.language.HiddenPlaces;
import dev.runmark.example.language.ProbeNotes;
import dev.runmark.example.language.ProbedProgram;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Runs examples in Python, each in a process of its own in which a probe notes what it does. */
public final class PythonRunner implements ScriptRunner {

    /** What shows the order of a set or a dictionary's hashes, which is another one in each process. */
    private static final Set<String> OF_ORDER = Set.of("set", "frozenset", "hash");

    /** What is another in each run, of which nothing can be forced. */
    private static final Set<String> UNCERTAIN = Set.of(
            "random", "secrets", "uuid", "time", "datetime", "getpid", "id", "urandom", "tempfile", "as_completed");

    /** What names the ways to leave processes behind. */
    private static final Pattern PROCESS_API =
            Pattern.compile("\\b(?:os|pty|subprocess|multiprocessing|Process\\w*)\\b");

    /** Only a seed that is stated makes the order of hashes the same in each process. */
    private static final String SEED = "PYTHONHASHSEED";

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "PYTHONUNBUFFERED", "1",
            "PYTHONDONTWRITEBYTECODE", "1",
            "PYTHONUTF8", "1",
            "PYTHONNOUSERSITE", "1",
            "TZ", "UTC");

    private final Interpreter python;
    private final Cell cell;
    private final Path folder;
    private final Map<String, String> environment;

    private PythonRunner(Interpreter python, Cell cell, Path folder, Map<String, String> environment) {
        this.python = python;
        this.cell = cell;
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * A runner for a version of Python; empty if this machine does not have it.
     *
     * @param version such as 3.11; empty for the one at hand
     * @param cell where programs are kept
     * @param folder an empty folder that lives as long as the runner
     * @param environment variables that programs may read
     */
    public static Optional<ScriptRunner> open(String version, Cell cell, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        return PythonFinder.find(version, folder).map(python -> new PythonRunner(python, cell, folder, environment));
    }

    @Override
    public Interpreter platform() {
        return python;
    }

    @Override
    public boolean showsPlace(String text) {
        return PLACE.matcher(text).find();
    }

    private static final Pattern PLACE = Pattern.compile("\", line \\d");

    @Override
    public Tried run(Composition composition, Limits limits, Way way) throws IOException, InterruptedException {
        ProbedProgram program = new ProbedProgram(composition);
        Path place = Files.createTempDirectory(folder, "run-");
        try {
            Path file = place.resolve("program");
            program.write(file);
            Optional<String> seed = seed(way);
            Order order = new Order(program, file, limits, seed);
            ExampleProcess.ProcessResult result = ConfinedProcess.run(cell, order.process(way), place);
            ProbeNotes notes =
                    ProbeNotes.read(program, result, Watchdog.read(program.name(), result, limits.time()), limits);
            if (notes.isOnlyRead()) {
                return Tried.read(notes.report());
            }
            Run run = hiding(place).hidden(notes.run(python, seed));
            return new Tried(notes.report(), Optional.of(run), possible(notes), isUncertain(notes));
        } finally {
            Leftovers.delete(place);
        }
    }

    /** Every other run but the first has its threads held up; in the others they only take turns as often as can be. */
    private static Optional<String> seed(Way way) {
        return way.number() == 0 ? Optional.empty() : Optional.of(Integer.toString(way.number()));
    }

    private static List<Dependence> possible(ProbeNotes notes) {
        List<String> names = notes.used().stream().filter(OF_ORDER::contains).toList();
        return names.isEmpty() ? List.of() : List.of(new Dependence(Circumstance.ORDER, names));
    }

    private static boolean isUncertain(ProbeNotes notes) {
        return notes.used().stream().anyMatch(UNCERTAIN::contains);
    }

    private HiddenPlaces hiding(Path place) {
        Map<Path, String> instead = new LinkedHashMap<>();
        instead.put(place.resolve("place"), "…");
        python.readable().forEach(path -> instead.put(path, "…/python" + python.number()));
        return new HiddenPlaces(instead);
    }

    /** One run of a program. */
    private final class Order {

        private final ProbedProgram program;
        private final Path file;
        private final Limits limits;
        private final Optional<String> seed;

        Order(ProbedProgram program, Path file, Limits limits, Optional<String> seed) {
            this.program = program;
            this.file = file;
            this.limits = limits;
            this.seed = seed;
        }

        ConfinedProcess.Order process(Way way) {
            List<Path> readable = new ArrayList<>(python.readable());
            readable.add(PythonFinder.probe(folder));
            readable.add(file);
            Integer order = way.forced().get(Circumstance.ORDER);
            Map<String, String> all = new LinkedHashMap<>(environment);
            all.putAll(ENVIRONMENT);
            all.put(SEED, order == null ? "0" : Integer.toString(order));
            return new ConfinedProcess.Order(
                    this::words,
                    readable,
                    limits,
                    program.composition().time(limits.time()),
                    program.names(PROCESS_API),
                    Surroundings.USUAL.with(all));
        }

        private List<String> words(String notes, Path temporary) {
            List<String> words = new ArrayList<>(List.of(
                    python.program().toString(), PythonFinder.probe(folder).toString()));
            words.addAll(program.words(notes, file, temporary, limits, seed));
            words.addAll(program.composition().words().args());
            return words;
        }
    }
}
