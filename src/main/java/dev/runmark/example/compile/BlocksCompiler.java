package dev.runmark.example.compile;

import dev.runmark.example.claim.Code;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.Expectation;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.CompilerReport;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.Compiler;
import dev.runmark.example.javac.EntryPoint;
import dev.runmark.example.javac.Missing;
import dev.runmark.example.javac.Piece;
import dev.runmark.example.javac.Processing;
import dev.runmark.example.javac.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles compositions whose blocks become classes. What the compiler rejects of a block is left out, so that the rest
 * of the composition can still be run.
 */
final class BlocksCompiler {

    private final Compiler compiler;
    private final ImportFinder imports;
    private final List<String> options;

    BlocksCompiler(Compiler compiler, ImportFinder imports, List<String> options) {
        this.compiler = compiler;
        this.imports = imports;
        this.options = options;
    }

    /** A composition on its way. */
    private static final class Draft {

        private final Composition composition;
        private final int number;
        private final Map<Integer, String> inferred = new HashMap<>();
        private final List<CompilerMessage> errors = new ArrayList<>();
        private final List<CompilerMessage> open = new ArrayList<>();
        private final List<String> found = new ArrayList<>();
        private final Set<String> ahead = new TreeSet<>();
        private final List<String> rivals = new ArrayList<>();
        private final List<String> keptRivals = new ArrayList<>();
        private int beforeRivals = -1;
        private final Homonyms homonyms;
        private final ClassNumbers numbers;
        private final Redeclaration redeclaration;
        private OuterTypes outer;
        private boolean hasTakenBack;
        private Map<Integer, Long> supposed = Map.of();
        private boolean hasSupposed;
        private List<SessionBlock> blocks;
        private BlocksText.Result text;

        Draft(Composition composition, int number, List<SessionBlock> blocks, Processing processing) {
            this.composition = composition;
            this.number = number;
            this.blocks = blocks;
            this.homonyms = Homonyms.importedBy(blocks);
            this.outer = processing == Processing.ON ? OuterTypes.of(blocks, composition.given()) : OuterTypes.NONE;
            this.redeclaration = Redeclaration.in(composition);
            this.numbers = ClassNumbers.of(BlockPart.of(blocks, outer, redeclaration));
            blocks.forEach(block -> errors.addAll(block.errors()));
            blocks.forEach(block -> block.cutOff().ifPresent(open::add));
            this.text = written();
        }

        private BlocksText.Result written() {
            return written(blocks, homonyms, redeclaration);
        }

        private BlocksText.Result written(List<SessionBlock> some, Homonyms meant, Redeclaration allowed) {
            BlocksText.Known known = new BlocksText.Known(inferred, ahead, meant, outer, numbers, allowed);
            return BlocksText.of(composition, number, some, known);
        }

        Unit unit() {
            return text.unit().importing(found).importing(keptRivals).importing(rivals);
        }

        /** A unit that is compiled only for the types of its variables. */
        Unit unitForTypes() {
            List<SessionBlock> joined = JoinedBlocks.of(Code.text(composition.lines()), blocks);
            return written(joined, Homonyms.importedBy(joined), Redeclaration.ANYWHERE)
                    .unit()
                    .importing(found)
                    .importing(keptRivals);
        }

        /** Takes what was found out about variables; returns whether anything is new. */
        boolean learn(Map<Integer, String> types) {
            int before = inferred.size();
            String className = text.unit().className();
            types.forEach((at, type) -> inferred.putIfAbsent(at, ClassNumbers.shortened(type, className)));
            text = written();
            return inferred.size() > before;
        }

        /** Imports types that stand further down; returns whether any of those that are missing does. */
        boolean looksAhead(Set<String> missing) {
            Set<String> declared = blocks.stream()
                    .flatMap(block -> block.pieces().stream().filter(block::isWritten))
                    .filter(piece -> piece.kind() == Piece.Kind.TYPE)
                    .map(Piece::name)
                    .collect(Collectors.toSet());
            boolean any =
                    ahead.addAll(missing.stream().filter(declared::contains).toList());
            text = written();
            return any;
        }

