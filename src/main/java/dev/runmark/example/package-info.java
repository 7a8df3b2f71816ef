/** Proves examples: finds, compiles, runs and judges them; the door is {@link dev.runmark.example.Prover}. */
@NullMarked
package dev.runmark.example;

import org.jspecify.annotations.NullMarked;
