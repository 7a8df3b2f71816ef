package dev.runmark.example.language.javascript;

import dev.runmark.example.claim.Composition;
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
import java.util.regex.Pattern;

/** Runs examples in JavaScript, each in a Node of its own in which a probe notes what it does. */
public final class JavaScriptRunner implements ScriptRunner {

    /** What names the ways to leave processes behind. */
    private static final Pattern PROCESS_API = Pattern.compile("\\b(?:child_process|cluster)\\b");

    private static final Pattern PLACE = Pattern.compile(":\\d+:\\d+\\)?$", Pattern.MULTILINE);

    private static final Map<String, String> ENVIRONMENT = Map.of("TZ", "UTC", "NO_COLOR", "1");

    private final Interpreter node;
    private final Cell cell;
    private final Path folder;
    private final Map<String, String> environment;

    private JavaScriptRunner(Interpreter node, Cell cell, Path folder, Map<String, String> environment) {
        this.node = node;
        this.cell = cell;
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * A runner; empty if this machine has no Node.
     *
     * @param cell where programs are kept
     * @param folder an empty folder that lives as long as the runner
     * @param environment variables that programs may read
     */
    public static Optional<ScriptRunner> open(Cell cell, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        return NodeFinder.find(folder).map(node -> new JavaScriptRunner(node, cell, folder, environment));
    }

    @Override
    public Interpreter platform() {
        return node;
    }

    @Override
    public boolean showsPlace(String text) {
        return PLACE.matcher(text).find();
    }

    @Override
    public Tried run(Composition composition, Limits limits, Way way) throws IOException, InterruptedException {
        ProbedProgram program = new ProbedProgram(composition);
        Path place = Files.createTempDirectory(folder, "run-");
        try {
            Path file = place.resolve("program");
            program.write(file);
            Optional<String> seed = way.number() == 0 ? Optional.empty() : Optional.of(Integer.toString(way.number()));
            ExampleProcess.ProcessResult result = ConfinedProcess.run(cell, order(program, file, limits, seed), place);
            ProbeNotes notes =
                    ProbeNotes.read(program, result, new ProbeNotes.Stopped(List.of(), result.rawErr()), limits);
            if (notes.isOnlyRead()) {
                return Tried.read(notes.report());
            }
            Run run = new HiddenPlaces(Map.of(place.resolve("place"), "…")).hidden(notes.run(node, seed));
            return new Tried(
                    notes.report(),
                    Optional.of(run),
                    List.of(),
                    notes.used().stream().anyMatch(name -> !name.isEmpty()));
        } finally {
            Leftovers.delete(place);
        }
    }

    private ConfinedProcess.Order order(ProbedProgram program, Path file, Limits limits, Optional<String> seed) {
        List<Path> readable = new ArrayList<>(node.readable());
        readable.add(NodeFinder.probe(folder));
        readable.add(file);
        Optional<Path> parser = NodeFinder.parser(folder);
        parser.ifPresent(readable::add);
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.putAll(ENVIRONMENT);
        return new ConfinedProcess.Order(
                (notes, temporary) -> {
                    List<String> words = new ArrayList<>(options(program, limits));
                    words.add(NodeFinder.probe(folder).toString());
                    words.addAll(program.words(notes, file, temporary, limits, seed));
                    words.add(parser.map(Path::toString).orElse("-"));
                    words.addAll(program.composition().words().args());
                    return words;
                },
                readable,
                limits,
                program.composition().time(limits.time()),
                program.names(PROCESS_API),
                Surroundings.USUAL.with(all));
    }

    /** What reads a module without running it is an experiment of Node's, of which it warns. */
    private List<String> options(ProbedProgram program, Limits limits) {
        String node = this.node.program().toString();
        return program.isOnlyRead()
                ? List.of(node, "--experimental-vm-modules", "--no-warnings")
                : List.of(node, "--max-old-space-size=" + limits.heapMiB());
    }
}
