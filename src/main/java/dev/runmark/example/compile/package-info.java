/**
 * Finds out what kind of text an example is and has it compiled, by this JDK or another; the door is
 * {@link dev.runmark.example.compile.ExampleCompiler}.
 */
@NullMarked
package dev.runmark.example.compile;

import org.jspecify.annotations.NullMarked;
