package dev.runmark.example;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles many examples with as few runs of javac as possible. */
final class Compilation {

    private final Compiler compiler;
    private final Jdk jdk;

    private Compilation(Compiler compiler, Jdk jdk) {
        this.compiler = compiler;
        this.jdk = jdk;
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
    static List<Compiled> of(Compiler compiler, Jdk jdk, List<Example> examples) throws IOException {
        return new Compilation(compiler, jdk).run(examples);
    }

    /** The options that an example's JVM needs for the features that it was compiled with. */
    static List<String> jvmOptions(Example example) {
        return example.words().jdks().preview() ? List.of("--enable-preview") : List.of();
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
        return group.preview() ? List.of("--enable-preview", "--release", Integer.toString(jdk.feature())) : List.of();
    }
}
