package dev.runmark.example;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** Compiles compositions; the results are in their order. */
    static List<Compiled> of(Compiler compiler, Jdk jdk, List<Composition> compositions) throws IOException {
        return new Compilation(compiler, jdk).run(compositions);
    }

    /** The options that an example's JVM needs for the features that it was compiled with. */
    static List<String> jvmOptions(Composition composition) {
        return composition.words().jdks().preview() ? List.of("--enable-preview") : List.of();
    }

    private List<Compiled> run(List<Composition> compositions) throws IOException {
        Map<Composition, Compiled> results = new HashMap<>();
        Map<Group, List<Unit>> groups = new LinkedHashMap<>();
        Map<Boolean, List<Composition>> asBlocks = new LinkedHashMap<>();
        List<Composition> whole = compositions.stream()
                .filter(composition -> composition.kind() != Composition.Kind.SESSION)
                .toList();
        List<Parsed> parsed = Shapes.find(compiler, whole);
        for (int i = 0; i < parsed.size(); i++) {
            Parsed candidate = parsed.get(i);
            Composition composition = candidate.unit().composition();
            if (candidate.errors().isEmpty()) {
                groups.computeIfAbsent(group(candidate.unit(), i), g -> new ArrayList<>())
                        .add(candidate.unit());
            } else if (composition.kind() == Composition.Kind.GROUP) {
                asBlocks.computeIfAbsent(isPreview(composition), p -> new ArrayList<>())
                        .add(composition);
            } else {
                results.put(composition, rejected(candidate));
            }
        }
        for (Map.Entry<Group, List<Unit>> group : groups.entrySet()) {
            for (Compiled compiled :
                    compiler.compile(group.getValue(), options(group.getKey().preview()))) {
                results.put(compiled.unit().composition(), compiled);
            }
        }
        compositions.stream()
                .filter(composition -> composition.kind() == Composition.Kind.SESSION)
                .forEach(session -> asBlocks.computeIfAbsent(isPreview(session), p -> new ArrayList<>())
                        .add(session));
        for (Map.Entry<Boolean, List<Composition>> some : asBlocks.entrySet()) {
            BlocksCompiler blocks = new BlocksCompiler(compiler, options(some.getKey()));
            for (Compiled compiled : blocks.compile(some.getValue(), whole.size())) {
                results.put(compiled.unit().composition(), compiled);
            }
        }
        return compositions.stream().map(results::get).toList();
    }

    private static Compiled rejected(Parsed parsed) {
        return new Compiled(parsed.unit(), parsed.errors(), Optional.empty(), List.of(), Map.of(), List.of());
    }

    private static Group group(Unit unit, int index) {
        Composition composition = unit.composition();
        boolean meantToFail = composition.words().expectation() instanceof Expectation.FailsToCompile;
        int alone = unit.packageName().isEmpty() ? index : -1;
        return new Group(isPreview(composition), meantToFail, alone);
    }

    private static boolean isPreview(Composition composition) {
        return composition.words().jdks().preview();
    }

    private List<String> options(boolean preview) {
        return preview ? List.of("--enable-preview", "--release", Integer.toString(jdk.feature())) : List.of();
    }
}