        boolean hasInferredVariables() {
            return blocks.stream()
                    .flatMap(block -> block.pieces().stream())
                    .flatMap(piece -> piece.variables().stream())
                    .anyMatch(variable -> variable.type().isEmpty());
        }

        /** How many errors each block has that has any and should have none. */
        private Map<Integer, Long> errorsByBlock(Compiled compiled) {
            return compiled.report().errors().stream()
                    .map(error -> composition.blockOf(error.line()))
                    .filter(block -> !(block.words().expectation() instanceof Expectation.FailsToCompile))
                    .collect(Collectors.groupingBy(composition.blocks()::indexOf, Collectors.counting()));
        }

        /** Takes it once that what is rejected means the JDK's classes; returns whether that changes anything. */
        private boolean suppose(Compiled compiled, Homonyms.Lookup jdk) throws IOException {
            Map<Integer, Long> errors = errorsByBlock(compiled);
            if (!hasSupposed) {
                hasSupposed = true;
                Set<Integer> changed = homonyms.suppose(errors.keySet(), jdk);
                supposed = new HashMap<>(errors);
                supposed.keySet().retainAll(changed);
                text = written();
                return !changed.isEmpty();
            }
            Map<Integer, Long> before = supposed;
            supposed = Map.of();
            boolean worse = before.entrySet().stream()
                    .anyMatch(block -> errors.getOrDefault(block.getKey(), 0L) >= block.getValue());
            homonyms.forget(index ->
                    before.containsKey(index) && errors.getOrDefault(index, 0L) >= before.getOrDefault(index, 0L));
            text = written();
            return worse;
        }

        /** Takes types into the classes of blocks that need something of these; returns whether there are any. */
        boolean takesBack(Compiled compiled) {
            if (outer.isEmpty() || hasTakenBack) {
                return false;
            }
            hasTakenBack = true;
            OuterTypes before = outer;
            outer = outer.without(
                    compiled.report().errors(), error -> composition.offsetOf(error.line(), error.column()), blocks);
            text = written();
            return !outer.equals(before);
        }

        /**
         * Leaves out what was rejected; returns whether that changes anything. What is wrong with an import may be all
         * that is wrong with what names the class.
         */
        boolean drop(Compiled compiled) {
            List<CompilerMessage> imports =
                    compiled.report().errors().stream().filter(this::isOfImport).toList();
            return imports.isEmpty()
                    ? drop(compiled.report().errors(), compiled.report().open())
                    : drop(imports, List.of());
        }

        private boolean isOfImport(CompilerMessage message) {
            int offset = composition.offsetOf(message.line(), message.column());
            return blocks.stream().anyMatch(block -> block.isImport(offset));
        }

        private boolean drop(List<CompilerMessage> wrong, List<CompilerMessage> leftOpen) {
            wrong.stream().filter(error -> !errors.contains(error)).forEach(errors::add);
            open.addAll(leftOpen);
            List<CompilerMessage> rejected =
                    Stream.concat(wrong.stream(), leftOpen.stream()).toList();
            List<SessionBlock> before = blocks;
            Map<Example, Set<Integer>> offsets = rejected.stream()
                    .collect(Collectors.groupingBy(
                            message -> composition.blockOf(message.line()),
                            LinkedHashMap::new,
                            Collectors.mapping(
                                    message -> composition.offsetOf(message.line(), message.column()),
                                    Collectors.toSet())));
            blocks = blocks.stream()
                    .map(block -> offsets.containsKey(block.example())
                            ? reduced(block, offsets.getOrDefault(block.example(), Set.of()))
                            : block)
                    .toList();
            text = written();
            return !blocks.equals(before);
        }

        private static SessionBlock reduced(SessionBlock block, Set<Integer> offsets) {
            SessionBlock reduced = block.without(offsets);
            return reduced.equals(block) ? block.empty() : reduced;
        }

