package dev.runmark.example;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compiles many examples with as few runs of javac as possible. */
final class Compilation {

    private final Compiler compiler;
    private final Jdk jdk;
    private final Equipment equipment;

    private Compilation(Compiler compiler, Jdk jdk, Equipment equipment) {
        this.compiler = compiler;
        this.jdk = jdk;
        this.equipment = equipment;
    }

    /**
     * Units that can go into one task.
     *
     * @param preview whether they use preview features
     * @param meantToFail whether the page says that they are rejected; apart from the others, they cost those no
     *     second round
     * @param alone the number of a unit that must not see another's classes because it states its own package; -1
     *     otherwise
     */
    private record Group(boolean preview, boolean meantToFail, int alone) {}

    /** Compiles examples; the results are in their order. */
    static List<Compiled> of(Compiler compiler, Jdk jdk, Equipment equipment, List<Example> examples)
            throws IOException {
        return new Compilation(compiler, jdk, equipment).run(examples);
    }

    /** The options that an example's JVM needs for what it was compiled with. */
    static List<String> jvmOptions(Example example, Equipment equipment) {
        boolean previewForItself = example.words().jdks().preview() && !equipment.preview();
        return previewForItself ? both(List.of("--enable-preview"), equipment.jvmOptions()) : equipment.jvmOptions();
    }

    private static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private List<Compiled> run(List<Example> examples) throws IOException {
        List<Compiled> parsed = Shapes.find(compiler, examples);
        Map<Group, List<Unit>> groups = new LinkedHashMap<>();
        Map<Example, Compiled> results = new HashMap<>();
        for (int i = 0; i < parsed.size(); i++) {
            Compiled candidate = parsed.get(i);
            results.put(candidate.unit().example(), candidate);
            if (candidate.errors().isEmpty()) {
                groups.computeIfAbsent(group(candidate.unit(), i), g -> new ArrayList<>())
                        .add(candidate.unit());
            }
        }
        for (Map.Entry<Group, List<Unit>> group : groups.entrySet()) {
            for (Compiled compiled : compiler.compile(group.getValue(), options(group.getKey()))) {
                results.put(compiled.unit().example(), compiled);
            }
        }
        return examples.stream().map(results::get).toList();
    }

    private static Group group(Unit unit, int index) {
        boolean meantToFail = unit.example().words().expectation() instanceof Expectation.FailsToCompile;
        int alone = unit.packageName().isEmpty() ? index : -1;
        return new Group(unit.example().words().jdks().preview(), meantToFail, alone);
    }

    private List<String> options(Group group) {
        if (!group.preview() && !equipment.preview()) {
            return equipment.compilerOptions();
        }
        // Not --release, with which javac takes no --add-exports.
        List<String> preview = List.of("--enable-preview", "--source", Integer.toString(jdk.feature()));
        return both(preview, equipment.compilerOptions());
    }
}
