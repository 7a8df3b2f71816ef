package dev.runmark.example.compile;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.Compiler;
import dev.runmark.example.javac.Equipment;
import dev.runmark.example.javac.Processing;
import dev.runmark.example.sandbox.Cell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Compiles compositions with the compiler of one JDK. */
public interface ExampleCompiler {

    /** Compiles compositions; the results are in their order. */
    List<Compiled> compile(List<Composition> compositions) throws IOException, InterruptedException;

    /**
     * The parts in which compositions are best compiled one after another, in their order.
     *
     * @param compositions those of a page stand together
     */
    default List<List<Composition>> parts(List<Composition> compositions) {
        // Each part would cost a process.
        return List.of(compositions);
    }

    /**
     * The compiler of a JDK: in this process if it is the JDK that runs and nobody else's code runs in it, in one of its
     * own otherwise.
     *
     * @throws IOException if a library cannot be read
     */
    static ExampleCompiler of(Jdk jdk, Cell cell, Path probe, Path temporary, Equipment equipment) throws IOException {
        CompilerProcess process = new CompilerProcess(jdk, cell, probe, temporary, equipment);
        if (AnnotationProcessors.areIn(equipment.libraries())) {
            return ProcessingCompiler.of(process);
        }
        ForeignCompiler foreign = new ForeignCompiler(process);
        return jdk.feature() == Jdk.current().feature()
                ? new LocalCompiler(
                        BoundedCompilation.with(() -> Compiler.open(probe, equipment, Processing.OFF), jdk, equipment),
                        foreign)
                : foreign;
    }

    /**
     * The compiler of the JDK that this program runs on; it is not even loaded where nothing is to be compiled.
     *
     * @param compilation what it does
     * @param other takes its place as soon as it did not come to an end once: threads that are left would take all
     *     processors from a preview that goes on
     */
    record LocalCompiler(BoundedCompilation compilation, ForeignCompiler other) implements ExampleCompiler {

        private static final AtomicBoolean LEFT = new AtomicBoolean();

        @Override
        public List<List<Composition>> parts(List<Composition> compositions) {
            return GrowingParts.of(compositions);
        }

        @Override
        public List<Compiled> compile(List<Composition> compositions) throws IOException, InterruptedException {
            if (compositions.isEmpty()) {
                return List.of();
            }
            if (LEFT.get()) {
                return other.compile(compositions);
            }
            BoundedCompilation.Outcome outcome = compilation.compile(compositions);
            LEFT.compareAndSet(false, outcome.isLeft());
            return outcome.compiled();
        }
    }
}
