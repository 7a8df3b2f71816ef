/** Measures Runmark through its public doors; {@link dev.runmark.bench.Benchmarks} runs one benchmark by its name. */
@NullMarked
package dev.runmark.bench;

import org.jspecify.annotations.NullMarked;