        Compiled result(Compiled compiled) {
            Optional<EntryPoint> plan = text.plan().steps().isEmpty() ? Optional.empty() : Optional.of(text.plan());
            CompilerReport report = compiled.report();
            CompilerReport all =
                    new CompilerReport(errors, open, report.warnings(), report.statements(), report.references());
            return new Compiled(compiled.unit(), all, plan, compiled.monitors(), Missing.NOTHING, compiled.classes());
        }
    }

    /**
     * Compiles compositions; the results are in their order.
     *
     * @param firstNumber the number of the first unit
     */
    List<Compiled> compile(List<Composition> compositions, int firstNumber) throws IOException {
        List<List<SessionBlock>> blocks = BlockReader.read(compiler, compositions);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < compositions.size(); i++) {
            drafts.add(new Draft(compositions.get(i), firstNumber + i, blocks.get(i), compiler.processing()));
        }
        inferTypes(drafts);
        return compileAll(drafts);
    }

    /** The type of one variable may depend on that of another, so this goes on while it brings anything new. */
    private void inferTypes(List<Draft> drafts) throws IOException {
        List<Draft> open = drafts.stream().filter(Draft::hasInferredVariables).toList();
        while (!open.isEmpty()) {
            List<Compiler.Inferred> types =
                    compiler.inferTypes(open.stream().map(Draft::unitForTypes).toList(), options);
            List<Draft> changed = new ArrayList<>();
            for (int i = 0; i < open.size(); i++) {
                boolean learnt = open.get(i).learn(types.get(i).types());
                if (addImports(open.get(i), types.get(i).missing()) || learnt) {
                    changed.add(open.get(i));
                }
            }
            open = changed;
        }
    }

    /** Looks for imports that a composition lacks; returns whether there are any. */
    private boolean addImports(Draft draft, Missing missing) throws IOException {
        List<String> lacking = imports.lackedBy(draft.unit(), missing);
        draft.found.addAll(lacking);
        return draft.looksAhead(missing.types()) || !lacking.isEmpty();
    }

    /** Tries once what the libraries mean by names of the JDK's classes; returns whether the unit is to be compiled again. */
    private boolean prefersRivals(Draft draft, Compiled compiled) throws IOException {
        if (draft.beforeRivals < 0) {
            draft.rivals.addAll(imports.rivalsIn(compiled));
            draft.beforeRivals = compiled.report().errors().size();
            return !draft.rivals.isEmpty();
        }
        boolean worse = !draft.rivals.isEmpty() && compiled.report().errors().size() >= draft.beforeRivals;
        if (!worse) {
            draft.keptRivals.addAll(draft.rivals);
        }
        draft.rivals.clear();
        return worse;
    }

    private List<Compiled> compileAll(List<Draft> drafts) throws IOException {
        Map<Draft, Compiled> results = new HashMap<>();
        List<Draft> open = drafts;
        while (!open.isEmpty()) {
            List<Compiled> round =
                    compiler.compile(open.stream().map(Draft::unit).toList(), options);
            List<Draft> rejected = new ArrayList<>();
            for (int i = 0; i < open.size(); i++) {
                Draft draft = open.get(i);
                Compiled compiled = round.get(i);
                if (addImports(draft, compiled.missing())
                        || draft.takesBack(compiled)
                        || prefersRivals(draft, compiled)) {
                    rejected.add(draft);
                    continue;
                }
                if (draft.suppose(compiled, imports::ofJdk)) {
                    inferTypes(List.of(draft));
                    rejected.add(draft);
                    continue;
                }
                // Each round leaves out more, or is the last.
                if (!compiled.report().isWhole() && draft.drop(compiled)) {
                    rejected.add(draft);
                } else {
                    results.put(draft, draft.result(compiled));
                }
            }
            open = rejected;
        }
        return drafts.stream()
                .map(draft -> Optional.ofNullable(results.get(draft)).orElseThrow())
                .toList();
    }
}
