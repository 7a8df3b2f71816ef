package dev.runmark.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Compiles compositions with the compiler of one JDK. */
interface ExampleCompiler extends AutoCloseable {

    /** Compiles compositions; the results are in their order. */
    List<Compiled> compile(List<Composition> compositions) throws IOException, InterruptedException;

    @Override
    default void close() throws IOException {}

    /** The compiler of a JDK: in this process if it is the JDK that runs, in one of its own otherwise. */
    static ExampleCompiler of(Jdk jdk, Path probe, Path temporary) throws IOException {
        return jdk.feature() == Jdk.current().feature()
                ? new LocalCompiler(jdk, Compiler.open(probe))
                : new CompilerProcess(jdk, probe, temporary);
    }

    /** The compiler of the JDK that this program runs on. */
    record LocalCompiler(Jdk jdk, Compiler compiler) implements ExampleCompiler {

        @Override
        public List<Compiled> compile(List<Composition> compositions) throws IOException {
            return Compilation.of(compiler, jdk, compositions);
        }

        @Override
        public void close() throws IOException {
            compiler.close();
        }
    }
}
