package dev.runmark.example.javac;

import dev.runmark.text.DaemonThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compiles many units in one task of javac, since the task is the cost and not the unit.
 *
 * <p>Not thread-safe, but for {@link #unitAtWork()}.
 */
public final class Compiler implements AutoCloseable {

    private final Javac javac;
    private final UnitAtWork atWork = new UnitAtWork();

    private Compiler(Javac javac) {
        this.javac = javac;
    }

    /**
     * The compiler of the JDK that this program runs on.
     *
     * @param probe a jar with the class of the probe that takes down values
     * @param equipment what examples have besides the JDK
     * @param processing whether annotation processors run
     * @throws IOException if there is none
     */
    public static Compiler open(Path probe, Equipment equipment, Processing processing) throws IOException {
        return new Compiler(Javac.open(probe, equipment, processing));
    }

    /** Has the compiler of this JDK loaded in the background, since something will probably have to be compiled soon. */
    public static void foresee() {
        DaemonThread.start("runmark-compiler", CompilerStart::make);
    }

    /** Those of some options that the compiler of this JDK has. */
    public static List<String> knownOptions(List<String> options) throws IOException {
        return Javac.knownOptions(options);
    }

    /** Whether annotation processors run. */
    public Processing processing() {
        return javac.processing();
    }

    @Override
    public void close() throws IOException {
        javac.close();
    }

    /** The unit that the compiler is busy with, for another thread to ask; empty where that is none in particular. */
    public Optional<Unit> unitAtWork() {
        return atWork.get();
    }

    /** Parses units; only syntax is looked at, and there are no classes. The results are in the units' order. */
    public List<Parsed> parse(List<Unit> units) throws IOException {
        return units.isEmpty() ? List.of() : new CompilerTask(javac, atWork, units, List.of()).parse();
    }

    /**
     * Finds out the types of variables that are declared with {@code var}.
     *
     * @param units all of them free of syntax errors
     * @param options further options of javac
     * @return for each unit, in their order
     */
    public List<Inferred> inferTypes(List<Unit> units, List<String> options) throws IOException {
        if (units.isEmpty()) {
            return List.of();
        }
        try {
            return new CompilerTask(javac, atWork, units, options).inferTypes();
        } catch (IllegalStateException failure) {
            // Compiling them shows which of them javac fails on; without types, less of them is understood.
            requireOwnFailure(failure);
            return units.stream().map(unit -> Inferred.NOTHING).toList();
        }
    }

    /**
     * What was found out about a unit.
     *
     * @param types what {@link UnitTrees#inferredTypes()} says
     * @param missing the names that stand for nothing
     */
    public record Inferred(Map<Integer, String> types, Missing missing) {

        static final Inferred NOTHING = new Inferred(Map.of(), Missing.NOTHING);
    }

    /**
     * Compiles units. One that is rejected does not keep the others from being compiled.
     *
     * @param units all of them free of syntax errors
     * @param options further options of javac
     * @return the results in the units' order
     */
    public List<Compiled> compile(List<Unit> units, List<String> options) throws IOException {
        Map<Unit, Compiled> results = new HashMap<>();
        List<Unit> rest = units;
        while (!rest.isEmpty()) {
            List<Compiled> round = round(rest, options);
            List<Compiled> rejected =
                    round.stream().filter(unit -> !unit.report().isWhole()).toList();
            // javac makes no classes at all while there is an error: the others go round once more.
            Collection<Compiled> settled = rejected.isEmpty() ? round : rejected;
            settled.forEach(compiled -> results.put(compiled.unit(), compiled));
            rest = rest.stream().filter(unit -> !results.containsKey(unit)).toList();
        }
        return units.stream()
                .map(unit -> Optional.ofNullable(results.get(unit)).orElseThrow())
                .toList();
    }

    /** There are texts on which javac itself fails, and then it does not say which of them it was. */
    private List<Compiled> round(List<Unit> units, List<String> options) throws IOException {
        CompilerTask task = new CompilerTask(javac, atWork, units, options);
        try {
            return settled(task.compile(), options);
        } catch (IllegalStateException failure) {
            Throwable cause = requireOwnFailure(failure);
            if (units.size() == 1) {
                return task.failed(cause);
            }
            int half = units.size() / 2;
            List<Compiled> round = new ArrayList<>(round(units.subList(0, half), options));
            round.addAll(round(units.subList(half, units.size()), options));
            return round;
        }
    }

    /** An error in one unit keeps annotation processors from running for the others, which then have errors, too. */
    private List<Compiled> settled(List<Compiled> round, List<String> options) throws IOException {
        if (javac.processing() == Processing.OFF || round.size() == 1) {
            return round;
        }
        List<Compiled> settled = new ArrayList<>();
        for (Compiled compiled : round) {
            settled.addAll(compiled.report().isWhole() ? List.of(compiled) : round(List.of(compiled.unit()), options));
        }
        return settled;
    }

    /** Why javac failed; whatever else is wrong is thrown on. */
    private static Throwable requireOwnFailure(IllegalStateException failure) {
        return Optional.ofNullable(failure.getCause()).orElseThrow(() -> failure);
    }
}
