package dev.runmark.example.compile;

import dev.runmark.example.claim.Code;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.Compiler;
import dev.runmark.example.javac.Equipment;
import dev.runmark.example.javac.Parsed;
import dev.runmark.example.javac.Processing;
import dev.runmark.example.javac.Shape;
import dev.runmark.example.javac.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles many examples with as few runs of javac as possible. */
public final class Compilation {

    /** What was found can show that more is missing; rarely more than twice. */
    private static final int ROUNDS = 5;

    private final Compiler compiler;
    private final Jdk jdk;
    private final Equipment equipment;
    private final ImportFinder imports;

    private Compilation(Compiler compiler, Jdk jdk, Equipment equipment) {
        this.compiler = compiler;
        this.jdk = jdk;
        this.equipment = equipment;
        this.imports = new ImportFinder(jdk, equipment);
    }

    /**
     * Units that can go into one task.
     *
     * @param preview whether they use preview features
     * @param module whether they describe a module, which finds libraries elsewhere
     * @param meantToFail whether the page says that they are rejected; apart from the others, they cost those no
     *     second round
     * @param alone the number of a unit that must not see another's classes because it states its own package, or
     *     must not make them a part of its module; -1 otherwise
     */
    private record Group(boolean preview, boolean module, boolean meantToFail, int alone) {}

    /** Compiles compositions; the results are in their order. */
    static List<Compiled> of(Compiler compiler, Jdk jdk, Equipment equipment, List<Composition> compositions)
            throws IOException {
        Compilation compilation = new Compilation(compiler, jdk, equipment);
        try {
            return compilation.run(compositions);
        } catch (StackOverflowError | RuntimeException e) {
            DeepNesting.throwOther(e);
            return compilation.oneByOne(compositions);
        }
    }

    /** The compiler recurses and has no limit of its own to ask for: what is nested too deep for it costs no other. */
    private List<Compiled> oneByOne(List<Composition> compositions) throws IOException {
        List<Compiled> all = new ArrayList<>();
        for (Composition composition : compositions) {
            try {
                all.addAll(run(List.of(composition)));
            } catch (StackOverflowError | RuntimeException e) {
                DeepNesting.throwOther(e);
                all.add(Compiled.rejected(
                        Unit.of(composition, Shape.UNIT, 0), List.of(DeepNesting.messageIn(composition))));
            }
        }
        return all;
    }

    /** The options that a JVM needs for what its program was compiled with. */
    public static List<String> jvmOptions(Composition composition, Equipment equipment) {
        boolean previewForItself = isPreview(composition) && !equipment.preview();
        return previewForItself ? both(List.of("--enable-preview"), equipment.jvmOptions()) : equipment.jvmOptions();
    }

    private static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private List<Compiled> run(List<Composition> compositions) throws IOException {
        Map<Composition, Compiled> results = new HashMap<>();
        List<Composition> whole = compositions.stream()
                .filter(composition -> !(composition instanceof Composition.Session))
                .toList();
        asWholes(whole, results);
        List<Composition> asBlocks = compositions.stream()
                .filter(composition -> Optional.ofNullable(results.get(composition))
                        .map(compiled -> mayBeBlocks(compiled) || hidesFromProcessors(compiled))
                        .orElse(true))
                .toList();
        for (Compiled compiled : asBlocks(asBlocks, whole.size())) {
            Composition composition = compiled.unit().composition();
            if (!(composition instanceof Composition.Single)
                    || compiled.report().errors().isEmpty()) {
                results.put(composition, compiled);
            } else {
                // Where no file could hold the text, what is wrong with it as blocks says more.
                results.computeIfPresent(
                        composition,
                        (same, asWhole) -> asWhole.report().statements().isEmpty() || speaksOfItself(asWhole)
                                ? Compiled.rejected(
                                        compiled.unit(), compiled.report().errors())
                                : asWhole);
            }
        }
        return compositions.stream().map(results::get).toList();
    }

    /** Whether it is in a class or method with types that an annotation processor finds only outside. */
    private boolean hidesFromProcessors(Compiled compiled) {
        Unit unit = compiled.unit();
        return compiler.processing() == Processing.ON
                && (unit.shape() == Shape.MEMBERS || unit.shape() == Shape.STATEMENTS)
                && !(unit.composition().words().expectation() instanceof Expectation.FailsToCompile)
                && OuterTypes.mayBeProcessed(Code.text(unit.composition().lines()));
    }

    /** Whether it is rejected for a {@code this}, which the statements of a session may use. */
    private static boolean speaksOfItself(Compiled compiled) {
        return compiled.report().errors().stream()
                .anyMatch(error -> error.key().equals("compiler.err.non-static.cant.be.ref")
                        && error.text().contains("variable this "));
    }

