package dev.runmark.bench;

import java.io.PrintStream;

/** Measures something and prints what it found. */
interface Benchmark {

    /**
     * Measures.
     *
     * @param settings how often, and what else can be chosen
     * @param out where the figures go
     */
    void run(BenchmarkSettings settings, PrintStream out) throws Exception;
}