    private void asWholes(List<Composition> compositions, Map<Composition, Compiled> results) throws IOException {
        Map<Group, List<Unit>> groups = new LinkedHashMap<>();
        List<Parsed> parsed = Shapes.find(compiler, compositions);
        for (int i = 0; i < parsed.size(); i++) {
            Parsed candidate = parsed.get(i);
            if (candidate.errors().isEmpty()) {
                groups.computeIfAbsent(group(candidate.unit(), i), g -> new ArrayList<>())
                        .add(candidate.unit());
            } else {
                results.put(candidate.unit().composition(), Compiled.rejected(candidate.unit(), candidate.errors()));
            }
        }
        for (Map.Entry<Group, List<Unit>> group : groups.entrySet()) {
            for (Compiled compiled : compile(group.getValue(), options(group.getKey()))) {
                results.put(compiled.unit().composition(), compiled);
            }
        }
    }

    /**
     * Whether what was rejected as a whole may be taken as the blocks of a session: a block that mixes statements with
     * methods and types, and blocks that together are no Java.
     */
    private static boolean mayBeBlocks(Compiled compiled) {
        boolean meantToFail = compiled.unit().composition().words().expectation() instanceof Expectation.FailsToCompile;
        Composition composition = compiled.unit().composition();
        boolean single = composition instanceof Composition.Single
                || composition.blocks().stream().anyMatch(composition::onlyUses);
        boolean unread = compiled.report().statements().isEmpty();
        // A whole file has no use for what bare statements may name without an import.
        boolean file = compiled.unit().shape() == Shape.UNIT && !unread;
        return !compiled.unit().isModule()
                && !compiled.report().errors().isEmpty()
                && (single ? !meantToFail && !file : unread);
    }

    private List<Compiled> asBlocks(List<Composition> compositions, int firstNumber) throws IOException {
        List<Compiled> all = new ArrayList<>();
        Map<Boolean, List<Composition>> groups =
                compositions.stream().collect(Collectors.partitioningBy(Compilation::isPreview));
        for (Map.Entry<Boolean, List<Composition>> group : groups.entrySet()) {
            if (!group.getValue().isEmpty()) {
                BlocksCompiler blocks = new BlocksCompiler(compiler, imports, options(group.getKey()));
                all.addAll(blocks.compile(group.getValue(), firstNumber));
            }
        }
        return all;
    }

    /** Compiles units; those that lack imports are compiled again with what could be found. */
    private List<Compiled> compile(List<Unit> units, List<String> options) throws IOException {
        List<Compiled> results = new ArrayList<>(compiler.compile(units, options));
        for (int round = 0; round < ROUNDS; round++) {
            compileAgain(
                    results,
                    options,
                    compiled -> imports.lackedBy(compiled.unit(), compiled.missing()),
                    (before, after) -> true);
        }
        compileAgain(
                results,
                options,
                imports::rivalsIn,
                (before, after) -> after.report().errors().size()
                        < before.report().errors().size());
        return results;
    }

    /** Finds what to import. */
    private interface Finding {
        List<String> imports(Compiled compiled) throws IOException;
    }

    /** Compiles those again that were rejected and for which something is found, and keeps what is preferred. */
    private void compileAgain(
            List<Compiled> results, List<String> options, Finding finding, BiPredicate<Compiled, Compiled> prefers)
            throws IOException {
        Map<Integer, Unit> again = new LinkedHashMap<>();
        for (int i = 0; i < results.size(); i++) {
            Compiled compiled = results.get(i);
            List<String> found = finding.imports(compiled);
            if (!compiled.report().isWhole() && !found.isEmpty()) {
                again.put(i, compiled.unit().importing(found));
            }
        }
        Iterator<Compiled> better =
                compiler.compile(List.copyOf(again.values()), options).iterator();
        for (int i : again.keySet()) {
            Compiled after = better.next();
            if (prefers.test(results.get(i), after)) {
                results.set(i, after);
            }
        }
    }

    private static Group group(Unit unit, int index) {
        Composition composition = unit.composition();
        boolean meantToFail = composition.words().expectation() instanceof Expectation.FailsToCompile;
        int alone = unit.packageName().isEmpty() ? index : -1;
        return new Group(isPreview(composition), unit.isModule(), meantToFail, alone);
    }

    private static boolean isPreview(Composition composition) {
        return composition.words().jdks().preview();
    }

    private List<String> options(Group group) {
        List<String> options = options(group.preview());
        return group.module() && !equipment.libraries().isEmpty()
                ? both(options, List.of("--module-path", equipment.classPath()))
                : options;
    }

    private List<String> options(boolean forPreview) {
        if (!forPreview && !equipment.preview()) {
            return equipment.compilerOptions();
        }
        // Not --release, with which javac takes no --add-exports.
        List<String> preview = List.of("--enable-preview", "--source", Integer.toString(jdk.feature()));
        return both(preview, equipment.compilerOptions());
    }
}
